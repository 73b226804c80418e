package cn.liandong.notifier.channels;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.Peer.Mode;
import cn.liandong.notifier.channels.mail.ScriptedSmtp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** A gateway that hears everything and answers nothing holds up its own channel, and no other. */
class ChannelsApartTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int FLOOD = 500;
    private static final int WEBHOOKS = 100;
    private static final int TAKEN = 64 - 17;

    @TempDir
    private Path folder;

    @Test
    void while_every_other_gateway_is_silent_each_webhook_is_called_and_none_of_them_was_waited_for() throws Exception {
        var seen = new Peer.Seen("", "", false);
        try (var phone = new HttpPeer("", "", _ -> seen);
                var chat = new HttpPeer("", "", _ -> seen);
                var mail = new ScriptedSmtp();
                var alive = ScriptedServer.saying(ScriptedServer.OK);
                var channels = channels(phone, mail)) {
            List.of(phone, chat, mail).forEach(peer -> peer.does(Mode.SILENT));
            var ended = new AtomicInteger();
            var flood = Flux.range(0, FLOOD)
                    .flatMap(
                            i -> Flux.merge(
                                    channels.call("199-0000-0002", numbered(Channel.SMS, i), "火灾"),
                                    channels.call(chat.address(), numbered(Channel.DINGTALK, i), "火灾"),
                                    channels.call(mail.address(), numbered(Channel.MAIL, i), "火灾")),
                            FLOOD)
                    .subscribe(_ -> ended.incrementAndGet());
            // Every line of theirs is taken that is not kept for later, and waits for an answer that will not come.
            until(() -> phone.seen().size() >= TAKEN
                    && chat.seen().size() >= TAKEN
                    && mail.seen().size() >= TAKEN);
            for (int i = 0; i < WEBHOOKS; i++) {
                assertThat(channels.call(alive.address(), numbered(Channel.WEBHOOK, i), "火灾")
                                .block(LIMIT))
                        .isEqualTo(new CallResult.Taken());
            }
            assertThat(alive.requests).hasSize(WEBHOOKS);
            assertThat(ended.get())
                    .as("calls of the silent gateways that had ended when the last webhook was called")
                    .isLessThan(3 * FLOOD);
            flood.dispose();
        }
    }

    private Channels channels(HttpPeer phone, ScriptedSmtp mail) throws IOException {
        var keys = Files.writeString(folder.resolve("keys"), "apikey=a\nurl=" + phone.address() + "\n");
        var settings = Map.of(
                "allow-loopback", "true",
                "sms.provider", "yunpian-sms",
                "sms.settings", keys.toString(),
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(mail.port()),
                "mail.security", "NONE",
                "mail.from", "alerts@city.example",
                "robots", "DINGTALK");
        return ChannelsConfiguration.read(
                name -> settings.get(name.replace("liandong.notifier.", "")),
                InstantSource.system(),
                new SimpleMeterRegistry());
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come within 20 s").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }

    private static NotificationSending numbered(Channel channel, int i) {
        var one = Story.sending("p1", channel, 1, false);
        return new NotificationSending(
                new NotificationId(channel + "-" + i),
                one.alert(),
                one.incident(),
                one.person(),
                one.post(),
                channel,
                1,
                false,
                1,
                1,
                one.subject(),
                one.replyCode());
    }
}
