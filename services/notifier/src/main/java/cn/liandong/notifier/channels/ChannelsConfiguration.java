package cn.liandong.notifier.channels;

import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.notifier.channels.webhook.WebhookChannel;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which channels are on: the webhook always, every other where its settings are there. Named in README.md. */
public final class ChannelsConfiguration {
    private ChannelsConfiguration() {}

    /** Opens them; a setting that cannot be used is an {@link IllegalArgumentException} that names it. */
    public static Channels read(
            Function<String, @Nullable String> property, InstantSource clock, MeterRegistry meters) {
        var guard = new EgressGuard(Boolean.parseBoolean(property.apply("liandong.notifier.allow-loopback")));
        var file = property.apply("liandong.notifier.signing-secrets");
        var secrets = file == null ? SigningSecrets.NONE : SigningSecrets.read(Path.of(file));
        return new Channels(List.of(new WebhookChannel(CallSettings.STANDARD, guard, secrets, clock, meters)));
    }
}
