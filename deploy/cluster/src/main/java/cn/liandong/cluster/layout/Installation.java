package cn.liandong.cluster.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The jars that members are started from.
 *
 * @param classPath holds Kafka and every service
 * @param classCache made in a rehearsal with this very class path, so that a start is quick; null for none
 */
public record Installation(String classPath, @Nullable Path classCache) {
    private static final String JAR = "liandong.jar";
    private static final String CACHE = "liandong.aot";

    /**
     * What {@code make run} unpacked and rehearsed.
     *
     * @param folder holds {@code liandong.jar} and {@code lib}
     * @throws IllegalArgumentException if it does not
     */
    public static Installation unpacked(Path folder) {
        var jar = folder.toAbsolutePath().normalize().resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(
                    "There is no " + JAR + " in " + folder + ": expected the folder that 'make cluster' unpacks.");
        }
        var cache = jar.resolveSibling(CACHE);
        return new Installation(jar.toString(), isFilled(cache) ? cache : null);
    }

    /** A rehearsal that failed leaves an empty file. */
    private static boolean isFilled(Path cache) {
        return cache.toFile().length() > 0;
    }
}
