package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterSettingsTest {
    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(ClusterSettings.read(Map.of("LIANDONG_WEBHOOK_URL", " ")))
                .isEqualTo(new ClusterSettings(Ports.STANDARD, Instances.STANDARD, 48, 40, 60, null, 512));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(ClusterSettings.read(Map.of(
                        "LIANDONG_CLUSTER_PORT", "21000",
                        "LIANDONG_CLUSTER_INSTANCES_DISPATCH", "4",
                        "LIANDONG_PARTITIONS", "12",
                        "LIANDONG_CLUSTER_CITIES", "0",
                        "LIANDONG_CLUSTER_ACKNOWLEDGE_SECONDS", "2",
                        "LIANDONG_WEBHOOK_URL", "http://127.0.0.1:9/",
                        "LIANDONG_FREE_SPACE_FLOOR_MB", "0")))
                .isEqualTo(new ClusterSettings(
                        new Ports(21_000),
                        Instances.STANDARD.with(Role.DISPATCH, 4),
                        12,
                        0,
                        2,
                        "http://127.0.0.1:9/",
                        0));
    }

    @ParameterizedTest
    @CsvSource({
        "LIANDONG_CLUSTER_PORT, 80",
        "LIANDONG_CLUSTER_INSTANCES_INTAKE, 5",
        "LIANDONG_PARTITIONS, none",
        "LIANDONG_CLUSTER_CITIES, 41",
        "LIANDONG_CLUSTER_ACKNOWLEDGE_SECONDS, 0",
        "LIANDONG_FREE_SPACE_FLOOR_MB, -1",
    })
    void aValueThatCannotBeIsNamedWithItsVariable(String variable, String value) {
        assertThatThrownBy(() -> ClusterSettings.read(Map.of(variable, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining("'" + value + "'");
    }
}
