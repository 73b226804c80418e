package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandaloneSettingsTest {
    @Test
    void withoutAnySettingItHasTheDocumentedPorts() {
        assertThat(StandaloneSettings.read(Map.of()))
                .isEqualTo(new StandaloneSettings(
                        Path.of(".data"), null, new StandaloneSettings.Ports(8080, 8081, 8082, 8083, 9092), null));
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsVariable() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_INTAKE_PORT", "80810")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LIANDONG_INTAKE_PORT is '80810': expected a port from 1 to 65535, or 0 for any free one.");
    }

    @Test
    void anEmptyVariableIsAsGoodAsNone() {
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_WEBHOOK_URL", " ", "LIANDONG_KAFKA_PORT", "")))
                .isEqualTo(StandaloneSettings.read(Map.of()));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeatedForItMayHoldASecret() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_WEBHOOK_URL", "example.org/?key=abc")))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("abc");
    }
}
