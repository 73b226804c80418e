package cn.liandong.cluster.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {
    private static final Layout LAYOUT =
            new Layout(Path.of("/cluster"), new Installation("/app/liandong.jar", null), Ports.STANDARD);

    private static Map<String, String> settings(int broker) {
        var name = Instances.STANDARD.named("broker-" + broker);
        return BrokerProperties.of(LAYOUT, name, LAYOUT.data(name));
    }

    @Test
    void kafkaItselfTakesThem() throws IOException {
        var read = new Properties();
        read.load(new StringReader(BrokerProperties.render(settings(2))));
        var config = new KafkaConfig(read, false);

        assertThat(config.nodeId()).isEqualTo(2);
        assertThat(config.minInSyncReplicas()).isEqualTo(2);
        assertThat(read).isEqualTo(settings(2));
        // A misspelt one would be taken and do nothing.
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names())
                .containsAll(settings(2).keySet());
    }

    @Test
    void whoComesThroughAProxyIsSentToTheProxiesOnly() {
        var settings = settings(3);

        assertThat(settings.get("listeners"))
                .isEqualTo("CLIENT://127.0.0.1:8123,CONTROLLER://127.0.0.1:8133,PROXIED0://127.0.0.1:8143,"
                        + "PROXIED1://127.0.0.1:8153");
        assertThat(settings.get("advertised.listeners"))
                .isEqualTo("CLIENT://127.0.0.1:8123,PROXIED0://127.0.0.1:8163,PROXIED1://127.0.0.1:8173");
        assertThat(LAYOUT.proxiedBootstrapServers(1)).isEqualTo("127.0.0.1:8171,127.0.0.1:8172,127.0.0.1:8173");
    }

    @Test
    void allThreeFormOneQuorum() {
        assertThat(settings(1).get("controller.quorum.voters"))
                .isEqualTo("1@127.0.0.1:8131,2@127.0.0.1:8132,3@127.0.0.1:8133")
                .isEqualTo(settings(3).get("controller.quorum.voters"));
    }

    @Test
    void nothingListensBeyondThisMachine() {
        var listeners = Objects.requireNonNull(settings(1).get("listeners")).split(",");

        assertThat(listeners).hasSize(4).allMatch(listener -> listener.contains("://127.0.0.1:"));
    }

    @Test
    void oneBrokerMayBeMissingAndTwoMayNot() {
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            assertThat(settings(1)).containsEntry(internal + ".replication.factor", "3");
        }
        assertThat(settings(1))
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("unclean.leader.election.enable", "false");
    }
}
