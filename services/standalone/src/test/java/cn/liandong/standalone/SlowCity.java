package cn.liandong.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample city with another patience: how long each step of a plan waits. */
final class SlowCity {
    private static final Path SAMPLE = Path.of("..", "..", "deploy", "cities", "zhijiang");

    private SlowCity() {}

    static Path copy(Path to, int stepSeconds) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(SAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        to.resolve(file.getFileName()),
                        Files.readString(file)
                                .replaceAll(
                                        "acknowledgeWithinSeconds: *\\d+", "acknowledgeWithinSeconds: " + stepSeconds));
            }
        }
        return to;
    }
}
