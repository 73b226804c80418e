package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final String README = """
            # Bench
            <!-- figures: written by make bench -->
            old
            <!-- end of figures -->
            between
            <!-- cluster figures: written by make bench -->
            older
            <!-- end of cluster figures -->
            """;

    @Test
    void onePartIsReplacedAndTheOthersStay() {
        var written = Table.put(README, Table.CLUSTER, "new");

        assertThat(written).contains("old\n", "between\n", "new\n").doesNotContain("older");
        assertThat(Table.put(written, Table.CLUSTER, "new")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Table.FIGURES, Table.CEILINGS, Table.CLUSTER, Table.RESTART, Table.DECISIONS, Table.CONSOLES})
    void theReadmeHasAPlaceForEveryPart(String section) throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Table.put(readme, section, "new figures")).contains("new figures");
    }

    @Test
    void withoutItsMarksAPartIsNotWritten() {
        assertThatThrownBy(() -> Table.put(README, Table.CEILINGS, "new"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ceilings: written by make bench");
    }
}
