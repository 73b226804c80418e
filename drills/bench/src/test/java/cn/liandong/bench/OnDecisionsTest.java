package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.decisions.DecisionCosts.Cost;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDecisionsTest {
    @Test
    void aRowSaysTheMedianTheSlowestHundredthAndHowItGrows() {
        assertThat(row(42.04, 50.4))
                .isEqualTo("| one decision, 10 000 units, 1 000 open incidents: the best unit is offered | –"
                        + " | 42 / 90 µs; beside 20 000 units 50 / 95 µs (1.20×) | p50 ≤ 100 µs, ≤ 1.3× | held |");
    }

    @Test
    void aDecisionThatIsSlowOrGrowsIsMissed() {
        assertThat(row(100.1, 100.1)).endsWith("| **missed** |");
        assertThat(row(40, 53)).endsWith("| **missed** |");
    }

    private static String row(double small, double large) {
        return OnDecisions.rows(List.of(new Cost("offer", List.of(small, large), List.of(90.0, 95.0))))
                .getFirst()
                .markdown();
    }
}
