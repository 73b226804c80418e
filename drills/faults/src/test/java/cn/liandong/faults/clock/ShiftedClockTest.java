package cn.liandong.faults.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShiftedClockTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(ShiftedClock.missing().isEmpty(), () -> "not run: " + ShiftedClock.missing());
    }

    @Test
    void aRunningProcessSeesAnHourMoreAndThenNone() throws Exception {
        var clock = ShiftedClock.in(folder);
        var process = watching(clock);
        try (var lines = process.inputReader()) {
            assertThat(await(lines, Duration.ofMinutes(-1), Duration.ofMinutes(1)))
                    .isTrue();
            clock.shift(Duration.ofHours(1));
            assertThat(await(lines, Duration.ofMinutes(59), Duration.ofMinutes(61)))
                    .isTrue();
            clock.shift(Duration.ZERO);
            assertThat(await(lines, Duration.ofMinutes(-1), Duration.ofMinutes(1)))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Prints its clock's milliseconds ten times a second. */
    private static Process watching(ShiftedClock clock) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Watching.class.getName());
        builder.environment().putAll(clock.environment());
        return builder.start();
    }

    private static boolean await(BufferedReader lines, Duration least, Duration most) throws IOException {
        for (int i = 0; i < 200; i++) {
            var ahead = Duration.between(Instant.now(), Instant.ofEpochMilli(Long.parseLong(lines.readLine())));
            if (ahead.compareTo(least) > 0 && ahead.compareTo(most) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The process that is watched; its pace is no wait of the test, which reads what it prints. */
    static final class Watching {
        private Watching() {}

        public static void main(String[] arguments) throws InterruptedException {
            while (true) {
                System.out.println(System.currentTimeMillis());
                Thread.sleep(100);
            }
        }
    }
}
