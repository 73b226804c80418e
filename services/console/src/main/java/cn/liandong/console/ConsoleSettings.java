package cn.liandong.console;

import cn.liandong.console.signins.SignIns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the console listens.
 *
 * @param bind the address
 * @param port 0 takes any that is free
 * @param origins origins that count as its own beside its host, such as that of a proxy in front
 * @param secureCookie whether a proxy in front speaks TLS, so that the cookie is for TLS alone
 * @param sessions how long one is good for
 * @param changesKept how many changes of each jurisdiction a page can resume over
 * @param paperFolder where emergency sheets are laid; null for nowhere
 * @param codeKeyFile with what one-time codes' secrets are sealed; null where none are set up
 * @param firstAccountFolder where the token of a city's first account is laid; null where none is awaited
 */
public record ConsoleSettings(
        String bind,
        int port,
        Set<String> origins,
        boolean secureCookie,
        SignIns.Limits sessions,
        int changesKept,
        @Nullable Path paperFolder,
        @Nullable Path codeKeyFile,
        @Nullable Path firstAccountFolder) {

    /**
     * Reads `liandong.bind`, `liandong.console.port`, `liandong.console.origins` (comma-separated),
     * `liandong.console.secure-cookie`, `liandong.console.session-hours`, `liandong.console.session-idle-minutes`,
     * `liandong.console.changes-kept`, `liandong.console.paper-folder`, `liandong.console.code-key-file` and
     * `liandong.console.first-account-folder`; what is not set has its default.
     */
    public static ConsoleSettings read(Function<String, @Nullable String> property) {
        var origins = or(property.apply("liandong.console.origins"), "");
        return new ConsoleSettings(
                or(property.apply("liandong.bind"), "127.0.0.1"),
                number(property, "liandong.console.port", 8080),
                Arrays.stream(origins.split(","))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Boolean.parseBoolean(property.apply("liandong.console.secure-cookie")),
                new SignIns.Limits(
                        Duration.ofHours(positive(property, "liandong.console.session-hours", 12)),
                        Duration.ofMinutes(positive(property, "liandong.console.session-idle-minutes", 30))),
                number(property, "liandong.console.changes-kept", 5_000),
                path(property.apply("liandong.console.paper-folder")),
                path(property.apply("liandong.console.code-key-file")),
                path(property.apply("liandong.console.first-account-folder")));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank() ? null : Path.of(text.strip());
    }

    private static int number(Function<String, @Nullable String> property, String name, int otherwise) {
        var text = property.apply(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is '" + text + "'", e);
        }
    }

    private static int positive(Function<String, @Nullable String> property, String name, int otherwise) {
        int number = number(property, name, otherwise);
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, but is " + number);
        }
        return number;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
