package cn.liandong.faults.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Shifts the wall clock of the processes that are started with its environment, through libfaketime (Debian's package
 * libfaketime). Their monotonic clock goes on as it is, as it does when a machine's clock is set.
 */
public final class ShiftedClock {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    private final Path file;
    private final Path library;

    private ShiftedClock(Path file, Path library) {
        this.file = file;
        this.library = library;
    }

    /** Why this machine cannot shift a clock; empty where it can. */
    public static List<String> missing() {
        return LIBRARIES.stream().anyMatch(Files::exists)
                ? List.of()
                : List.of("libfaketime is not installed (Debian: apt-get install libfaketime)");
    }

    /** A clock that shows the time as it is, until it is shifted. */
    public static ShiftedClock in(Path folder) throws IOException {
        var library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException(String.join("; ", missing())));
        var clock = new ShiftedClock(folder.resolve("clock"), library);
        clock.shift(Duration.ZERO);
        return clock;
    }

    /** What a process must be started with to see this clock. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toAbsolutePath().toString(),
                // Each process looks at the file once a second: at every question it would do little else.
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Else it reckons the JVM's monotonic waits by the wall clock, and a broker never comes up.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** Shows so much more than the real time, or less; seen by the processes a second later. */
    public void shift(Duration by) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, "%+ds%n".formatted(by.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
