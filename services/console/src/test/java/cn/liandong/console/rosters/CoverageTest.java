package cn.liandong.console.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the last 30 days a post had its people. */
class CoverageTest {
    private static final PostId POST = City.post(City.FIRE).id();
    private static final Instant BEGIN = City.AT;
    private static final Duration DAYS = Duration.ofDays(30);

    private RosterPicture picture = RosterPicture.EMPTY;
    private long sequence;

    @Test
    void aPostWithoutAGapIsCoveredAsFarAsItsRosterGoesBack() {
        begun();
        var after = coverage(BEGIN.plus(Duration.ofDays(1)));
        assertThat(after.from()).isEqualTo(BEGIN);
        assertThat(after.percent()).isEqualTo(100);
        assertThat(after.gaps()).isZero();
        assertThat(coverage(BEGIN.plus(Duration.ofDays(40))).from()).isEqualTo(BEGIN.plus(Duration.ofDays(10)));
    }

    @Test
    void anOpenGapCountsUntilNowAndAFilledOneAsLongAsItLasted() {
        begun();
        gap(Duration.ofHours(1), Duration.ofHours(2));
        happened(new GapOpened(POST, GapReason.UNFILLED, List.of(), BEGIN.plus(Duration.ofHours(9))));
        var found = coverage(BEGIN.plus(Duration.ofHours(10)));
        assertThat(found.uncovered()).isEqualTo(Duration.ofHours(2));
        assertThat(found.gaps()).isEqualTo(2);
        assertThat(found.longest()).isEqualTo(Duration.ofHours(1));
        assertThat(found.percent()).isEqualTo(80);
    }

    @Test
    void aGapOfAMomentIsNeverRoundedToAllOfTheTime() {
        begun();
        gap(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1));
        assertThat(coverage(BEGIN.plus(DAYS)).percent()).isEqualTo(99.99);
    }

    @Test
    void whatLiesBeforeTheThirtyDaysCountsNoMoreAndIsForgotten() {
        begun();
        gap(Duration.ofHours(1), Duration.ofHours(3));
        var half = coverage(BEGIN.plus(DAYS).plus(Duration.ofHours(2)));
        assertThat(half.uncovered()).isEqualTo(Duration.ofHours(1));
        assertThat(coverage(BEGIN.plus(DAYS).plus(Duration.ofHours(3))).gaps()).isZero();
        gap(Duration.ofDays(50), Duration.ofDays(51));
        assertThat(picture.coverage().get(POST))
                .isEqualTo(PostCoverage.begun(BEGIN)
                        .opened(GapReason.UNSIGNED, BEGIN.plus(Duration.ofDays(50)))
                        .filled(BEGIN.plus(Duration.ofDays(51))));
    }

    private void begun() {
        happened(new DutyChanged(POST, List.of(City.person(City.FIRE)), BEGIN, BEGIN.plus(DAYS)));
    }

    private void gap(Duration from, Duration until) {
        happened(new GapOpened(POST, GapReason.UNSIGNED, List.of(), BEGIN.plus(from)));
        happened(new GapFilled(POST, BEGIN.plus(from), BEGIN.plus(until)));
    }

    private void happened(DutyEvent event) {
        picture = RosterFold.evolve(picture, City.<DutyEvent>entry(++sequence, event));
    }

    private Coverage coverage(Instant now) {
        return Coverage.of(picture, now).getFirst();
    }
}
