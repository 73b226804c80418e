package cn.liandong.faults.subjects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A city whose plans wait as long as a run wants them to. */
public final class PatientCity {
    private PatientCity() {}

    /** Copies a city's files and returns the copy's folder. */
    public static Path copy(Path from, Path to, int acknowledgeWithinSeconds) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file)
                        .replaceAll(
                                "acknowledgeWithinSeconds: *\\d+",
                                "acknowledgeWithinSeconds: " + acknowledgeWithinSeconds);
                Files.writeString(to.resolve(file.getFileName()), text);
            }
        }
        return to;
    }
}
