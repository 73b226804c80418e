package cn.liandong.faults.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.liandong.broker.EmbeddedBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Found by `make faults BROKEN=flush`: Kafka's formatter flushes nothing, and half a folder never starts again. */
@Timeout(120)
class FirstStartTest {
    @TempDir
    private Path folder;

    @Test
    void aPowerCutRightAfterTheFirstStartLeavesAFolderThatStarts() throws Exception {
        assumeTrue(LoopVolume.missing().isEmpty(), () -> "not run: " + LoopVolume.missing());
        try (var volume = LoopVolume.make(folder, 256)) {
            var home = volume.path().resolve("kafka");
            EmbeddedBroker.start(home, 0).close();
            volume.cutPower();
            volume.powerOn();

            try (var broker = EmbeddedBroker.start(home, 0)) {
                assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            }
        }
    }
}
