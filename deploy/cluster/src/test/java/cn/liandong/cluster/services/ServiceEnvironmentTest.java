package cn.liandong.cluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
    private static final Layout LAYOUT =
            new Layout(Path.of("/cluster"), new Installation("/app/liandong.jar", null), Ports.STANDARD);

    @Test
    void anEdgeIsToldEverythingThatMakesItOneOfTwo() {
        assertThat(ServiceEnvironment.of(LAYOUT, Instances.STANDARD.named("intake-1")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "LIANDONG_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8121,127.0.0.1:8122,127.0.0.1:8123",
                        "LIANDONG_PARTITIONS", "48",
                        "LIANDONG_REPLICATION_FACTOR", "3",
                        "LIANDONG_INSTANCE", "1",
                        "LIANDONG_BIND", "127.0.0.1",
                        "LIANDONG_INTAKE_PORT", "8111",
                        "LIANDONG_MANAGEMENT_PORT", "8113",
                        "LIANDONG_FREE_SPACE_FOLDER", "/cluster/data",
                        "LIANDONG_FREE_SPACE_FLOOR_MB", "512",
                        "LIANDONG_NOTIFIER_ALLOW_LOOPBACK", "true"));
    }

    @Test
    void aServiceWithoutAnEdgeHasItsManagementPortOnly() {
        assertThat(ServiceEnvironment.of(LAYOUT, Instances.STANDARD.named("dispatch-0")))
                .containsEntry("LIANDONG_MANAGEMENT_PORT", "8107")
                .doesNotContainKeys("LIANDONG_DISPATCH_PORT", "LIANDONG_INTAKE_PORT");
    }

    @Test
    void drillsReportThroughTheBalancerAsAnybodyDoes() {
        assertThat(ServiceEnvironment.of(LAYOUT, Instances.STANDARD.named("drills-1")))
                .containsEntry("LIANDONG_DRILLS_INTAKE_ADDRESS", "http://127.0.0.1:8081")
                .containsEntry("LIANDONG_MANAGEMENT_PORT", "8118");
    }

    @Test
    void noTwoInstancesListenOnTheSamePort() {
        var ports = Instances.STANDARD.services().stream()
                .flatMap(name -> ServiceEnvironment.of(LAYOUT, name).entrySet().stream())
                .filter(setting -> setting.getKey().endsWith("_PORT"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(ports).hasSize(12 + 6).doesNotHaveDuplicates();
    }
}
