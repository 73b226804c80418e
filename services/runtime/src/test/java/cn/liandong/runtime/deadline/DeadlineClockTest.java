package cn.liandong.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final DeadlineClock<String> clock = new DeadlineClock<>();

    @Test
    void itFiresOnceDueByTheWallClock() {
        var deadlines = with(Deadlines.none(), "a", 60);

        assertThat(due(deadlines, 59, 59)).isEmpty();
        assertThat(due(deadlines, 60, 60)).containsExactly("a");
        assertThat(due(deadlines, 61, 61)).isEmpty();
    }

    @Test
    void itFiresAgainAfterThreeSecondsUntilItIsSettled() {
        var deadlines = with(Deadlines.none(), "a", 60);
        assertThat(due(deadlines, 60, 60)).containsExactly("a");

        assertThat(due(deadlines, 63, 63)).isEmpty();
        assertThat(due(deadlines, 64, 64)).containsExactly("a");
        assertThat(due(deadlines.without("a"), 70, 70)).isEmpty();
    }

    @Test
    void aClockSetBackAnHourDelaysNothing() {
        var deadlines = with(Deadlines.none(), "a", 60);
        assertThat(due(deadlines, 0, 0)).isEmpty();

        assertThat(due(deadlines, 59 - 3_600, 59)).isEmpty();
        assertThat(due(deadlines, 60 - 3_600, 60)).containsExactly("a");
        // Nor is its repeat, should the sending be lost.
        assertThat(due(deadlines, 64 - 3_600, 64)).containsExactly("a");
    }

    @Test
    void aClockSetForwardAnHourFiresAtOnceAndNotAgainLater() {
        var deadlines = with(Deadlines.none(), "a", 60);
        assertThat(due(deadlines, 1 + 3_600, 1)).containsExactly("a");

        assertThat(due(deadlines.without("a"), 60, 60)).isEmpty();
    }

    @Test
    void aClockAheadOfTheBrokersLetsNewDeadlinesWaitAndThoseOfTheStartNot() {
        int ahead = 3_600;
        var deadlines = with(Deadlines.none(), "of the start", 60);
        assertThat(due(deadlines, ahead, 0)).containsExactly("of the start");
        settle(deadlines, "of the start");

        deadlines = with(deadlines.without("of the start"), "new", 70, 60);
        assertThat(due(deadlines, ahead + 10, 10)).isEmpty();
        assertThat(due(deadlines, ahead + 67, 67)).isEmpty();
        assertThat(due(deadlines, ahead + 68, 68)).containsExactly("new");
        settle(deadlines, "new");

        deadlines = with(deadlines.without("new"), "soon", 82, 2);
        assertThat(due(deadlines, ahead + 80, 80)).isEmpty();
        assertThat(due(deadlines, ahead + 81, 81)).containsExactly("soon");
    }

    @Test
    void oneThatWasMovedFiresAtItsNewTimeOnly() {
        var deadlines = with(Deadlines.none(), "a", 60);
        assertThat(due(deadlines, 0, 0)).isEmpty();
        deadlines = with(deadlines, "a", 120, 60);

        assertThat(due(deadlines, 60, 60)).isEmpty();
        assertThat(due(deadlines, 120, 120)).containsExactly("a");
    }

    @Test
    void atMostAHundredAreOnTheirWayTheOldestFirst() {
        Deadlines<String> deadlines = Deadlines.none();
        for (int i = 0; i < 250; i++) {
            deadlines = with(deadlines, "d" + i, 1_000 - i);
        }

        var first = due(deadlines, 2_000, 0);
        assertThat(first).hasSize(100).startsWith("d249", "d248").endsWith("d150");
        assertThat(due(deadlines, 2_001, 1)).isEmpty();

        for (var id : first) {
            settle(deadlines, id);
            deadlines = deadlines.without(id);
        }
        assertThat(due(deadlines, 2_002, 2)).hasSize(100).startsWith("d149").endsWith("d50");
        assertThat(clock.oldestOverdue()).isEqualTo(Duration.ofSeconds(2_002 - (1_000 - 149)));
    }

    @Test
    void everyDeadlineEndsWhateverTheWallClockDoes() {
        SeededHistories.holds(100, random -> {
            var one = new DeadlineClock<String>();
            Deadlines<String> deadlines = Deadlines.none();
            var open = new HashSet<String>();
            long offset = 0;
            for (int second = 0; second < 400; second++) {
                if (second < 200 && random.nextInt(3) == 0) {
                    var id = "d" + second;
                    int delay = 1 + random.nextInt(60);
                    var at = BEGIN.plusSeconds(second + offset + delay);
                    deadlines = deadlines.with(new Deadline<>(id, at, delay * 1_000L, id));
                    open.add(id);
                }
                if (random.nextInt(50) == 0) {
                    offset = random.nextInt(7_200) - 3_600L;
                }
                one.beginRound(second * 1_000_000_000L);
                for (var due : one.due(
                        CITY,
                        List.of(deadlines),
                        BEGIN.plusSeconds(second + offset),
                        second * 1_000_000_000L,
                        any -> false)) {
                    // One sending in ten is lost.
                    if (random.nextInt(10) > 0) {
                        assertThat(open.remove(due.deadline().id())).isTrue();
                        one.settled(due.commandId());
                        deadlines = deadlines.without(due.deadline().id());
                    }
                }
            }
            assertThat(open).isEmpty();
        });
    }

    private static Deadlines<String> with(Deadlines<String> deadlines, String id, long seconds) {
        return with(deadlines, id, seconds, seconds);
    }

    private static Deadlines<String> with(Deadlines<String> deadlines, String id, long seconds, long delaySeconds) {
        return deadlines.with(new Deadline<>(id, BEGIN.plusSeconds(seconds), delaySeconds * 1_000, id));
    }

    private void settle(Deadlines<String> deadlines, String id) {
        var deadline = deadlines.find(id);
        assertThat(deadline).isNotNull();
        clock.settled("deadline/" + CITY + "/" + id + "/" + (deadline == null ? "" : deadline.dueAt()));
    }

    @Test
    void ofTwoCapabilitiesTheOldestIsFirstWhoeverKeepsIt() {
        var alerts = with(with(Deadlines.none(), "alert", 20), "late alert", 60);
        var offers = with(with(Deadlines.none(), "offer", 10), "late offer", 50);
        clock.beginRound(0);

        assertThat(clock.due(CITY, List.of(alerts, offers), BEGIN.plusSeconds(30), 0, any -> false))
                .extracting(due -> due.deadline().id())
                .containsExactly("offer", "alert");
        var again = with(offers.without("offer"), "new offer", 70, 1);
        assertThat(clock.due(CITY, List.of(alerts.without("alert"), again), BEGIN.plusSeconds(80), 0, any -> false))
                .extracting(due -> due.deadline().id())
                .containsExactly("late offer", "late alert");
        assertThat(clock.oldestOverdue()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thoseThatWereAnsweredAndAreStillSetKeepNobodyFromItsTurn() {
        Deadlines<String> deadlines = Deadlines.none();
        for (int i = 0; i < 300; i++) {
            deadlines = with(deadlines, "refused" + i, 10);
        }
        deadlines = with(deadlines, "later", 60);

        Predicate<String> answered = id -> id.contains("/refused");
        assertThat(due(deadlines, 0, 0, answered)).isEmpty();
        assertThat(due(deadlines, 60, 30, answered)).containsExactly("later");
        assertThat(due(deadlines.without("later"), 70, 70, answered)).isEmpty();
        // Somebody must look into it: the oldest overdue age is an alarm.
        assertThat(clock.oldestOverdue()).isEqualTo(Duration.ofSeconds(60));
    }

    private List<String> due(Deadlines<String> deadlines, long wallSeconds, long elapsedSeconds) {
        return due(deadlines, wallSeconds, elapsedSeconds, any -> false);
    }

    private List<String> due(
            Deadlines<String> deadlines, long wallSeconds, long elapsedSeconds, Predicate<String> answered) {
        long nanos = elapsedSeconds * 1_000_000_000L;
        clock.beginRound(nanos);
        return clock.due(CITY, List.of(deadlines), BEGIN.plusSeconds(wallSeconds), nanos, answered).stream()
                .map(due -> due.deadline().id())
                .toList();
    }
}
