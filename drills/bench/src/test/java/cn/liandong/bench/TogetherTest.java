package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.Together.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Map<Integer, String> TWO = Map.of(0, "dispatch-0", 1, "dispatch-1");

    @Test
    void itBeginsWithTheLastToBeginAndEndsWithTheFirstToEnd() {
        var decisions = new ArrayList<>(every10Millis(0, 1_000, 3_000));
        decisions.addAll(every10Millis(1, 2_000, 4_000));

        var together = Together.of(decisions, TWO, 0);

        // From 2000 to 3000 two decisions each 10 ms, of which a tenth at either end is left out.
        assertThat(together.fromMillis()).isBetween(2_090L, 2_110L);
        assertThat(together.toMillis()).isBetween(2_890L, 2_910L);
        assertThat(together.perSecond()).isBetween(200.0, 205.0);
    }

    @Test
    void whatWasDecidedBeforeEveryoneHadItsPartitionsDoesNotCount() {
        // Partition 1 was decided by dispatch-0 until 5000.
        var decisions = new ArrayList<>(every10Millis(0, 1_000, 7_000));
        decisions.addAll(every10Millis(1, 1_000, 7_000));

        assertThat(Together.of(decisions, TWO, 5_000).fromMillis()).isGreaterThan(5_000);
    }

    @Test
    void whereOneDecidedNothingTheyDidNotDecideTogether() {
        var together = Together.of(every10Millis(0, 1_000, 3_000), TWO, 0);

        assertThat(together.decisions()).isZero();
        assertThat(together.perSecond()).isNaN();
    }

    @Test
    void whereOneEndedBeforeTheOtherBeganThereIsNoStretch() {
        var decisions = new ArrayList<>(every10Millis(0, 1_000, 2_000));
        decisions.addAll(every10Millis(1, 3_000, 4_000));

        assertThat(Together.of(decisions, TWO, 0).decisions()).isZero();
    }

    private static List<Decision> every10Millis(int partition, long from, long to) {
        return LongStream.iterate(from, at -> at <= to, at -> at + 10)
                .mapToObj(at -> new Decision(partition, at))
                .toList();
    }
}
