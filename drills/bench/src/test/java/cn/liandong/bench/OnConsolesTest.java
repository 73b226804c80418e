package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.bench.OnConsoles.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnConsolesTest {
    private static final Result FLOOR = new Result(158, 2_600, 4_000, 0);

    @Test
    void aServerAsQuickAsTheFloorThatLosesNobodyHolds() {
        assertThat(rows(new Result(158, 50_000, 6_000, 0)))
                .containsExactly(
                        "| a change of 1024 bytes to 10000 consoles, from the first that has it to the last | 158 ms | 158 ms"
                                + " (1.0×) | ≤ 1×, none astray | held |",
                        "| heap of the server for an idle one of them | 2.6 KB | 50.0 KB | ≤ 50 KB | held |",
                        "| all of them come back at once, 500 at a time, and stand where they were | 4000 ms | 6000 ms (1.5×),"
                                + " astray 0 | none astray | held |");
    }

    @Test
    void aSlowerOneMissesAndSoDoesOneThatIsLarger() {
        assertThat(rows(new Result(159, 50_001, 6_000, 0)))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("**missed** |"),
                        row -> assertThat(row).endsWith("**missed** |"),
                        row -> assertThat(row).endsWith("held |"));
    }

    @Test
    void oneConsoleAstrayIsTooMany() {
        assertThat(rows(new Result(100, 10_000, 6_000, 1)))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("**missed** |"),
                        row -> assertThat(row).endsWith("held |"),
                        row -> assertThat(row).endsWith("astray 1 | none astray | **missed** |"));
    }

    @Test
    void aHeapIsWhatBothGenerationsHold() {
        var told = """
                4711:
                 PSYoungGen      total 305664K, used 5242K [0x1, 0x2, 0x3)
                  eden space 262144K, 2% used [0x1,0x2,0x3)
                 ParOldGen       total 699392K, used 120000K [0x1, 0x2, 0x3)
                  object space 699392K, 17% used [0x1,0x2,0x3)
                """;
        assertThat(HeapInUse.read(told)).isEqualTo((5_242 + 120_000) * 1_024L);
        assertThatThrownBy(() -> HeapInUse.read("garbage-first heap   total 1048576K, used 20480K"))
                .hasMessageContaining("no heap of the parallel collector");
    }

    private static List<String> rows(Result measured) {
        return OnConsoles.rows(10_000, 1_024, FLOOR, measured).stream()
                .map(Row::markdown)
                .toList();
    }
}
