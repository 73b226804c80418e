package cn.liandong.intake.incidents;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.places.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several callers tell of one happening: nobody's word takes another's away. Of people the most counts, another
 * substance stands beside the first, and what nobody had told is filled in.
 */
public final class CallersDecider {
    private CallersDecider() {}

    /**
     * A report of an incident.
     *
     * @param came how it came to it
     * @param verified whether somebody is known to have told it
     */
    public record Told(Situation told, @Nullable LinkReason came, boolean verified) {
        /** It was put there because of who sent it, and tells of whatever happening. */
        boolean isGathered() {
            return came == LinkReason.GATHERED_BEYOND_RESERVE;
        }

        /** Whoever it is: what a rule joined and nobody answers for moves nothing that somebody answers for. */
        boolean isHearsay() {
            return !verified
                    && (came == LinkReason.MATCHED_BY_SITE
                            || came == LinkReason.MATCHED_BY_DISTANCE
                            || came == LinkReason.MATCHED_BY_CALLER);
        }
    }

    /** The situation of an incident that a report joins. */
    static Situation join(KnownIncident incident, Situation told, LinkReason came, OrganizationId by) {
        boolean isVerified = !Unverified.ORGANIZATION.equals(incident.reportedBy());
        return isVerified && new Told(told, came, !Unverified.ORGANIZATION.equals(by)).isHearsay()
                ? incident.situation()
                : incident.asSaid(after(incident.situation(), told, came));
    }

    /** The situation after a report that came in this way. */
    private static Situation after(Situation before, Situation told, @Nullable LinkReason came) {
        return came == LinkReason.FOLLOWED || came == LinkReason.MATCHED_BY_CALLER
                ? SituationDecider.after(before, told)
                : beside(before, told);
    }

    /** What its reports tell together; the first is what it was opened with. */
    public static Situation of(List<Told> tellings) {
        var own = tellings.stream().filter(telling -> !telling.isGathered()).toList();
        var all = own.isEmpty() ? tellings : own;
        boolean isVerified = all.stream().anyMatch(Told::verified);
        var counting = all.stream()
                .filter(telling -> !isVerified || !telling.isHearsay())
                .toList();
        var situation = counting.getFirst().told();
        for (var telling : counting.subList(1, counting.size())) {
            situation = after(situation, telling.told(), telling.came());
        }
        return situation;
    }

    /**
     * The situation once other reports belong to the incident. What stands there by another's word than theirs, such as an
     * officer's, stays.
     */
    static Situation retold(Situation now, List<Told> before, List<Told> after) {
        var was = of(before);
        var is = of(after);
        return new Situation(
                now.category() == was.category() ? is.category() : now.category(),
                now.place().equals(was.place()) ? is.place() : now.place(),
                kept(now.site(), was.site(), is.site()),
                kept(now.substance(), was.substance(), is.substance()),
                kept(now.wind(), was.wind(), is.wind()),
                kept(now.casualties(), was.casualties(), is.casualties()),
                kept(now.extent(), was.extent(), is.extent()),
                kept(now.occurredAt(), was.occurredAt(), is.occurredAt()),
                now.otherSubstances().equals(was.otherSubstances()) ? is.otherSubstances() : now.otherSubstances());
    }

    /** The situation after what another caller told of the same happening. */
    static Situation beside(Situation before, Situation told) {
        return new Situation(
                before.category() == Category.UNKNOWN ? told.category() : before.category(),
                place(before.place(), told.place()),
                before.site() == null ? told.site() : before.site(),
                isAnother(before.substance(), told.substance())
                        ? before.substance()
                        : SituationDecider.substance(told.substance(), before.substance()),
                SituationDecider.wind(before.wind(), told.wind()),
                casualties(before.casualties(), told.casualties()),
                extent(before.extent(), told.extent()),
                first(before.occurredAt(), told.occurredAt()),
                others(before, told));
    }

    /** A point far from the first is where it may be now; one close by is the same, told less well or better. */
    private static Place place(Place before, Place told) {
        if ((before.coordinates() == null && told.coordinates() != null)
                || SituationDecider.isMoved(before, told)
                || (before.towns().isEmpty() && !told.towns().isEmpty())) {
            return SituationDecider.better(before, told);
        }
        return before.text() == null
                ? new Place(before.coordinates(), before.towns(), before.townKnownBy(), told.text())
                : before;
    }

    private static boolean isAnother(@Nullable Substance one, @Nullable Substance other) {
        return one != null && other != null && SituationDecider.isAnother(one, other);
    }

    /** Each once, in the order they were told. */
    private static List<Substance> others(Situation before, Situation told) {
        var others = before.otherSubstances();
        for (var more : Stream.concat(Stream.ofNullable(told.substance()), told.otherSubstances().stream())
                .toList()) {
            if (isAnother(before.substance(), more)
                    && others.stream().allMatch(known -> SituationDecider.isAnother(known, more))) {
                others = Stream.concat(others.stream(), Stream.of(more)).toList();
            }
        }
        return others;
    }

    private static @Nullable Casualties casualties(@Nullable Casualties one, @Nullable Casualties other) {
        return one == null || other == null
                ? first(one, other)
                : new Casualties(
                        most(one.dead(), other.dead()),
                        most(one.seriouslyInjured(), other.seriouslyInjured()),
                        most(one.slightlyInjured(), other.slightlyInjured()),
                        most(one.missing(), other.missing()),
                        most(one.trapped(), other.trapped()),
                        most(one.poisoned(), other.poisoned()));
    }

    private static @Nullable Extent extent(@Nullable Extent one, @Nullable Extent other) {
        return one == null || other == null
                ? first(one, other)
                : new Extent(
                        most(one.directLossYuan(), other.directLossYuan()),
                        most(one.atRisk(), other.atRisk()),
                        most(one.evacuated(), other.evacuated()),
                        most(one.underObservation(), other.underObservation()),
                        most(one.seriousPollution(), other.seriousPollution()),
                        most(one.keyFacilityThreatened(), other.keyFacilityThreatened()));
    }

    /** Of yes and no, yes is more. */
    private static <T extends Comparable<T>> @Nullable T most(@Nullable T one, @Nullable T other) {
        return one == null || other == null ? first(one, other) : one.compareTo(other) >= 0 ? one : other;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> @Nullable T kept(@Nullable T now, @Nullable T was, @Nullable T is) {
        return Objects.equals(now, was) ? is : now;
    }
}
