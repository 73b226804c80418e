package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.process.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandaloneSettingsTest {
    @Test
    void withoutAnySettingItHasTheDocumentedPorts() {
        assertThat(StandaloneSettings.read(Map.of()))
                .isEqualTo(new StandaloneSettings(
                        Path.of(".data"), null, new StandaloneSettings.Ports(8080, 8081, 8082, 8083, 9092), null, 512));
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsVariable() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_INTAKE_PORT", "80810")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LIANDONG_INTAKE_PORT is '80810': expected a port from 1 to 65535, or 0 for any free one.");
    }

    @Test
    void theFloorOfFreeSpaceIsANumberOfMegabytesOrNothing() {
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", "0"))
                        .freeSpaceFloorMb())
                .isZero();
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", " 2048 "))
                        .freeSpaceFloorMb())
                .isEqualTo(2048);
    }

    @Test
    void aFloorThatIsNoneIsNamedWithItsVariable() {
        for (var wrong : new String[] {"-1", "1G", "99999999999"}) {
            assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", wrong)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("LIANDONG_FREE_SPACE_FLOOR_MB is '" + wrong
                            + "': expected a whole number of MB such as 512, or 0 for no floor.");
        }
    }

    @Test
    void theServicesAreToldTheFolderWhoseSpaceCountsAndTheFloor() {
        assertThat(Services.properties(new StandaloneSettings.Ports(1, 2, 3, 4, 5), Path.of("/some/data"), 77))
                .containsEntry("liandong.free-space-folder", "/some/data")
                .containsEntry("liandong.free-space-floor-mb", 77);
    }

    @Test
    void anEmptyVariableIsAsGoodAsNone() {
        assertThat(StandaloneSettings.read(Map.of(
                        "LIANDONG_WEBHOOK_URL", " ", "LIANDONG_KAFKA_PORT", "", "LIANDONG_FREE_SPACE_FLOOR_MB", "")))
                .isEqualTo(StandaloneSettings.read(Map.of()));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeatedForItMayHoldASecret() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_WEBHOOK_URL", "example.org/?key=abc")))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("abc");
    }
}
