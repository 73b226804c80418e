package cn.liandong.intake;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reports that come in one after the other, and officers who say which of them are one. */
final class Desk {
    static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    static final Jurisdiction CITY = new Jurisdiction("420583");
    static final OrganizationId DUTY_ROOM = new OrganizationId("420583:city");
    static final OrganizationId WORKS = new OrganizationId("420583:works");
    static final OrganizationId NEIGHBOURS = new OrganizationId("420583:neighbours");
    /** Who tells without a key. */
    static final OrganizationId NOBODY = Unverified.ORGANIZATION;

    static final TownCode ANFUSI = new TownCode("420583101");
    static final Coordinates TANK = new Coordinates(30.5068, 111.6262);
    static final Site SITE = new Site(new SiteId("site-works"), WORKS, "罐区", TANK, ANFUSI, List.of(), List.of());
    static final Actor OFFICER = officer(DUTY_ROOM);

    final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    IntakeView view = shard.emptyView(CITY);
    Intake intake = shard.emptyState(CITY);
    Instant now = NOON;
    List<IncidentEvent> last = List.of();
    final List<IncidentEvent> history = new ArrayList<>();
    private int inputs;

    Desk() {
        duty(new Organization(DUTY_ROOM, "市值班室", Tier.CITY, null, null, null));
        duty(new Organization(WORKS, "化工厂", Tier.ENTERPRISE, null, ANFUSI, null));
        duty(new Organization(NEIGHBOURS, "物流园", Tier.ENTERPRISE, null, ANFUSI, null));
        ask(Actor.SYSTEM, new RegisterSite(SITE));
    }

    static Actor officer(OrganizationId of) {
        return new Actor(
                Actor.Kind.OFFICER, new CredentialId("420583:account:a"), of, new PostId("420583:city-duty"), null);
    }

    /** A report under its own key. */
    IncidentId tell(Telling telling) {
        var report = telling.record("420583-k" + ++inputs + "-body");
        tell(report);
        return of(report.id());
    }

    /** A report that goes on from another one. */
    ReportRecord goOn(ReportId follows, ReportKind kind, Telling telling) {
        var one = telling.record("420583-k" + ++inputs + "-body");
        var report = new ReportRecord(
                one.id(),
                one.credential(),
                one.organization(),
                one.keyHash(),
                one.bodyHash(),
                one.handling(),
                one.understood(),
                List.of(),
                one.body(),
                new ReportChain(kind, follows, null));
        tell(report);
        return report;
    }

    /** A report of a drill, under its own key. */
    IncidentId drill(DrillId drill, Telling telling) {
        var report = of(drill, telling.record("420583-k" + ++inputs + "-body"));
        tell(report);
        return of(report.id());
    }

    /** The same, as it comes under a drill's key. */
    static ReportRecord of(DrillId drill, ReportRecord one) {
        return new ReportRecord(
                one.id(),
                new CredentialId("420583:drill:" + drill + ":" + one.organization()),
                one.organization(),
                one.keyHash(),
                one.bodyHash(),
                Handling.EXERCISE,
                one.understood(),
                one.warnings(),
                one.body(),
                one.chain(),
                null,
                drill);
    }

    void tell(ReportRecord report) {
        Incoming<IntakeCommand> told =
                new Incoming.Told<>("reports", report.id().value(), report);
        accept(shard.decide(shard.stamped(moment(Actor.SYSTEM), told), told, intake, view));
    }

    void ask(Actor actor, IntakeCommand command) {
        accept(shard.decide(moment(actor), new Incoming.Asked<>(command), intake, view));
    }

    String refused(Actor actor, IntakeCommand command) {
        return ((Refused<IncidentEvent>) shard.decide(moment(actor), new Incoming.Asked<>(command), intake, view))
                .code();
    }

    /** Dispatch says what became of an incident. */
    void happened(ResponseEvent event) {
        var entry = new Entry<>(
                1, now, Actor.SYSTEM, "c", null, Handling.ACTUAL, null, Map.of(), null, List.of(event), null);
        accept(shard.decide(moment(Actor.SYSTEM), new Incoming.Happened<>("response", entry), intake, view));
    }

    /** Where a report belongs, as the journal says. */
    IncidentId of(ReportId report) {
        return Objects.requireNonNull(memberships().get(report), report + " belongs nowhere");
    }

    Map<ReportId, IncidentId> memberships() {
        var belongs = new HashMap<ReportId, IncidentId>();
        for (var event : history) {
            if (event instanceof ReportLinked linked) {
                belongs.put(linked.report(), linked.incident());
            }
        }
        return belongs;
    }

    List<IncidentOpened> opened() {
        return history.stream()
                .filter(IncidentOpened.class::isInstance)
                .map(IncidentOpened.class::cast)
                .toList();
    }

    <E extends IncidentEvent> Optional<E> last(Class<E> kind) {
        return last.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The zones of an incident as they were drawn last. */
    Optional<HazardZones> zones(IncidentId incident) {
        return Optional.ofNullable(intake.zones().last().get(incident)).map(ZonesDrawn::zones);
    }

    ReportId report() {
        return last(ReportLinked.class).orElseThrow().report();
    }

    Intake fold(Intake from, List<IncidentEvent> events) {
        var state = from;
        for (var event : events) {
            state = shard.evolve(state, event);
        }
        return state;
    }

    static JsonNode json(Intake intake) {
        return Json.mapper().valueToTree(intake);
    }

    static Intake stored(Intake intake) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(intake), Intake.class);
    }

    private void duty(Organization organization) {
        var entry = new Entry<>(
                1,
                now,
                Actor.SYSTEM,
                "c",
                null,
                Handling.SYSTEM,
                null,
                Map.of(),
                null,
                List.of((DutyEvent) new DutyEvent.OrganizationRegistered(organization)),
                null);
        view = shard.follow(view, moment(Actor.SYSTEM), new Incoming.Happened<>("duty", entry));
    }

    private void accept(Decision<IncidentEvent> decision) {
        if (!(decision instanceof Accepted<IncidentEvent>(var events, var _))) {
            throw new AssertionError(decision);
        }
        last = events;
        history.addAll(events);
        intake = fold(intake, events);
    }

    private Moment moment(Actor actor) {
        return new Moment(CITY, now, actor, "input-" + ++inputs, Handling.ACTUAL, null);
    }

    /** What one caller tells. */
    record Telling(
            OrganizationId by,
            Category category,
            @Nullable Coordinates at,
            @Nullable SiteId site,
            @Nullable String text,
            @Nullable Substance substance,
            @Nullable Casualties casualties,
            @Nullable Instant occurredAt,
            Handling handling,
            boolean saysExercise) {
        static Telling of(OrganizationId by, Category category) {
            return new Telling(by, category, null, null, null, null, null, null, Handling.ACTUAL, false);
        }

        Telling at(Coordinates point) {
            return new Telling(
                    by, category, point, site, text, substance, casualties, occurredAt, handling, saysExercise);
        }

        /** So many metres north of the tank. */
        Telling north(double metres) {
            return at(new Coordinates(TANK.latitude() + metres / 111_195, TANK.longitude()));
        }

        Telling at(Site where) {
            return new Telling(
                    by, category, at, where.id(), text, substance, casualties, occurredAt, handling, saysExercise);
        }

        Telling in(String words) {
            return new Telling(
                    by, category, at, site, words, substance, casualties, occurredAt, handling, saysExercise);
        }

        Telling with(Substance what) {
            return new Telling(by, category, at, site, text, what, casualties, occurredAt, handling, saysExercise);
        }

        Telling hurt(int seriously) {
            return new Telling(
                    by,
                    category,
                    at,
                    site,
                    text,
                    substance,
                    new Casualties(null, seriously, null, null, null, null),
                    occurredAt,
                    handling,
                    saysExercise);
        }

        Telling occurred(Instant when) {
            return new Telling(by, category, at, site, text, substance, casualties, when, handling, saysExercise);
        }

        Telling handled(Handling how) {
            return new Telling(by, category, at, site, text, substance, casualties, occurredAt, how, saysExercise);
        }

        Telling exercise() {
            return new Telling(by, category, at, site, text, substance, casualties, occurredAt, handling, true);
        }

        ReportRecord record(String id) {
            return new ReportRecord(
                    new ReportId(id),
                    by.equals(NOBODY)
                            ? Unverified.credential(CITY)
                            : new CredentialId("420583:key:" + by.value().substring(7)),
                    by,
                    "keyhash",
                    "bodyhash",
                    handling,
                    new Understood(
                            category,
                            null,
                            occurredAt,
                            null,
                            at,
                            text,
                            site,
                            substance,
                            casualties,
                            null,
                            null,
                            null,
                            saysExercise),
                    List.of(),
                    "{}");
        }
    }
}
