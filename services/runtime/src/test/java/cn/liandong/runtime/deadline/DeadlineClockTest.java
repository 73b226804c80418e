package cn.liandong.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.runtime.toy.ToyCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Jurisdiction YIDU = new Jurisdiction("420581");
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final Duration HOUR = Duration.ofHours(1);

    private final DeadlineClock<ToyCommand> clock = new DeadlineClock<>();

    /** The wall clock runs ahead of elapsed time by this much. */
    private Duration jump = Duration.ZERO;

    private Deadlines<ToyCommand> deadlines = Deadlines.none();

    @Test
    void itIsDueOnceWhenTheWallClockSaysSo() {
        deadlines = deadlines.with(after("a", 10));

        assertThat(round(0)).isEmpty();
        assertThat(round(9_999)).isEmpty();
        assertThat(round(10_000)).containsExactly("a");
        assertThat(round(10_001)).isEmpty();
        assertThat(round(11_000)).isEmpty();
    }

    @Test
    void itIsSentUnderAnIdOfItsOwnThatIsTheSameEveryTime() {
        deadlines = deadlines.with(after("a", 10));

        var first = due(10_000);
        var again = due(13_001);

        assertThat(first)
                .extracting(DeadlineClock.DueNow::commandId)
                .containsExactly("deadline/420583/a/2026-03-01T08:00:10Z");
        assertThat(again).isEqualTo(first);
        assertThat(first.getFirst().deadline()).isEqualTo(after("a", 10));
    }

    @Test
    void aWallClockSetBackAnHourDelaysNothing() {
        deadlines = deadlines.with(after("a", 10)).with(after("b", 12));
        assertThat(round(0)).isEmpty();

        jump = HOUR.negated();

        assertThat(round(9_999)).isEmpty();
        assertThat(round(10_000)).containsExactly("a");
        assertThat(round(12_000)).containsExactly("b");
    }

    @Test
    void oneThatWasLostIsSentAgainThoughTheWallClockIsBack() {
        deadlines = deadlines.with(after("a", 10));
        round(0);
        jump = HOUR.negated();

        assertThat(round(10_000)).containsExactly("a");
        assertThat(round(12_999)).isEmpty();
        assertThat(round(13_001)).containsExactly("a");
        assertThat(round(16_000)).isEmpty();
        assertThat(round(16_002)).containsExactly("a");
    }

    @Test
    void elapsedTimeBeginsWhenTheDeadlineIsFirstSeen() {
        round(0);
        jump = HOUR.negated();
        deadlines = deadlines.with(after("late", 10));
        assertThat(round(5_000)).isEmpty();

        assertThat(round(14_999)).isEmpty();
        assertThat(round(15_000)).containsExactly("late");
    }

    @Test
    void aWallClockSetForwardMakesItDueAtOnceAndOnlyOnce() {
        deadlines = deadlines.with(after("b", 20)).with(after("a", 10));
        assertThat(round(0)).isEmpty();

        jump = HOUR;

        assertThat(round(1)).containsExactly("a", "b");
        assertThat(clock.oldestOverdue()).isEqualTo(HOUR.minusSeconds(10).plusMillis(1));
        decided("a");
        decided("b");
        assertThat(round(10_000)).isEmpty();
        assertThat(round(20_000)).isEmpty();
        assertThat(clock.oldestOverdue()).isZero();
    }

    @Test
    void oneThatWasNotDecidedIsSentAgainOnlyAfterThreeSeconds() {
        deadlines = deadlines.with(after("a", 10));

        assertThat(round(10_000)).containsExactly("a");
        assertThat(round(13_000)).isEmpty();
        assertThat(round(13_001)).containsExactly("a");
        assertThat(round(16_001)).isEmpty();
    }

    @Test
    void oneThatWasReplacedIsDueWhenTheNewOneIs() {
        deadlines = deadlines.with(after("a", 10));
        round(0);
        deadlines = deadlines.with(after("a", 30));
        jump = HOUR.negated();

        assertThat(round(10_000)).isEmpty();
        assertThat(round(39_999)).isEmpty();
        assertThat(round(40_000)).containsExactly("a");
    }

    @Test
    void oneThatWasRemovedIsNotDue() {
        deadlines = deadlines.with(after("a", 10));
        round(0);
        deadlines = deadlines.without("a");

        assertThat(round(10_000)).isEmpty();
    }

    @Test
    void aHundredAreOnTheWayAtATimeTheOldestFirst() {
        for (int i = 0; i < 150; i++) {
            deadlines = deadlines.with(after("d" + i, 10 + i));
        }

        var first = round(200_000);

        assertThat(first).hasSize(100).startsWith("d0", "d1").endsWith("d99");
        assertThat(round(200_001)).isEmpty();
    }

    @Test
    void theHundredAreForAllJurisdictionsTogether() {
        for (int i = 0; i < 100; i++) {
            deadlines = deadlines.with(after("d" + i, 10));
        }
        assertThat(round(10_000)).hasSize(100);

        assertThat(clock.due(YIDU, Deadlines.<ToyCommand>none().with(after("x", 10)), EIGHT.plusSeconds(10), 0))
                .isEmpty();
    }

    @Test
    void whatWasDecidedFreesItsPlace() {
        for (int i = 0; i < 150; i++) {
            deadlines = deadlines.with(after("d" + i, 10 + i));
        }
        round(200_000);

        decided("d0");
        decided("d7");

        assertThat(round(200_001)).containsExactly("d100", "d101");
    }

    @Test
    void everyOneOfAStormIsSentThoughTheWallClockIsBack() {
        for (int i = 0; i < 250; i++) {
            deadlines = deadlines.with(after("d" + i, 10));
        }
        round(0);
        jump = HOUR.negated();

        for (long millis = 10_000; millis < 25_000 && deadlines.size() > 0; millis += 100) {
            round(millis).forEach(this::decided);
        }

        assertThat(deadlines.size()).isZero();
    }

    @Test
    void theSameIdInAnotherJurisdictionIsAnotherDeadline() {
        deadlines = deadlines.with(after("a", 10));

        assertThat(round(10_000)).containsExactly("a");
        assertThat(clock.due(YIDU, deadlines, EIGHT.plusSeconds(10), nanos(10_000)))
                .extracting(DeadlineClock.DueNow::jurisdiction)
                .containsExactly(YIDU);
    }

    private List<String> round(long millis) {
        return due(millis).stream().map(due -> due.deadline().id()).toList();
    }

    private List<DeadlineClock.DueNow<ToyCommand>> due(long millis) {
        clock.beginRound(nanos(millis));
        return clock.due(ZHIJIANG, deadlines, EIGHT.plusMillis(millis).plus(jump), nanos(millis));
    }

    private void decided(String id) {
        var deadline = deadlines.find(id);
        if (deadline != null) {
            clock.settled("deadline/" + ZHIJIANG + "/" + id + "/" + deadline.dueAt());
            deadlines = deadlines.without(id);
        }
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static Deadline<ToyCommand> after(String id, int seconds) {
        var dueAt = EIGHT.plusSeconds(seconds);
        return new Deadline<>(id, dueAt, seconds * 1_000L, new ToyCommand.Ring(id, dueAt));
    }
}
