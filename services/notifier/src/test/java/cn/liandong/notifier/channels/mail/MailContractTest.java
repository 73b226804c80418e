package cn.liandong.notifier.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.RemoteChannelContract;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.mail.MailSettings.Security;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class MailContractTest extends RemoteChannelContract {
    private static final String PASSWORD = "a-password-that-no-log-holds";

    @Override
    protected Peer peer() {
        return new ScriptedSmtp();
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings settings) {
        return channel((ScriptedSmtp) peer, settings, Security.NONE);
    }

    private static NotificationChannel channel(ScriptedSmtp peer, CallSettings settings, Security security) {
        return new MailChannel(
                new MailSettings(
                        "127.0.0.1",
                        peer.port(),
                        security,
                        "alerts@city.example",
                        security == Security.NONE ? null : "alerts",
                        security == Security.NONE ? null : PASSWORD),
                settings,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                InstantSource.fixed(Story.NOON),
                new SimpleMeterRegistry());
    }

    @Override
    protected CallResult refused() {
        return failed(FailureCode.BAD_ADDRESS);
    }

    @Override
    protected List<String> secrets() {
        return List.of(ScriptedSmtp.PERSON, PASSWORD);
    }

    @Test
    void a_server_that_offers_no_tls_is_told_neither_password_nor_mail() {
        var peer = (ScriptedSmtp) open();
        var channel = keep(channel(peer, patient(), Security.STARTTLS));
        assertThat(call(channel, peer, 1, false)).isEqualTo(failed(FailureCode.TLS_FAILED));
        assertThat(peer.lines).allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT"));
        assertThat(peer.seen()).isEmpty();
    }

    @Test
    void an_address_that_is_not_exactly_one_is_given_up() {
        var peer = open();
        var channel = channelTo(peer, patient());
        for (var address : List.of(
                "",
                "officer",
                "199-0000-0001",
                "a@b.example, c@d.example",
                "all: a@b.example;",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nRCPT TO:<c@d.example>",
                "http://a.example/")) {
            assertThat(channel.call(address, Story.sending("p1", 1, false), "火灾")
                            .block(LIMIT))
                    .as(address)
                    .isEqualTo(failed(FailureCode.BAD_ADDRESS));
        }
        assertThat(((ScriptedSmtp) peer).lines).isEmpty();
    }
}
