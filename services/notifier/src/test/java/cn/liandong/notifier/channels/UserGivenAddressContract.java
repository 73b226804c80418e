package cn.liandong.notifier.channels;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds besides where the contact itself is the URL that is called. */
public abstract class UserGivenAddressContract extends RemoteChannelContract {
    /** The channel of an operator who opened nothing: loopback stays closed. */
    protected abstract NotificationChannel closed();

    /** What stands in the contact of somebody whose channel calls this URL. */
    protected String contact(String url) {
        return url;
    }

    @Test
    void where_no_call_may_go_none_goes() {
        var peer = open();
        var channel = keep(closed());
        assertThat(call(channel, peer, 1, false)).isEqualTo(failed(FailureCode.ADDRESS_REFUSED));
        for (var address : List.of("http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::1]/")) {
            assertThat(channel.call(contact(address), Story.sending("p1", 1, false), "火灾")
                            .block(LIMIT))
                    .as(address)
                    .isEqualTo(failed(FailureCode.ADDRESS_REFUSED));
        }
        assertThat(peer.seen()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_given_up() {
        var peer = open();
        var channel = channelTo(peer, patient());
        for (var address : List.of("", "ftp://x/", "http://a b/", "199-0000-0001", "officer@example.org")) {
            assertThat(channel.call(contact(address), Story.sending("p1", 1, false), "火灾")
                            .block(LIMIT))
                    .as(address)
                    .isEqualTo(failed(FailureCode.BAD_ADDRESS));
        }
    }
}
