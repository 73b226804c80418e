package cn.liandong.curriculum;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The sample city, in which the shift of the city's duty officer turns within the hour, whatever time it is now. */
final class TurningCity {
    private static final Path SAMPLE = Path.of("..", "..", "deploy", "cities", "zhijiang");
    private static final String ROTATION = "{post: city-duty, from: 2024-01-01, turnsAt: \"";

    private TurningCity() {}

    static Path in(Path folder) throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            files.forEach(file -> copy(file, folder.resolve(SAMPLE.relativize(file))));
        }
        var rotations = folder.resolve("rotations.yaml");
        var before = Files.readString(rotations);
        var soon = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(30);
        var after = before.replace(
                ROTATION + "08:00",
                ROTATION + DateTimeFormatter.ofPattern("HH:mm").format(soon));
        if (after.equals(before)) {
            throw new IllegalStateException(rotations + " has no such line any more: " + ROTATION + "08:00");
        }
        Files.writeString(rotations, after);
        return folder;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, COPY_ATTRIBUTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
