package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.restart.EngineStart;
import cn.liandong.bench.restart.EngineStarts;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnRestartTest {
    private static final EngineStart FLOOR = new EngineStart(300, 600, 200, 0, 100, 12_000_000);
    private static final EngineStart QUICK = new EngineStart(300, 600, 1_500, 400, 100, 180_000_000);
    private static final EngineStart SLOW = new EngineStart(300, 600, 3_900, 400, 100, 513_000_000);

    @Test
    void aRowSaysTheFloorTheWholeAndItsParts() {
        assertThat(rows(QUICK, QUICK)).hasSize(3);
        assertThat(rows(QUICK, QUICK).getFirst())
                .startsWith("| `kill -9` of an engine with 100000 closed and 1000 open incidents, 4950 entries behind")
                .endsWith("| 1.2 s | 2.9 s: JVM 0.3, topics and group 0.6, snapshot 1.5, what lies behind it 0.4,"
                        + " decision 0.1 | ≤ 5 s | held |");
        assertThat(rows(QUICK, QUICK).getLast()).endsWith("| 12 MB | 180 MB | ≤ 512 MB | held |");
    }

    @Test
    void aRowThatMissesSaysSo() {
        var rows = rows(QUICK, SLOW);

        assertThat(rows.get(0)).endsWith("| ≤ 5 s | held |");
        assertThat(rows.get(1)).contains("1000 MB of snapshots of 20.5 MB each").endsWith("| ≤ 5 s | **missed** |");
        assertThat(rows.get(2)).endsWith("| 513 MB | ≤ 512 MB | **missed** |");
    }

    private static List<String> rows(EngineStart full, EngineStart overOlder) {
        var state = new EngineStarts.State(100_000, 1_000, 4_950, 20_500_000, 1_000_000_000);
        return OnRestart.rows(new EngineStarts.Result(FLOOR, full, overOlder, state)).stream()
                .map(Row::markdown)
                .toList();
    }
}
