package cn.liandong.cluster.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    @Test
    void aProgramIsFoundWhereItLies() {
        assertThat(Programs.require("sh")).matches(Files::isExecutable).hasFileName("sh");
    }

    @Test
    void oneThatIsNotThereIsNamedWithWhatToInstall() {
        assertThatThrownBy(() -> Programs.require("no-such-program"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-program")
                .hasMessageContaining("install");
    }
}
