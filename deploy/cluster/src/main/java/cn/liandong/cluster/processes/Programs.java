package cn.liandong.cluster.processes;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the machine's own programs lie. */
public final class Programs {
    /** Debian puts servers here, and not on the path of a user who is not root. */
    private static final Path SERVERS = Path.of("/usr/sbin");

    private Programs() {}

    /** The program of this name on the PATH, or among the servers. */
    public static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .map(Path::of),
                        Stream.of(SERVERS))
                .map(folder -> folder.resolve(name))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    /**
     * The program of this name, which must be there.
     *
     * @throws IllegalArgumentException saying what to install
     */
    public static Path require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The program " + name
                        + " is not on the PATH: install it, with Debian's package haproxy or util-linux."));
    }
}
