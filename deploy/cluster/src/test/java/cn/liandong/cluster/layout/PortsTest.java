package cn.liandong.cluster.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void everyPortIsThereOnceAndInTheBlock() {
        var all = Ports.STANDARD.all(Instances.STANDARD);

        // Three brokers with six ports each, twelve services, their six edges, the balancer's three edges and its
        // health.
        assertThat(all).hasSize(3 * 6 + 12 + 6 + 3 + 1);
        assertThat(all.keySet()).allMatch(port -> port >= 8080 && port < 8190);
    }

    @Test
    void fourInstancesOfEachServiceHavePortsOfTheirOwnBesideThoseOfTwo() {
        var four = Instances.STANDARD;
        for (var role : Role.values()) {
            four = role.isService() ? four.with(role, 4) : four;
        }
        var all = Ports.STANDARD.all(four);

        // Twelve services more, six of them edges: proxies there are for the first two instances alone.
        assertThat(all).hasSize(3 * 6 + 24 + 12 + 3 + 1);
        assertThat(all).containsAllEntriesOf(Ports.STANDARD.all(Instances.STANDARD));
        assertThat(all.keySet()).allMatch(port -> port >= 8080 && port < 8200);
    }

    @Test
    void theEdgesAreWhereMakeRunHasThem() {
        assertThat(Ports.STANDARD.edge(Role.CONSOLE)).isEqualTo(8080);
        assertThat(Ports.STANDARD.edge(Role.INTAKE)).isEqualTo(8081);
        assertThat(Ports.STANDARD.edge(Role.NOTIFIER)).isEqualTo(8082);
        assertThat(Ports.STANDARD.management(MemberName.BALANCER)).isEqualTo(8083);
    }

    @Test
    void aFreeBlockIsNoneThatSomebodyListensIn() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
        assertThat(Ports.free().all(Instances.STANDARD).keySet()).allMatch(Ports::isFree);
    }

    @Test
    void aBlockThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Ports(65_500))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65500");
    }
}
