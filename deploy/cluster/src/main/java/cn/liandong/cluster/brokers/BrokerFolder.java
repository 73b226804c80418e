package cn.liandong.cluster.brokers;

import cn.liandong.broker.FormattedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/**
 * A broker's data folder. Formatted here and not by Kafka's StorageTool, which takes a JVM of its own and a second and a half
 * for it, and leaves it in the machine's memory.
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
            Files.createDirectories(home);
            FormattedFolder.make(home, node, () -> clusterId(idFile), BrokerProperties.CONTROLLER);
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + home + " cannot be used", failed);
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
