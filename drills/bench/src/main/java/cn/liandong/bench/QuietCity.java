package cn.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample city with plans that wait a day: what is measured are first alerts, not the escalation of thousands. */
final class QuietCity {
    static final int A_DAY = 86_400;

    private QuietCity() {}

    /** The same city, whose steps wait so long. */
    static Path copy(Path from, Path to, int seconds) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file)
                        .replaceAll("acknowledgeWithinSeconds: *\\d+", "acknowledgeWithinSeconds: " + seconds);
                Files.writeString(to.resolve(file.getFileName()), text);
            }
        }
        return to;
    }
}
