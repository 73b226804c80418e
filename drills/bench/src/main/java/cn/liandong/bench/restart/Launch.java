package cn.liandong.bench.restart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How an engine's process is started.
 *
 * @param options of the JVM beside those that all have
 */
record Launch(String classPath, List<String> options) {
    static Launch of(Path folder) throws IOException, InterruptedException {
        return new Launch(ClassPath.of(folder), List.of());
    }

    /** Only what lies in jars can be in a cache of classes. */
    boolean mayHaveCache() {
        return classPath.endsWith(".jar");
    }

    Launch writing(Path cache) {
        return new Launch(classPath, List.of("-XX:AOTCacheOutput=" + cache));
    }

    Launch with(Path cache) {
        return new Launch(classPath, List.of("-XX:AOTCache=" + cache));
    }
}
