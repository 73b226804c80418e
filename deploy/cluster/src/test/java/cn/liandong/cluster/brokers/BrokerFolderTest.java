package cn.liandong.cluster.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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

    @Test
    void aFolderThatWasUsedBeforeStaysAsItIs() throws IOException {
        var before = format(1);
        Files.writeString(folder.resolve("cluster-id"), "another");

        assertThat(format(1)).isEqualTo(before);
    }
}
