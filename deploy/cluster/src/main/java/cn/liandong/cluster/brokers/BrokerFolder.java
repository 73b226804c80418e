package cn.liandong.cluster.brokers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker's data folder. Formatted here and not by Kafka's StorageTool, which does the same in a JVM of its own and takes
 * a second and a half for it.
 */
public final class BrokerFolder {
    private BrokerFolder() {}

    /**
     * Makes an empty folder one of this cluster's; a folder that was used before stays as it is.
     *
     * @param idFile keeps the cluster's id: a broker of another cluster is never let in
     */
    public static void format(Path home, int node, Path idFile) {
        try {
            if (Files.exists(home.resolve("meta.properties"))) {
                return;
            }
            Files.createDirectories(home);
            var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new Formatter()
                    .setClusterId(clusterId(idFile))
                    .setNodeId(node)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .addDirectory(home.toString())
                    .setMetadataLogDirectory(home.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(silent)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + home + " cannot be used", failed);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("The data folder " + home + " cannot be formatted", failed);
        }
    }

    /** Three brokers are started at the same time, and the first id that stands there whole is everybody's. */
    private static String clusterId(Path idFile) throws IOException {
        if (!Files.exists(idFile)) {
            var folder = Files.createDirectories(idFile.toAbsolutePath().getParent());
            var mine = Files.createTempFile(folder, "cluster-id", ".new");
            Files.writeString(mine, Uuid.randomUuid().toString());
            try {
                // A link is made only where there is none, and what it names is written to its end.
                Files.createLink(idFile, mine);
            } catch (FileAlreadyExistsException e) {
                // Another broker was quicker: its id counts.
            } finally {
                Files.delete(mine);
            }
        }
        return Files.readString(idFile).strip();
    }
}
