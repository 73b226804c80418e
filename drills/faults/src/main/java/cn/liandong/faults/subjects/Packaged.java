package cn.liandong.faults.subjects;

import cn.liandong.cluster.cities.CitySetUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The application as it is packaged, and how the Makefile starts it.
 *
 * @param folder with `liandong.jar` and, where a rehearsal made it, the cache of its classes
 */
public record Packaged(Path folder) {
    private static final String MAIN = "cn.liandong.standalone.StandaloneApplication";
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseParallelGC",
            "-XX:ThreadPriorityPolicy=1",
            "-Xmx1g");

    /**
     * Everything in one process.
     *
     * @param inFront classes that win over the application's; with any there is no cache that fits the class path
     */
    public List<String> everything(List<Path> inFront) {
        var options = new ArrayList<>(OPTIONS);
        var cache = jar().resolveSibling("liandong.aot");
        if (inFront.isEmpty() && cache.toFile().length() > 0) {
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error"));
        }
        return OneProcess.java(options, inFront, jar(), MAIN);
    }

    /** The set-up that loads cities into what runs; what it is to do comes behind. */
    public List<String> setUp() {
        return OneProcess.java(List.of("-Xmx512m"), List.of(), jar(), CitySetUp.MAIN);
    }

    private Path jar() {
        return folder.resolve("liandong.jar").toAbsolutePath();
    }
}
