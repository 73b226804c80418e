package cn.liandong.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    private static final long MB = 1024 * 1024;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long left = 1000;
    private boolean broken;
    private int looks;
    // Close to the end of what a long holds: nanoTime may be anything, and runs over.
    private long nanos = Long.MAX_VALUE - 10;

    private long store() {
        looks++;
        if (broken) {
            throw new UncheckedIOException(new IOException("the folder is gone"));
        }
        return left;
    }

    private FreeSpace floor(long bytes) {
        return new FreeSpace(this::store, bytes, () -> nanos);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void belowTheFloorItIsLowAndAtTheFloorItIsNot() {
        assertThat(floor(1000).isLow()).isFalse();
        assertThat(floor(1001).isLow()).isTrue();
    }

    @Test
    void whatIsFreedIsSeenAndSoIsWhatIsUsedUp() {
        var space = floor(500);
        left = 499;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isTrue();

        left = 600;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isFalse();
    }

    @Test
    void whatHoversAtTheFloorDoesNotComeAndGo() {
        var space = floor(500);
        left = 499;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isTrue();

        left = 549;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isTrue();
        left = 550;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isFalse();
        left = 500;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isFalse();
    }

    @Test
    void howeverOftenItIsAskedItLooksOnceASecond() {
        var space = floor(500);
        left = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(space.isLow()).isFalse();
            assertThat(space.bytes()).isEqualTo(1000);
        }
        passes(Duration.ofSeconds(1).minusNanos(1));
        assertThat(space.isLow()).isFalse();
        assertThat(looks).isEqualTo(1);

        passes(Duration.ofNanos(1));
        assertThat(space.isLow()).isTrue();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void aStoreThatCannotBeAskedCountsAsHavingRoomUntilItAnswers() {
        left = 0;
        var space = floor(500);
        assertThat(space.isLow()).isTrue();
        broken = true;
        passes(Duration.ofSeconds(1));

        assertThat(space.isLow()).isFalse();
        assertThat(space.bytes()).isNaN();

        broken = false;
        passes(Duration.ofSeconds(1));
        assertThat(space.isLow()).isTrue();
    }

    @Test
    void aFloorOfNothingIsNoFloor() {
        left = 0;
        assertThat(floor(0).isLow()).isFalse();
    }

    @Test
    void aFolderIsMeasuredAndStandsInTheFigures(@TempDir Path folder) {
        assertThat(read(folder, "0").isLow()).isFalse();
        var space = read(folder, String.valueOf(Integer.MAX_VALUE));
        assertThat(space.isLow()).isTrue();
        assertThat(meters.get("liandong.free.space.bytes")
                        .tag("service", "toy")
                        .gauge()
                        .value())
                .isGreaterThan(0)
                .isLessThan((double) Integer.MAX_VALUE * MB);
    }

    @Test
    void aFolderThatIsNotThereCountsAsHavingRoom(@TempDir Path folder) {
        var space = read(folder.resolve("none"), String.valueOf(Integer.MAX_VALUE));
        assertThat(space.isLow()).isFalse();
        assertThat(space.bytes()).isNaN();
    }

    @Test
    void withoutAFolderThereIsAlwaysRoomAndNoFigure() {
        var properties = Map.of("liandong.free-space-floor-mb", String.valueOf(Integer.MAX_VALUE));
        assertThat(FreeSpace.read("toy", properties::get, meters).isLow()).isFalse();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aFloorThatIsNoneIsNamedWithItsValue(@TempDir Path folder) {
        for (var wrong : new String[] {"-1", "512m", "99999999999"}) {
            assertThatThrownBy(() -> read(folder, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("liandong.free-space-floor-mb must be a whole number of MB, or 0 for no floor, but is '"
                            + wrong + "'");
        }
    }

    private FreeSpace read(Path folder, String floorMb) {
        var properties =
                Map.of("liandong.free-space-folder", folder.toString(), "liandong.free-space-floor-mb", floorMb);
        return FreeSpace.read("toy", properties::get, meters);
    }
}
