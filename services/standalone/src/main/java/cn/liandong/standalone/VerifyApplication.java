package cn.liandong.standalone;

import cn.liandong.broker.DataFolderInUse;
import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.standalone.heads.WalkedJournals;
import java.nio.file.Files;
import java.time.InstantSource;

/**
 * Walks the journals of the data folder from their beginnings, also while everything runs, and holds them against the heads
 * that were signed. Ends with 0 where they are whole, with 1 and what does not hold, the first first, where they are not.
 */
public final class VerifyApplication {
    private VerifyApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try {
            System.exit(verify() ? 0 : 1);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static boolean verify() {
        var settings = StandaloneSettings.read(System.getenv());
        var data = settings.data();
        if (!Files.isDirectory(data.resolve("kafka"))) {
            throw new CannotStart("There are no journals in " + data + ": name the data folder with LIANDONG_DATA.");
        }
        try (var broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            return WalkedJournals.say(runtime(broker.bootstrapServers()), data, System.out);
        } catch (DataFolderInUse running) {
            return WalkedJournals.say(runtime("127.0.0.1:" + settings.ports().kafka()), data, System.out);
        }
    }

    private static RuntimeSettings runtime(String brokers) {
        return new RuntimeSettings(brokers, Standalone.PARTITIONS, 1, 0, InstantSource.system());
    }
}
