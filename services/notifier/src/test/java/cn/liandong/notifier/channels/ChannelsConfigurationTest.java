package cn.liandong.notifier.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.push.PushKeys;
import cn.liandong.runtime.edge.PushPublicKey;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsConfigurationTest {
    private static final String PUBLIC_KEY = "liandong.push.public-key-file";

    @TempDir
    private Path folder;

    @Test
    void without_settings_only_the_webhook_is_on_and_every_other_says_at_once_that_it_is_off() {
        try (var channels = read(Map.of())) {
            for (var channel : Channel.values()) {
                assertThat(call(channels, channel, "").equals(CallResult.failed(FailureCode.CHANNEL_OFF)))
                        .as(channel.name())
                        .isEqualTo(channel != Channel.WEBHOOK);
            }
        }
    }

    @Test
    void mail_is_on_where_a_host_is_named_and_its_password_may_lie_in_a_file() throws IOException {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("alerts@city.example", "alerts", "a-password");
        var file = Files.writeString(folder.resolve("password"), "a-password\n");
        var settings = Map.of(
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(server.getSmtp().getPort()),
                "mail.security", "none",
                "mail.from", "alerts@city.example",
                "mail.username", "alerts",
                "mail.password-file", file.toString());
        try (var channels = read(settings)) {
            assertThat(call(channels, Channel.MAIL, "officer@city.example")).isEqualTo(new CallResult.Taken());
        } finally {
            server.stop();
        }
    }

    @Test
    void every_channel_is_on_where_its_settings_are() throws IOException {
        var keys = Files.writeString(
                folder.resolve("keys"), "apikey=a\nappid=b\nappkey=c\nproject=d\nurl=http://127.0.0.1:1/\n");
        var settings = new HashMap<>(push(PushKeys.pair()));
        settings.putAll(Map.of(
                "mail.host", "127.0.0.1",
                "mail.from", "alerts@city.example",
                "sms.provider", "yunpian-sms",
                "sms.settings", keys.toString(),
                "voice.provider", "submail-voice",
                "voice.settings", keys.toString(),
                "robots", "wecom, DINGTALK,feishu",
                "file.folder", folder.toString()));
        try (var channels = read(settings)) {
            assertThat(Channel.values())
                    .allSatisfy(channel -> assertThat(call(channels, channel, ""))
                            .isEqualTo(CallResult.failed(FailureCode.BAD_ADDRESS)));
        }
    }

    @Test
    void a_setting_that_cannot_be_used_is_named() {
        assertNamed("LIANDONG_NOTIFIER_MAIL_FROM", "mail.host", "mail.example");
        assertNamed("LIANDONG_NOTIFIER_MAIL_PORT", "mail.host", "mail.example", "mail.from", "a@b", "mail.port", "x");
        assertNamed(
                "LIANDONG_NOTIFIER_MAIL_SECURITY must be one of [STARTTLS, TLS, NONE]",
                "mail.host",
                "mail.example",
                "mail.from",
                "a@b",
                "mail.security",
                "ssl");
        assertNamed(
                "LIANDONG_NOTIFIER_MAIL_PASSWORD_FILE",
                "mail.host",
                "mail.example",
                "mail.from",
                "a@b",
                "mail.username",
                "a",
                "mail.password-file",
                "no-such-file");
        assertNamed("settings lack apikey", "sms.provider", "yunpian-sms");
        assertNamed("the provider 'nobody' cannot be read", "voice.provider", "nobody");
        assertNamed("LIANDONG_NOTIFIER_SMS_SETTINGS", "sms.provider", "yunpian-sms", "sms.settings", "no-such-file");
        assertNamed("MAIL is no group's robot", "robots", "MAIL");
        assertNamed("LIANDONG_NOTIFIER_ROBOTS must be one of", "robots", "wecom,,feishu");
        assertNamed("is no folder", "file.folder", "no-such-folder");
        assertNamed("the signing secrets no-such-file cannot be read", "signing-secrets", "no-such-file");
    }

    @Test
    void a_key_of_push_notices_that_cannot_be_used_is_named_and_not_said() throws IOException {
        var good = push(PushKeys.pair());
        assertPushNamed(good, "push.contact", "", "LIANDONG_NOTIFIER_PUSH_CONTACT is not set");
        assertPushNamed(good, "push.contact", "duty", "'duty': expected mailto:");
        assertPushNamed(good, PUBLIC_KEY, "", PushPublicKey.VARIABLE + " is not set");
        assertPushNamed(good, PUBLIC_KEY, "no-such-file", "no-such-file, which cannot be read");
        assertPushNamed(good, PUBLIC_KEY, good.get("push.key-file"), "expected -----BEGIN PUBLIC KEY");
        assertPushNamed(good, "push.key-file", good.get(PUBLIC_KEY), "expected -----BEGIN PRIVATE KEY");
        assertPushNamed(good, "push.key-file", push(PushKeys.pair()).get("push.key-file"), "are no pair");
    }

    private static void assertPushNamed(Map<String, String> good, String setting, @Nullable String value, String says) {
        var broken = new HashMap<>(good);
        broken.put(setting, String.valueOf(value));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    /** The settings with these keys, each in a file of its own. */
    private Map<String, String> push(KeyPair keys) throws IOException {
        var name = "push-" + UUID.randomUUID();
        return Map.of(
                "push.key-file",
                Files.writeString(folder.resolve(name), PushKeys.pem(keys.getPrivate()))
                        .toString(),
                PUBLIC_KEY,
                Files.writeString(folder.resolve(name + ".pub"), PushKeys.pem(keys.getPublic()))
                        .toString(),
                "push.contact",
                "mailto:duty@city.example");
    }

    private static void assertNamed(String says, String... settings) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        assertThatThrownBy(() -> read(all))
                .as(Arrays.toString(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    private static CallResult call(Channels channels, Channel channel, String address) {
        var result = channels.call(address, Story.sending("p1", channel, 1, false), "火灾")
                .block(Duration.ofSeconds(20));
        if (result == null) {
            throw new AssertionError("a call without a result");
        }
        return result;
    }

    private static Channels read(Map<String, String> settings) {
        return ChannelsConfiguration.read(
                name -> settings.get(name.replace("liandong.notifier.", "")),
                InstantSource.system(),
                new SimpleMeterRegistry());
    }
}
