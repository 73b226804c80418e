package cn.liandong.contracts.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grade of Order 493 art. 3, and what makes a near-miss. */
class GradingTest {
    @ParameterizedTest
    @CsvSource({
        "0, ORDINARY",
        "2, ORDINARY",
        "3, LARGER",
        "9, LARGER",
        "10, MAJOR",
        "29, MAJOR",
        "30, PARTICULARLY_MAJOR",
        "2147483647, PARTICULARLY_MAJOR"
    })
    void deathsDecideAndTheNumberItselfIsIncluded(int dead, Grade grade) {
        assertThat(Grading.of(dead(dead), null)).isEqualTo(new Grading(grade, GradeCriterion.DEATHS, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ORDINARY",
        "9, ORDINARY",
        "10, LARGER",
        "49, LARGER",
        "50, MAJOR",
        "99, MAJOR",
        "100, PARTICULARLY_MAJOR",
        "2147483647, PARTICULARLY_MAJOR"
    })
    void seriousInjuriesDecideAndAcutePoisoningIsOne(int people, Grade grade) {
        var criterion = new Grading(grade, GradeCriterion.SERIOUS_INJURIES, List.of());
        assertThat(Grading.of(new Casualties(null, people, 900, null, null, null), null))
                .isEqualTo(criterion);
        assertThat(Grading.of(new Casualties(null, null, 900, null, null, people), null))
                .isEqualTo(criterion);
        int some = people / 3;
        assertThat(Grading.of(new Casualties(null, some, null, null, null, people - some), null))
                .isEqualTo(criterion);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ORDINARY",
        "9999999, ORDINARY",
        "10000000, LARGER",
        "49999999, LARGER",
        "50000000, MAJOR",
        "99999999, MAJOR",
        "100000000, PARTICULARLY_MAJOR"
    })
    void lossDecides(long yuan, Grade grade) {
        assertThat(Grading.of(null, loss(yuan))).isEqualTo(new Grading(grade, GradeCriterion.DIRECT_LOSS, List.of()));
    }

    @Test
    void whatNobodyToldIsUnknownAndNotZero() {
        assertThat(Grading.of(null, null)).isEqualTo(Grading.UNKNOWN);
        assertThat(Grading.of(new Casualties(null, null, 40, 2, 0, null), loss(null)))
                .isEqualTo(Grading.UNKNOWN);
    }

    @Test
    void thePeopleOfANearMissAreCountedAndTheNumberItselfIsIncluded() {
        assertThat(nearMiss(null, new Extent(null, 9, 499, 9, false, false))).isEmpty();
        assertThat(nearMiss(null, new Extent(null, 10, 500, 10, true, true)))
                .containsExactly(
                        NearMiss.PEOPLE_AT_RISK,
                        NearMiss.EVACUATED,
                        NearMiss.UNDER_OBSERVATION,
                        NearMiss.SERIOUS_POLLUTION,
                        NearMiss.KEY_FACILITY_THREATENED);
        assertThat(nearMiss(new Casualties(null, null, null, 1, 1, null), null)).isEmpty();
        assertThat(nearMiss(new Casualties(null, null, null, 1, 2, null), null))
                .containsExactly(NearMiss.TRAPPED_OR_MISSING);
    }

    @Test
    void moreHarmNeverLowersAGradeAndTakesNoNearMissAway() {
        var random = new SplittableRandom(20261124);
        for (int i = 0; i < 20_000; i++) {
            var casualties = new Casualties(
                    people(random), people(random), people(random), people(random), people(random), people(random));
            var extent = new Extent(
                    random.nextBoolean() ? null : random.nextLong(200_000_000),
                    people(random),
                    people(random),
                    people(random),
                    truth(random),
                    truth(random));
            var before = Grading.of(casualties, extent);
            var after = Grading.of(more(casualties, random), more(extent, random));
            assertThat(after.grade()).as(casualties + " " + extent).isGreaterThanOrEqualTo(before.grade());
            assertThat(after.nearMiss()).as(casualties + " " + extent).containsAll(before.nearMiss());
        }
    }

    @Test
    void aSingleFigureIsEnough() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            var casualties = new Casualties(people(random), people(random), null, null, null, people(random));
            var extent = loss(random.nextBoolean() ? null : random.nextLong(200_000_000));
            var whole = Grading.of(casualties, extent).grade();
            var alone = List.of(
                    Grading.of(new Casualties(casualties.dead(), null, null, null, null, null), null),
                    Grading.of(
                            new Casualties(
                                    null, casualties.seriouslyInjured(), null, null, null, casualties.poisoned()),
                            null),
                    Grading.of(null, extent));
            assertThat(alone.stream().map(Grading::grade).max(Grade::compareTo)).contains(whole);
        }
    }

    private static List<NearMiss> nearMiss(@Nullable Casualties casualties, @Nullable Extent extent) {
        return Grading.of(casualties, extent).nearMiss();
    }

    private static Casualties dead(int people) {
        return new Casualties(people, null, null, null, null, null);
    }

    private static Extent loss(@Nullable Long yuan) {
        return new Extent(yuan, null, null, null, null, null);
    }

    private static @Nullable Integer people(RandomGenerator random) {
        return random.nextInt(3) == 0 ? null : random.nextInt(120);
    }

    private static @Nullable Boolean truth(RandomGenerator random) {
        return random.nextInt(3) == 0 ? null : random.nextBoolean();
    }

    private static Casualties more(Casualties before, RandomGenerator random) {
        return new Casualties(
                more(before.dead(), random),
                more(before.seriouslyInjured(), random),
                more(before.slightlyInjured(), random),
                more(before.missing(), random),
                more(before.trapped(), random),
                more(before.poisoned(), random));
    }

    private static Extent more(Extent before, RandomGenerator random) {
        var loss = before.directLossYuan();
        return new Extent(
                loss == null ? null : Long.valueOf(loss + random.nextLong(20_000_000)),
                more(before.atRisk(), random),
                more(before.evacuated(), random),
                more(before.underObservation(), random),
                random.nextBoolean() ? Boolean.TRUE : before.seriousPollution(),
                random.nextBoolean() ? Boolean.TRUE : before.keyFacilityThreatened());
    }

    /** The same, more, or a first figure. */
    private static @Nullable Integer more(@Nullable Integer before, RandomGenerator random) {
        return random.nextInt(4) == 0 ? before : Integer.valueOf((before == null ? 0 : before) + random.nextInt(40));
    }
}
