package cn.liandong.notifier.links;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How links are made.
 *
 * @param key what their tokens are made with; the same on every instance, never printed
 * @param publicAddress what they begin with, without a slash at the end
 * @param lifetime how long one may be used after its notification began
 */
record LinkSettings(String key, String publicAddress, Duration lifetime) {
    private static final int SHORTEST_KEY = 32;
    private static final int LIFETIME_HOURS = 12;
    private static final int LONGEST_LIFETIME_HOURS = 72;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Null where there is no public address: then there are no links. An error names the setting, and never the key. */
    static @Nullable LinkSettings read(Function<String, @Nullable String> property) {
        var address = find(property, "public-address");
        return address == null
                ? null
                : new LinkSettings(key(property), address(address), Duration.ofHours(hours(property)));
    }

    private static String key(Function<String, @Nullable String> property) {
        var file = find(property, "link-key-file");
        var key = file == null ? find(property, "link-key") : read(file);
        if (key == null || key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("LIANDONG_NOTIFIER_PUBLIC_ADDRESS is set, so links are made: set"
                    + " LIANDONG_NOTIFIER_LINK_KEY_FILE to a file with a random key of " + SHORTEST_KEY
                    + " characters or more, the same on every instance");
        }
        return key;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "LIANDONG_NOTIFIER_LINK_KEY_FILE names " + file + ", which cannot be read", e);
        }
    }

    /** A link is a right, so it travels encrypted, unless it leads to this machine. */
    private static String address(String text) {
        try {
            var uri = URI.create(text);
            boolean safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
            if (uri.getHost() != null && safe && uri.getQuery() == null && uri.getFragment() == null) {
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalArgumentException("LIANDONG_NOTIFIER_PUBLIC_ADDRESS is '" + text
                + "': expected what leads to the notifier from outside, such as https://alerts.example.gov.cn");
    }

    private static int hours(Function<String, @Nullable String> property) {
        var text = find(property, "link-hours");
        try {
            int hours = text == null ? LIFETIME_HOURS : Integer.parseInt(text);
            if (hours >= 1 && hours <= LONGEST_LIFETIME_HOURS) {
                return hours;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number out of range.
        }
        throw new IllegalArgumentException("LIANDONG_NOTIFIER_LINK_HOURS is '" + text
                + "': expected a whole number of hours from 1 to " + LONGEST_LIFETIME_HOURS);
    }

    private static @Nullable String find(Function<String, @Nullable String> property, String name) {
        var text = property.apply("liandong.notifier." + name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "links that begin with " + publicAddress;
    }
}
