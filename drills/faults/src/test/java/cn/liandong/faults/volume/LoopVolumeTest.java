package cn.liandong.faults.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoopVolumeTest {
    private static final int MEGABYTES = 64;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsRoot() {
        assumeTrue(LoopVolume.missing().isEmpty(), () -> "not run: " + LoopVolume.missing());
    }

    @Test
    void aPowerCutKeepsWhatWasFlushedAndTakesWhatWasNot() throws Exception {
        try (var volume = LoopVolume.make(folder, MEGABYTES)) {
            write(volume.path().resolve("flushed"), true);
            write(volume.path().resolve("unflushed"), false);
            volume.cutPower();
            assertThatThrownBy(() -> Files.writeString(volume.path().resolve("after"), "too late"))
                    .isInstanceOf(IOException.class);

            volume.powerOn();
            assertThat(volume.path().resolve("flushed")).hasContent("kept");
            assertThat(contentOrNothing(volume.path().resolve("unflushed"))).doesNotContain("kept");
            Files.writeString(volume.path().resolve("after"), "it can be written again");
        }
    }

    @Test
    void aFullVolumeTakesNothingUntilItIsFreed() throws Exception {
        try (var volume = LoopVolume.make(folder, MEGABYTES)) {
            volume.fill(0);
            assertThatThrownBy(() -> Files.write(volume.path().resolve("more"), new byte[1 << 20]))
                    .isInstanceOf(IOException.class);
            volume.free();
            Files.write(volume.path().resolve("more"), new byte[1 << 20]);
        }
    }

    @Test
    void itIsFilledButForWhatIsToBeLeft() throws Exception {
        try (var volume = LoopVolume.make(folder, MEGABYTES)) {
            volume.fill(10 << 20);
            assertThat(Files.getFileStore(volume.path()).getUsableSpace()).isBetween(8L << 20, 11L << 20);
        }
    }

    private static void write(Path file, boolean flushed) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("kept".getBytes(StandardCharsets.UTF_8)));
            if (flushed) {
                channel.force(true);
            }
        }
    }

    private static String contentOrNothing(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
