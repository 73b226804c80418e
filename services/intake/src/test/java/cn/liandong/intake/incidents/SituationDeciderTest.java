package cn.liandong.intake.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is believed of an incident after one more report, and what that changed. */
class SituationDeciderTest {
    private static final TownCode DONGSHI = new TownCode("420583104");
    private static final Coordinates GATE = new Coordinates(30.4312, 111.7583);
    /** 490 m and 510 m to the north. */
    private static final Coordinates NEAR = new Coordinates(30.4312 + 490 / 111_195.0, 111.7583);

    private static final Coordinates FAR = new Coordinates(30.4312 + 510 / 111_195.0, 111.7583);
    private static final Place AT_THE_GATE = new Place(GATE, List.of(DONGSHI), TownKnownBy.BOUNDARY, "三号门");
    private static final Place NOWHERE = new Place(null, List.of(), TownKnownBy.NOBODY, null);
    private static final Substance AMMONIA = new Substance("1005", null, "氨", 800.0, null);
    private static final Situation BEFORE =
            new Situation(Category.FIRE, AT_THE_GATE, null, AMMONIA, new Wind(315, null), null, null, null);

    @Test
    void aSubstanceIsKnownBetterAndAnotherOneStandsInItsPlace() {
        var better = after(substance(new Substance(null, "7664-41-7", null, null, "储罐")), NOWHERE);
        assertThat(better.substance()).isEqualTo(new Substance("1005", "7664-41-7", "氨", 800.0, "储罐"));
        assertThat(changes(better)).containsExactly(SituationChange.SUBSTANCE_KNOWN);

        var chlorine = new Substance("1017", null, "氯", null, null);
        assertThat(after(substance(chlorine), NOWHERE).substance()).isEqualTo(chlorine);
        assertThat(changes(after(substance(chlorine), NOWHERE))).containsExactly(SituationChange.OTHER_SUBSTANCE);
    }

    @Test
    void aPlaceFiveHundredMetresAwayIsAnotherAndANearerOneTheSameBetterKnown() {
        assertThat(changes(after(at(FAR, null), new Place(FAR, List.of(DONGSHI), TownKnownBy.BOUNDARY, null))))
                .containsExactly(SituationChange.PLACE_MOVED);
        assertThat(changes(after(at(NEAR, null), new Place(NEAR, List.of(DONGSHI), TownKnownBy.BOUNDARY, null))))
                .containsExactly(SituationChange.PLACE_KNOWN);
    }

    @Test
    void wordsTakeNoCoordinatesAwayAndCoordinatesKeepTheWords() {
        var words = after(at(null, "锅炉房"), new Place(null, List.of(), TownKnownBy.CALLER, "锅炉房"));
        assertThat(words.place()).isEqualTo(new Place(GATE, List.of(DONGSHI), TownKnownBy.BOUNDARY, "锅炉房"));
        var point = after(at(NEAR, null), new Place(NEAR, List.of(DONGSHI), TownKnownBy.BOUNDARY, null));
        assertThat(point.place().text()).isEqualTo("三号门");
        assertThat(after(nothing(), NOWHERE).place())
                .as("a report that tells no place")
                .isEqualTo(AT_THE_GATE);
    }

    @Test
    void aWindIsToldInParts() {
        var told = new Understood(
                Category.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Wind(null, 4.0),
                false);
        assertThat(after(told, NOWHERE).wind()).isEqualTo(new Wind(315, 4.0));
        assertThat(changes(after(told, NOWHERE))).containsExactly(SituationChange.WIND);
    }

    @Test
    void countsAreHeldAgainstEachOtherOneByOne() {
        assertThat(changes(null, new Casualties(1, null, null, null, null, null)))
                .containsExactly(SituationChange.MORE_CASUALTIES);
        assertThat(changes(null, new Casualties(0, null, null, null, null, null)))
                .containsExactly(SituationChange.CASUALTIES_KNOWN);
        assertThat(changes(new Casualties(1, 5, null, null, null, null), new Casualties(2, 4, null, null, null, null)))
                .containsExactly(SituationChange.MORE_CASUALTIES, SituationChange.FEWER_CASUALTIES);
    }

    /** What differs is named, and what is named differs; the same report once more, or one that tells nothing, changes nothing. */
    @Test
    void changesNameWhatDiffersAndARepeatChangesNothing() {
        SeededHistories.holds(200, random -> {
            var situation = BEFORE;
            for (int i = 0; i < 20; i++) {
                var told = told(random);
                var place = told.coordinates() == null
                        ? NOWHERE
                        : new Place(told.coordinates(), List.of(DONGSHI), TownKnownBy.BOUNDARY, told.placeText());
                var after = SituationDecider.after(situation, SituationDecider.told(told, place, told.site()));
                assertThat(SituationDecider.changes(situation, after).isEmpty()).isEqualTo(situation.equals(after));
                assertThat(SituationDecider.after(after, SituationDecider.told(told, place, told.site())))
                        .isEqualTo(after);
                assertThat(SituationDecider.after(after, SituationDecider.told(nothing(), NOWHERE, null)))
                        .isEqualTo(after);
                situation = after;
            }
        });
    }

    private static Situation after(Understood told, Place place) {
        return SituationDecider.after(BEFORE, SituationDecider.told(told, place, null));
    }

    private static List<SituationChange> changes(Situation after) {
        return SituationDecider.changes(BEFORE, after);
    }

    private static List<SituationChange> changes(@Nullable Casualties before, Casualties after) {
        return SituationDecider.changes(harmed(before), harmed(after));
    }

    private static Situation harmed(@Nullable Casualties people) {
        return new Situation(Category.FIRE, AT_THE_GATE, null, null, null, people, null, null);
    }

    private static Understood nothing() {
        return at(null, null);
    }

    private static Understood at(@Nullable Coordinates coordinates, @Nullable String words) {
        return new Understood(
                Category.UNKNOWN, null, null, null, coordinates, words, null, null, null, null, null, null, false);
    }

    private static Understood substance(Substance substance) {
        return new Understood(
                Category.UNKNOWN, null, null, null, null, null, null, substance, null, null, null, null, false);
    }

    private static Understood told(RandomGenerator random) {
        return new Understood(
                random.nextBoolean() ? Category.UNKNOWN : Category.EXPLOSION,
                null,
                random.nextInt(3) == 0 ? Instant.EPOCH.plusSeconds(random.nextInt(5)) : null,
                null,
                random.nextInt(3) == 0 ? (random.nextBoolean() ? NEAR : FAR) : null,
                random.nextInt(3) == 0 ? "门" + random.nextInt(3) : null,
                random.nextInt(4) == 0 ? new SiteId("works/" + random.nextInt(2)) : null,
                random.nextInt(3) == 0
                        ? new Substance(random.nextBoolean() ? "1005" : "1017", null, null, null, null)
                        : null,
                random.nextInt(3) == 0 ? new Casualties(count(random), count(random), null, null, null, null) : null,
                null,
                null,
                random.nextInt(3) == 0 ? new Wind(random.nextBoolean() ? 90 : null, 3.0) : null,
                false,
                random.nextInt(3) == 0 ? new Extent(null, count(random), null, null, null, true) : null,
                null);
    }

    private static @Nullable Integer count(RandomGenerator random) {
        return random.nextInt(3) == 0 ? null : random.nextInt(4);
    }
}
