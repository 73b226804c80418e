package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.SpotCheckRule.RandomTimes;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SensorThreshold;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.Verification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a city's files, a record each. A field that is not {@code @Nullable} must be there; {@code source} says where
 * a figure comes from and is for people only.
 */
final class Rows {
    private Rows() {}

    record City(
            Jurisdiction jurisdiction,
            String zone,
            OrganizationId id,
            String name,
            @Nullable Coordinates seat,
            @Nullable String source) {}

    record Layers(PostId post, List<Layer> layers) {}

    /** Either {@code at} or {@code random}. */
    record SpotCheck(
            String name,
            @Nullable Tier tier,
            @Nullable PostKind kind,
            @Nullable OrganizationId organization,
            @Nullable List<LocalTime> at,
            @Nullable RandomTimes random,
            int limitMinutes,
            String source) {
        SpotCheckRule rule() {
            return new SpotCheckRule(
                    name, tier, kind, organization, at == null ? List.of() : at, random, limitMinutes, source);
        }
    }

    /**
     * A sensor 传感器 of a site.
     *
     * @param sensor as its organization names it, and sends it
     */
    record Sensor(
            OrganizationId organization,
            String sensor,
            SiteId site,
            SensorKind kind,
            @Nullable String unit,
            @Nullable Integer everySeconds,
            @Nullable List<SensorThreshold> thresholds) {
        cn.liandong.contracts.incidents.Sensor registered() {
            return new cn.liandong.contracts.incidents.Sensor(
                    new SensorId(organization + "/" + sensor),
                    organization,
                    site,
                    kind,
                    unit,
                    everySeconds,
                    thresholds == null ? List.of() : thresholds,
                    Handling.ACTUAL);
        }
    }

    record Neighbour(Jurisdiction jurisdiction, String name, String source) {}

    record Town(
            OrganizationId id,
            TownCode code,
            String name,
            Coordinates seat,
            @Nullable String source) {}

    record Agency(
            OrganizationId id,
            AgencyKind kind,
            String name,
            @Nullable TownCode town,
            @Nullable Coordinates seat) {}

    record Enterprise(
            OrganizationId id,
            String name,
            TownCode town,
            @Nullable Coordinates seat,
            List<Site> sites) {}

    record Site(
            SiteId id,
            String name,
            TownCode town,
            Coordinates coordinates,
            List<PostId> responders,
            List<Substance> substances,
            @Nullable String onSitePlan) {}

    /**
     * Where people are who may have to be warned.
     *
     * @param people how many are there at most; null where nobody knows
     * @param phoneNote whom to call where no post is known; of a facility, never of a person
     */
    record Point(
            PointId id,
            PointKind kind,
            String name,
            Coordinates coordinates,
            @Nullable Integer people,
            @Nullable PostId contact,
            @Nullable String phoneNote,
            String source) {
        cn.liandong.contracts.incidents.Point point() {
            return new cn.liandong.contracts.incidents.Point(
                    id, kind, name, coordinates, people, contact, phoneNote, source);
        }
    }

    record Post(PostId id, OrganizationId organization, PostKind kind, String name) {}

    /**
     * Somebody of an organization.
     *
     * @param language in which the person is told; null where the city's does
     * @param quiet when the person is told of real alerts alone; null where there is no such time
     * @param qualifications null where there are none
     */
    record Person(
            PersonId id,
            OrganizationId organization,
            String name,
            String phone,
            List<Contact> contacts,
            @Nullable String language,
            @Nullable QuietHours quiet,
            @Nullable List<Qualification> qualifications) {}

    record Qualification(
            String kind, @Nullable String number, @Nullable LocalDate validUntil) {}

    record Contact(Channel channel, String address) {}

    /** What is asked of posts; no qualification where the row names none. */
    record Rule(
            String name,
            @Nullable Tier tier,
            @Nullable PostKind kind,
            int minimum,
            @Nullable Integer signOnWithinMinutes,
            int signOnBeforeMinutes,
            int raiseAfterMinutes,
            @Nullable LocalTime announcedAt,
            String source,
            @Nullable List<String> qualifications) {
        DutyRule rule() {
            return new DutyRule(
                    name,
                    tier,
                    kind,
                    minimum,
                    signOnWithinMinutes,
                    signOnBeforeMinutes,
                    raiseAfterMinutes,
                    announcedAt,
                    source,
                    qualifications == null ? List.of() : qualifications);
        }
    }

    record Rotation(PostId post, LocalDate from, LocalTime turnsAt, int shiftHours, List<PersonId> people) {}

    record Plan(
            PlanId id,
            Tier tier,
            @Nullable PostKind post,
            @Nullable Category category,
            @Nullable AlertReason reason,
            @Nullable Acknowledgement acknowledgement,
            List<Step> steps,
            @Nullable Integer actWithinSeconds) {}

    record Unit(
            UnitId id,
            OrganizationId organization,
            String name,
            UnitKind kind,
            List<Capability> capabilities,
            int crew,
            Coordinates base,
            @Nullable String source) {}

    record Clock(
            ClockRowId id,
            String name,
            ClockKind kind,
            ReportingParty from,
            ReportingParty to,
            ClockTrigger trigger,
            @Nullable Grade grade,
            @Nullable List<Category> categories,
            @Nullable ReportingChannel channel,
            int limitMinutes,
            String source,
            Verification verified) {
        ClockRow row() {
            return new ClockRow(
                    id,
                    name,
                    kind,
                    from,
                    to,
                    trigger,
                    grade,
                    categories == null ? List.of() : categories,
                    channel,
                    limitMinutes,
                    source,
                    verified);
        }
    }

    /**
     * An office above.
     *
     * @param phone for whoever sends another way
     * @param contacts by MAIL or WEBHOOK, in the order in which they are tried
     */
    record Office(
            PersonId id, String name, ReportingParty party, String phone, List<Contact> contacts, String source) {}

    record Step(
            Whose whose,
            PostKind kind,
            int acknowledgeWithinSeconds,
            @Nullable List<Target> also) {}
}
