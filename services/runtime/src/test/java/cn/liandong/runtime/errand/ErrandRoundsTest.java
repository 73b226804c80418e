package cn.liandong.runtime.errand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.errand.Outstanding.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrandRoundsTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final ErrandRounds rounds = new ErrandRounds(Duration.ofSeconds(3));
    private Outstanding outstanding =
            Outstanding.NONE.with("b", open(CITY, 1)).with("a", open(CITY, 2)).with("c", open(NEIGHBOUR, 3));

    @Test
    void eachIsSentAtOnceAndTheOldestFirst() {
        assertThat(ids(0)).containsExactly("b", "a", "c");
        assertThat(ids(0)).isEmpty();
    }

    @Test
    void whatWasNotAnsweredIsSentAgainAtAGrowingInterval() {
        assertThat(ids(0)).hasSize(3);
        assertThat(ids(2_999)).isEmpty();
        assertThat(ids(3_000)).hasSize(3);
        assertThat(ids(8_999)).isEmpty();
        assertThat(ids(9_000)).hasSize(3);
    }

    @Test
    void theIntervalGrowsToAMinute() {
        long at = 0;
        for (int time = 0; time < 12; time++) {
            assertThat(ids(at)).hasSize(3);
            at += 60_000;
        }
        assertThat(ids(at - 1)).isEmpty();
        assertThat(ids(at)).hasSize(3);
    }

    @Test
    void whatIsAnsweredIsNotSentAgain() {
        assertThat(ids(0)).hasSize(3);
        outstanding = outstanding.answered("a");

        assertThat(ids(3_000)).containsExactly("b", "c");
    }

    @Test
    void whoeverTakesAPartitionOverSendsItsErrandsAtOnce() {
        assertThat(rounds.due(outstanding, CITY::equals, 0).stream().map(Map.Entry::getKey))
                .containsExactly("b", "a");
        assertThat(ids(1)).containsExactly("c");
    }

    private List<String> ids(long millis) {
        return rounds.due(outstanding, any -> true, Duration.ofMillis(millis).toNanos()).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Open open(Jurisdiction from, int second) {
        return new Open(from, AT.plusSeconds(second), "asked", NEIGHBOUR, "{}");
    }
}
