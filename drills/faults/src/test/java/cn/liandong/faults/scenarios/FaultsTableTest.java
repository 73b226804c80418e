package cn.liandong.faults.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTableTest {
    @TempDir
    private Path folder;

    @Test
    void aRowTakesThePlaceOfItsFaultsLastOneAndTheOthersStay() throws Exception {
        var readme = readme("<!-- table: written by make faults -->\n<!-- end of the table -->\nbehind\n");
        FaultsTable.write(
                readme, "make faults", "what was broken", List.of(row("power cut", 3, 0), row("poison", 3, 0)));
        FaultsTable.write(readme, "make faults TIMES=1", "what was broken", List.of(row("poison", 1, 2)));

        assertThat(Files.readAllLines(readme))
                .contains("before", "behind")
                .anySatisfy(line -> assertThat(line).startsWith("`make faults TIMES=1` on "))
                .anySatisfy(line -> assertThat(line).startsWith("| power cut | 3 | 1.5 s | 0 | 0 |  | 20"))
                .anySatisfy(line -> assertThat(line).startsWith("| poison | 1 | 1.5 s | 2 | 0 |  | 20"))
                .noneSatisfy(line -> assertThat(line).startsWith("| poison | 3"));
    }

    @Test
    void aReadmeWithoutTheMarksIsLeftAlone() throws Exception {
        var readme = readme("nothing\n");
        assertThatThrownBy(() -> FaultsTable.write(readme, "make faults", "what was broken", List.of()))
                .hasMessageContaining("lacks the lines `<!-- table: written by make faults -->`");
        assertThat(readme).hasContent("before\nnothing\n");
    }

    private Path readme(String text) throws IOException {
        return Files.writeString(folder.resolve("README.md"), "before\n" + text);
    }

    private static Row row(String fault, int times, long lost) {
        return new Row(fault, times, Duration.ofMillis(1_500), lost, 0, "", "", "", "");
    }
}
