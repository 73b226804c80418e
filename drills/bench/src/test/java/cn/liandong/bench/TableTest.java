package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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

    @Test
    void withoutItsMarksAPartIsNotWritten() {
        assertThatThrownBy(() -> Table.put(README, Table.CEILINGS, "new"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ceilings: written by make bench");
    }
}
