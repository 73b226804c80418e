package cn.liandong.faults.loaddrills;

import cn.liandong.drills.scenarios.LoadFile;
import cn.liandong.drills.scenarios.LoadReader;
import cn.liandong.drills.scenarios.loads.LoadDrill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The load drills that come with the system. */
final class Drills {
    private static final Path FOLDER = Path.of("..", "scenarios", "load");

    private Drills() {}

    /** Few reports, silence, and then many. */
    static LoadDrill storm() {
        return file("storm-after-silence.yaml").drill();
    }

    static LoadFile file(String name) {
        try {
            return LoadReader.read(name, Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
