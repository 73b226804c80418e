package cn.liandong.notifier.channels.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private static final EgressGuard STRICT = new EgressGuard(false);
    private static final EgressGuard DEMO = new EgressGuard(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "::1",
                "::ffff:127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "::7f00:1"
            })
    void whatOnlyThisMachineReachesIsRefused(String address) {
        assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2400:3200::1"})
    void whatEverybodyReachesIsAllowed(String address) {
        assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void theOperatorMayAllowLoopbackAndNothingElse() throws Exception {
        assertThat(DEMO.allowed("127.0.0.1")).hasSize(1);
        assertThat(DEMO.allows(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(DEMO.allows(InetAddress.ofLiteral("10.1.2.3"))).isFalse();
    }

    @Test
    void aHostWithoutAnAllowedAddressIsNamed() {
        assertThatThrownBy(() -> STRICT.allowed("localhost"))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("localhost");
    }
}
