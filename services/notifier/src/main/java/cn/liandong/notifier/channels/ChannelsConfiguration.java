package cn.liandong.notifier.channels;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.file.FileChannel;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.mail.MailChannel;
import cn.liandong.notifier.channels.mail.MailSettings;
import cn.liandong.notifier.channels.mail.MailSettings.Security;
import cn.liandong.notifier.channels.phone.PhoneChannel;
import cn.liandong.notifier.channels.push.PushSender;
import cn.liandong.notifier.channels.push.WebPushChannel;
import cn.liandong.notifier.channels.robots.RobotChannel;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.notifier.channels.webhook.WebhookChannel;
import cn.liandong.runtime.edge.PushPublicKey;
import cn.liandong.runtime.serde.CurveKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Which channels are on: the webhook always, every other where its settings are there. Named in README.md. */
public final class ChannelsConfiguration {
    private final ChannelSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    private ChannelsConfiguration(ChannelSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Opens them; a setting that cannot be used is an {@link IllegalArgumentException} that names it. */
    public static Channels read(
            Function<String, @Nullable String> property, InstantSource clock, MeterRegistry meters) {
        return new Channels(new ChannelsConfiguration(new ChannelSettings(property), clock, meters).all());
    }

    private List<NotificationChannel> all() {
        var guard = new EgressGuard(settings.isOn("allow-loopback"));
        var file = settings.file("signing-secrets");
        var secrets = file == null ? SigningSecrets.NONE : SigningSecrets.read(file);
        var on = new ArrayList<NotificationChannel>();
        on.add(new WebhookChannel(CallSettings.STANDARD, guard, secrets, clock, meters));
        if (settings.find("mail.host") != null) {
            on.add(mail());
        }
        for (var channel : List.of(Channel.SMS, Channel.VOICE)) {
            var name = channel.name().toLowerCase(Locale.ROOT);
            var provider = settings.find(name + ".provider");
            if (provider != null) {
                on.add(new PhoneChannel(
                        channel, provider, settings.lines(name + ".settings"), CallSettings.PROVIDER, meters));
            }
        }
        for (var robot : settings.many("robots", Channel.class)) {
            on.add(RobotChannel.of(robot, CallSettings.PROVIDER, guard, secrets, clock, meters));
        }
        var pushKey = settings.secret("push.key");
        if (pushKey != null) {
            on.add(new WebPushChannel(sender(pushKey), CallSettings.PROVIDER, guard, clock, meters));
        }
        var folder = settings.file("file.folder");
        if (folder != null) {
            on.add(new FileChannel(folder, clock));
        }
        return on;
    }

    private PushSender sender(String privateKey) {
        var contact = settings.get("push.contact", "browsers are to be written to: name mailto:… or https://…");
        var publicKey = PushPublicKey.find(settings.property());
        if (publicKey == null) {
            throw new IllegalArgumentException(
                    PushPublicKey.VARIABLE + " is not set, but LIANDONG_NOTIFIER_PUSH_KEY is: set both of the pair");
        }
        try {
            return new PushSender(publicKey, CurveKeys.ofPrivatePem(privateKey), contact);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "LIANDONG_NOTIFIER_PUSH_KEY or _PUSH_CONTACT cannot be used: " + e.getMessage(), e);
        }
    }

    private NotificationChannel mail() {
        var security = settings.one("mail.security", Security.class, Security.STARTTLS);
        var username = settings.find("mail.username");
        var server = new MailSettings(
                settings.get("mail.host", "mail is to be sent"),
                settings.number("mail.port", security == Security.TLS ? 465 : 587),
                security,
                settings.get("mail.from", "mail is to be sent: name the sender's address"),
                username,
                username == null ? null : settings.secret("mail.password"));
        return new MailChannel(
                server, CallSettings.PROVIDER, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock, meters);
    }
}
