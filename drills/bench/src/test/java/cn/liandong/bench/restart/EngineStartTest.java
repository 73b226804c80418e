package cn.liandong.bench.restart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.restart.EngineProcess.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineStartTest {
    @Test
    void itsPartsAddUpToTheWhole() {
        var start = EngineStart.of(1_000, new Said(1_300, 1_800, 3_000, 3_100, 7), 3_150);

        assertThat(start).isEqualTo(new EngineStart(300, 500, 1_200, 100, 50, 7));
        assertThat(start.millis()).isEqualTo(2_150);
    }

    @Test
    void whereNothingLiesBehindTheSnapshotTheFirstFoldIsItsOwnDecision() {
        assertThat(EngineStart.of(1_000, new Said(1_300, 1_800, 3_120, 3_100, 7), 3_150)
                        .tail())
                .isZero();
        assertThat(EngineStart.of(1_000, new Said(1_300, 1_800, 0, 3_100, 7), 3_150)
                        .tail())
                .isZero();
    }

    @Test
    void theMedianIsTheWholeStartInTheMiddle() {
        var quick = new EngineStart(1, 1, 1, 1, 1, 1);
        var middle = new EngineStart(2, 0, 9, 0, 0, 2);
        var slow = new EngineStart(9, 9, 9, 9, 9, 3);

        assertThat(EngineStart.median(List.of(slow, quick, middle))).isEqualTo(middle);
    }
}
