package cn.liandong.console;

import cn.liandong.console.web.OperatorSetting;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of the console's own settings officers may see: its limits, and which files and keys are set up, never what is in them. */
final class OperatorSettings {
    private static final String SET = "SET";

    private OperatorSettings() {}

    static List<OperatorSetting> of(ConsoleSettings settings, Function<String, @Nullable String> property) {
        var limits = settings.sessions();
        return Stream.of(
                        new OperatorSetting(
                                "liandong.console.session-hours",
                                String.valueOf(limits.absolute().toHours())),
                        new OperatorSetting(
                                "liandong.console.session-idle-minutes",
                                String.valueOf(limits.idle().toMinutes())),
                        new OperatorSetting("liandong.console.changes-kept", String.valueOf(settings.changesKept())),
                        shown("liandong.console.public-address", property),
                        shown("liandong.oidc.issuer", property),
                        shown("liandong.oidc.claim", property),
                        whether("liandong.console.code-key-file", property),
                        whether("liandong.push.public-key-file", property),
                        whether("liandong.console.paper-folder", property),
                        whether("liandong.console.map.tiles", property),
                        whether("liandong.console.map.pmtiles", property),
                        whether("liandong.console.map.water", property),
                        whether("liandong.console.map.boundary", property))
                .map(one -> new OperatorSetting(variable(one.variable()), one.value()))
                .toList();
    }

    private static OperatorSetting shown(String name, Function<String, @Nullable String> property) {
        return new OperatorSetting(name, set(name, property));
    }

    /** A path or an address with a key in it is nobody's here. */
    private static OperatorSetting whether(String name, Function<String, @Nullable String> property) {
        return new OperatorSetting(name, set(name, property) == null ? null : SET);
    }

    private static @Nullable String set(String name, Function<String, @Nullable String> property) {
        var value = property.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
