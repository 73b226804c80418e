package cn.liandong.bench.restart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a process that this program starts is run from. */
public final class ClassPath {
    private ClassPath() {}

    /** This program's own; unpacked where it is a jar of jars, from which a process starts in twice the time. */
    public static String of(Path folder) throws IOException, InterruptedException {
        var own = System.getProperty("java.class.path");
        return own.endsWith("-exec.jar") ? unpacked(own, folder) : own;
    }

    private static String unpacked(String jar, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var to = folder.resolve("unpacked");
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar,
                        "extract",
                        "--destination",
                        to.toString(),
                        "--application-filename",
                        "bench.jar"))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(jar + " could not be unpacked");
        }
        return to.resolve("bench.jar").toString();
    }
}
