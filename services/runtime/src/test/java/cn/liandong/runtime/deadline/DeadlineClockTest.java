package cn.liandong.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final long BEGUN = 1_000_000_000_000L;

    private final DeadlineClock<String> clock = new DeadlineClock<>();

    @Test
    void itIsDueByTheWallClock() {
        var one = set(Deadlines.none(), "a", 60);

        assertThat(due(one, 59, 59)).isEmpty();
        assertThat(due(one, 60, 60)).containsExactly("a");
    }

    @Test
    void itIsDueByElapsedTimeWhenTheWallClockIsSetBackAnHour() {
        var one = set(Deadlines.none(), "a", 60);
        assertThat(due(one, 0, 0)).isEmpty();

        assertThat(due(one, 59 - 3600, 59)).isEmpty();
        assertThat(due(one, 60 - 3600, 60)).containsExactly("a");
    }

    @Test
    void itIsDueAtOnceWhenTheWallClockIsSetForward() {
        var one = set(Deadlines.none(), "a", 60);
        assertThat(due(one, 0, 0)).isEmpty();

        assertThat(due(one, 3600, 1)).containsExactly("a");
    }

    @Test
    void aLostSendingIsRepeatedAfterThreeSecondsAndNotBefore() {
        var one = set(Deadlines.none(), "a", 60);
        assertThat(due(one, 60, 60)).containsExactly("a");

        assertThat(due(one, 62, 62)).isEmpty();
        assertThat(due(one, 64, 64)).containsExactly("a");
    }

    @Test
    void whatWasDecidedIsNotSentAgain() {
        var one = set(Deadlines.none(), "a", 60);
        assertThat(due(one, 60, 60)).containsExactly("a");

        assertThat(due(one.without("a"), 70, 70)).isEmpty();
    }

    @Test
    void anotherUnderTheSameIdIsDueAtItsOwnTime() {
        var one = set(Deadlines.none(), "a", 60);
        assertThat(due(one, 0, 0)).isEmpty();
        var later = set(one, "a", 120);

        assertThat(due(later, 60, 60)).isEmpty();
        assertThat(due(later, 120, 120)).containsExactly("a");
    }

    @Test
    void aStormIsSentAHundredAtATimeTheOldestFirst() {
        Deadlines<String> storm = Deadlines.none();
        for (int i = 0; i < 250; i++) {
            storm = set(storm, "d" + i, 1 + i);
        }

        var first = due(storm, 500, 500);

        assertThat(first).hasSize(100).startsWith("d0", "d1", "d2").endsWith("d99");
        assertThat(due(storm, 501, 501)).isEmpty();
        clock.settled("deadline/420583/d0/" + NINE.plusSeconds(1));
        assertThat(due(storm.without("d0"), 501, 501)).containsExactly("d100");
    }

    @Test
    void theOldestOverdueIsMeasured() {
        var one = set(Deadlines.none(), "a", 60);
        due(one, 75, 75);

        assertThat(clock.oldestOverdue()).isEqualTo(Duration.ofSeconds(15));
    }

    private static Deadlines<String> set(Deadlines<String> deadlines, String id, int seconds) {
        return deadlines.with(new Deadline<>(id, NINE.plusSeconds(seconds), seconds * 1000L, "command"));
    }

    private List<String> due(Deadlines<String> deadlines, int wallSeconds, int elapsedSeconds) {
        long nanos = BEGUN + Duration.ofSeconds(elapsedSeconds).toNanos();
        clock.beginRound(nanos);
        return clock.due(CITY, deadlines, NINE.plusSeconds(wallSeconds), nanos).stream()
                .map(due -> due.deadline().id())
                .toList();
    }
}
