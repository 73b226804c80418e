package cn.liandong.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.function.UnaryOperator;

/** The sample city with another patience, or with a shift that turns soon. */
final class SlowCity {
    private static final Path SAMPLE = Path.of("..", "..", "deploy", "cities", "zhijiang");
    private static final String DUTY_TURNS_AT = "{post: city-duty, from: 2024-01-01, turnsAt: \"";

    private SlowCity() {}

    /** How long each step of a plan waits. */
    static Path copy(Path to, int stepSeconds) throws IOException {
        return changed(
                to,
                text -> text.replaceAll("acknowledgeWithinSeconds: *\\d+", "acknowledgeWithinSeconds: " + stepSeconds));
    }

    /** The shift of the city's duty officer turns at this time of its clock. */
    static Path turningAt(Path to, LocalTime time) throws IOException {
        return changed(to, text -> text.replace(DUTY_TURNS_AT + "08:00", DUTY_TURNS_AT + time));
    }

    private static Path changed(Path to, UnaryOperator<String> change) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(SAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(to.resolve(file.getFileName()), change.apply(Files.readString(file)));
            }
        }
        return to;
    }
}
