package cn.liandong.notifier.channels.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private final EgressGuard guard = new EgressGuard(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:7f00:1::1",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "::ffff:169.254.169.254",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001:db8::1",
                "3fff::1",
                "5f00::1"
            })
    void no_call_goes_to(String address) {
        assertThat(guard.allows(address(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void a_call_may_go_to(String address) {
        assertThat(guard.allows(address(address))).isTrue();
    }

    @Test
    void the_operators_word_opens_loopback_and_nothing_else() {
        var open = new EgressGuard(true);
        assertThat(open.allows(address("127.0.0.1"))).isTrue();
        assertThat(open.allows(address("::1"))).isTrue();
        assertThat(open.allows(address("10.0.0.1"))).isFalse();
        assertThat(open.allows(address("169.254.169.254"))).isFalse();
    }

    @Test
    void where_the_operator_named_the_address_it_may_be_private() {
        assertThat(EgressGuard.OPERATOR.allows(address("10.0.0.1"))).isTrue();
        assertThat(EgressGuard.OPERATOR.allows(address("127.0.0.1"))).isTrue();
    }

    @Test
    void a_number_that_is_an_address_in_disguise_is_looked_at_as_what_it_is() {
        assertThatThrownBy(() -> guard.allowed("2130706433")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> guard.allowed("localhost")).isInstanceOf(AddressRefused.class);
    }

    /** Literals only: nothing is looked up. */
    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
