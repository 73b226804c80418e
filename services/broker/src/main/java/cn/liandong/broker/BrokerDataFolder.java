package cn.liandong.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A data folder that Kafka can start with. Kafka's own formatter leaves what it writes in the machine's memory, and a broker
 * whose folder is half there never starts again: a power cut soon after an installation's first start would end it for good.
 * Here all is on disk before the file that makes the folder count as formatted gets its name.
 */
public final class BrokerDataFolder {
    private static final String COUNTS = "meta.properties";
    private static final String HALF = "being-formatted";

    private BrokerDataFolder() {}

    /**
     * Formats a folder that is none yet; one that was used before stays as it is.
     *
     * @param home exists
     * @param clusterId whose folder it is to be, as Kafka's Uuid writes ids; asked only where there is something to format
     * @param controllers the name of the listener of controllers
     */
    public static void make(Path home, int node, Supplier<String> clusterId, String controllers) throws IOException {
        if (Files.exists(home.resolve(COUNTS))) {
            return;
        }
        var half = home.resolve(HALF);
        delete(half);
        Files.createDirectories(half);
        format(half, node, clusterId.get(), controllers);
        flush(half);
        moveAll(half, home);
        Files.move(half.resolve(COUNTS), home.resolve(COUNTS), StandardCopyOption.ATOMIC_MOVE);
        Utils.flushDir(home);
        delete(half);
    }

    private static void format(Path folder, int node, String clusterId, String controllers) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new Formatter()
                    .setClusterId(clusterId)
                    .setNodeId(node)
                    .setControllerListenerName(controllers)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(silent)
                    .run();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("formatting " + folder + " failed", failed);
        }
    }

    private static void flush(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                // The same call serves a file and a folder: it opens for reading and forces.
                Utils.flushDir(one);
            }
        }
    }

    private static void moveAll(Path half, Path home) throws IOException {
        try (Stream<Path> all = Files.list(half)) {
            for (Path one : all.filter(path -> !path.endsWith(COUNTS)).toList()) {
                Path there = home.resolve(half.relativize(one));
                // Of a formatting that was cut off between two moves.
                delete(there);
                Files.move(one, there, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Utils.flushDir(home);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
