package cn.liandong.cluster.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {
    @TempDir
    Path folder;

    private Properties format(int node) throws IOException {
        var home = folder.resolve("broker-" + node);
        BrokerFolder.format(home, node, folder.resolve("cluster-id"));
        var meta = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("meta.properties"))) {
            meta.load(in);
        }
        return meta;
    }

    @Test
    void foldersOfOneClusterBearItsIdAndTheirOwnNumber() throws IOException {
        var first = format(1);
        var second = format(2);

        assertThat(first).containsEntry("node.id", "1");
        assertThat(second).containsEntry("node.id", "2");
        assertThat(second.getProperty("cluster.id")).isNotEmpty().isEqualTo(first.getProperty("cluster.id"));
    }

    /** As they are started. With a check before the write, one in some starts bore an id of its own and found no quorum. */
    @Test
    void foldersThatAreMadeAtTheSameTimeBearOneIdToo() {
        for (int round = 0; round < 50; round++) {
            var idFile = folder.resolve("cluster-id-" + round);
            var homes = folder.resolve("round-" + round);
            var ids = IntStream.rangeClosed(1, 3)
                    .mapToObj(node -> CompletableFuture.supplyAsync(
                            () -> id(homes.resolve("broker-" + node), node, idFile),
                            task -> Thread.ofPlatform().start(task)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
    }

    private static String id(Path home, int node, Path idFile) {
        BrokerFolder.format(home, node, idFile);
        try (var in = Files.newBufferedReader(home.resolve("meta.properties"))) {
            var meta = new Properties();
            meta.load(in);
            return meta.getProperty("cluster.id");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aFolderThatWasUsedBeforeStaysAsItIs() throws IOException {
        var before = format(1);
        Files.writeString(folder.resolve("cluster-id"), "another");

        assertThat(format(1)).isEqualTo(before);
    }
}
