package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is believed of an incident after one more report: what it tells counts, and what it does not tell stays. */
public final class SituationDecider {
    /** A place this far from where it was is another place (issue: 500 m). */
    static final double MOVED_METRES = 500;

    private static final List<Function<Casualties, @Nullable Integer>> COUNTS = List.of(
            Casualties::dead,
            Casualties::seriouslyInjured,
            Casualties::slightlyInjured,
            Casualties::missing,
            Casualties::trapped,
            Casualties::poisoned);

    private static final Wind NO_WIND = new Wind(null, null);

    private static final Substance NO_SUBSTANCE = new Substance(null, null, null, null, null);

    private SituationDecider() {}

    /**
     * What a report tells by itself.
     *
     * @param place where the report says it is, by the rules of locations
     * @param site that the report names, where it is registered
     */
    public static Situation told(Understood told, Place place, @Nullable SiteId site) {
        return new Situation(
                told.category(),
                place,
                site,
                told.substance(),
                told.wind(),
                told.casualties(),
                told.extent(),
                told.occurredAt());
    }

    /** The situation after a report of the same chain: the latest counts. */
    public static Situation after(Situation before, Situation told) {
        return new Situation(
                told.category() == Category.UNKNOWN ? before.category() : told.category(),
                tellsAPlace(told) ? better(before.place(), told.place()) : before.place(),
                told.site() == null ? before.site() : told.site(),
                substance(before.substance(), told.substance()),
                wind(before.wind(), told.wind()),
                casualties(before.casualties(), told.casualties()),
                extent(before.extent(), told.extent()),
                latest(told.occurredAt(), before.occurredAt()),
                before.otherSubstances());
    }

    /** The same with another category. */
    static Situation of(Situation before, Category category) {
        return new Situation(
                category,
                before.place(),
                before.site(),
                before.substance(),
                before.wind(),
                before.casualties(),
                before.extent(),
                before.occurredAt(),
                before.otherSubstances());
    }

    /** The situation after an officer's word, which stands whole: what it leaves out is unknown. Null where it stays. */
    static Situation told(Situation before, @Nullable Wind wind, @Nullable Substance substance) {
        return new Situation(
                before.category(),
                before.place(),
                before.site(),
                substance == null ? before.substance() : NO_SUBSTANCE.equals(substance) ? null : substance,
                wind == null ? before.wind() : NO_WIND.equals(wind) ? null : wind,
                before.casualties(),
                before.extent(),
                before.occurredAt(),
                // Whoever says which it is says that it is none of the others.
                substance == null || NO_SUBSTANCE.equals(substance) ? before.otherSubstances() : List.of());
    }

    /** What differs; empty where nothing does. */
    public static List<SituationChange> changes(Situation before, Situation after) {
        var changes = new ArrayList<SituationChange>();
        if (before.category() != after.category()) {
            changes.add(SituationChange.CATEGORY);
        }
        boolean more = count(before, after, true);
        boolean fewer = count(before, after, false);
        if (more) {
            changes.add(SituationChange.MORE_CASUALTIES);
        }
        if (fewer) {
            changes.add(SituationChange.FEWER_CASUALTIES);
        }
        if (!more && !fewer && !Objects.equals(before.casualties(), after.casualties())) {
            changes.add(SituationChange.CASUALTIES_KNOWN);
        }
        if (!Objects.equals(before.substance(), after.substance())) {
            changes.add(
                    before.substance() != null
                                    && after.substance() != null
                                    && isAnother(before.substance(), after.substance())
                            ? SituationChange.OTHER_SUBSTANCE
                            : SituationChange.SUBSTANCE_KNOWN);
        }
        var ofOthers = before.otherSubstances().containsAll(after.otherSubstances())
                ? SituationChange.SUBSTANCE_KNOWN
                : SituationChange.OTHER_SUBSTANCE;
        if (!before.otherSubstances().equals(after.otherSubstances()) && !changes.contains(ofOthers)) {
            changes.add(ofOthers);
        }
        if (!before.place().equals(after.place()) || !Objects.equals(before.site(), after.site())) {
            changes.add(
                    isMoved(before.place(), after.place()) ? SituationChange.PLACE_MOVED : SituationChange.PLACE_KNOWN);
        }
        if (!Objects.equals(before.wind(), after.wind())) {
            changes.add(SituationChange.WIND);
        }
        if (!Objects.equals(before.extent(), after.extent())) {
            changes.add(SituationChange.EXTENT);
        }
        if (!Objects.equals(before.occurredAt(), after.occurredAt())) {
            changes.add(SituationChange.OCCURRED_AT);
        }
        return List.copyOf(changes);
    }

    private static boolean tellsAPlace(Situation told) {
        return told.place().coordinates() != null || told.place().text() != null || told.site() != null;
    }

    /** Words alone take no coordinates away, and coordinates without words keep the words. */
    static Place better(Place before, Place told) {
        if (told.coordinates() == null && before.coordinates() != null) {
            return new Place(
                    before.coordinates(), before.towns(), before.townKnownBy(), latest(told.text(), before.text()));
        }
        return new Place(told.coordinates(), told.towns(), told.townKnownBy(), latest(told.text(), before.text()));
    }

    static boolean isMoved(Place before, Place after) {
        return before.coordinates() != null
                && after.coordinates() != null
                && before.coordinates().distanceMetres(after.coordinates()) >= MOVED_METRES;
    }

    /** By the surest name that both have; two that share none may be the same. */
    static boolean isAnother(Substance before, Substance after) {
        if (before.unNumber() != null && after.unNumber() != null) {
            return !before.unNumber().equals(after.unNumber());
        }
        if (before.cas() != null && after.cas() != null) {
            return !before.cas().equals(after.cas());
        }
        return before.name() != null && after.name() != null && !before.name().equals(after.name());
    }

    /** Another substance is told anew; the same one is known better. */
    static @Nullable Substance substance(@Nullable Substance before, @Nullable Substance told) {
        if (before == null || told == null || isAnother(before, told)) {
            return latest(told, before);
        }
        return new Substance(
                latest(told.unNumber(), before.unNumber()),
                latest(told.cas(), before.cas()),
                latest(told.name(), before.name()),
                latest(told.quantityKilograms(), before.quantityKilograms()),
                latest(told.container(), before.container()),
                latest(told.tankLitres(), before.tankLitres()));
    }

    static @Nullable Wind wind(@Nullable Wind before, @Nullable Wind told) {
        return before == null || told == null
                ? latest(told, before)
                : new Wind(
                        latest(told.fromDegrees(), before.fromDegrees()),
                        latest(told.metresPerSecond(), before.metresPerSecond()));
    }

    private static @Nullable Casualties casualties(@Nullable Casualties before, @Nullable Casualties told) {
        return before == null || told == null
                ? latest(told, before)
                : new Casualties(
                        latest(told.dead(), before.dead()),
                        latest(told.seriouslyInjured(), before.seriouslyInjured()),
                        latest(told.slightlyInjured(), before.slightlyInjured()),
                        latest(told.missing(), before.missing()),
                        latest(told.trapped(), before.trapped()),
                        latest(told.poisoned(), before.poisoned()));
    }

    private static @Nullable Extent extent(@Nullable Extent before, @Nullable Extent told) {
        return before == null || told == null
                ? latest(told, before)
                : new Extent(
                        latest(told.directLossYuan(), before.directLossYuan()),
                        latest(told.atRisk(), before.atRisk()),
                        latest(told.evacuated(), before.evacuated()),
                        latest(told.underObservation(), before.underObservation()),
                        latest(told.seriousPollution(), before.seriousPollution()),
                        latest(told.keyFacilityThreatened(), before.keyFacilityThreatened()));
    }

    /** Whether a count is larger than before; one that nobody knew is larger where it is not zero. */
    private static boolean count(Situation before, Situation after, boolean more) {
        var old = before.casualties();
        var now = after.casualties();
        return now != null
                && COUNTS.stream().anyMatch(count -> {
                    var was = old == null ? null : count.apply(old);
                    var is = count.apply(now);
                    return is != null && (more ? is > (was == null ? 0 : was) : was != null && is < was);
                });
    }

    static <T> @Nullable T latest(@Nullable T told, @Nullable T before) {
        return told == null ? before : told;
    }
}
