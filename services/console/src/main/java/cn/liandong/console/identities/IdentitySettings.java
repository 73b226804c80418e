package cn.liandong.console.identities;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which identity provider is asked, and as whom.
 *
 * @param issuer as its tokens name it
 * @param redirect where it sends the browser back to; of the operator's settings, never of a request
 * @param claim which claim of an ID token says who it is
 * @param name on the page's button; null for the page's own words
 * @param prompt what the provider is asked to do before it answers; null for whatever it does by itself
 * @param askingCodes whether an account with one-time codes is for name, password and code alone
 */
public record IdentitySettings(
        String issuer,
        String clientId,
        String clientSecret,
        URI redirect,
        String claim,
        @Nullable String name,
        @Nullable String prompt,
        boolean askingCodes) {
    /** Where the provider sends the browser back to, at the console's address. */
    public static final String CALLBACK = "/api/sign-in/oidc/callback";

    private static final int SHORTEST_SECRET = 16;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final String PREFIX = "liandong.oidc.";
    private static final String ADDRESS = "liandong.console.public-address";

    /**
     * Reads `liandong.oidc.issuer`, `.client-id`, `.client-secret-file`, `.claim`, `.name`, `.prompt` and `.second-factor`, and
     * `liandong.console.public-address`.
     *
     * @return null where no issuer is set
     * @throws IllegalArgumentException naming what is set and what was expected
     */
    public static @Nullable IdentitySettings read(Function<String, @Nullable String> property) {
        var issuer = text(property, PREFIX + "issuer");
        if (issuer == null) {
            return null;
        }
        if (!isSafe(uri(PREFIX + "issuer", issuer))) {
            throw new IllegalArgumentException(
                    PREFIX + "issuer is '" + issuer + "': an https address is needed, or http on this machine");
        }
        var prompt = or(text(property, PREFIX + "prompt"), "login").toLowerCase(Locale.ROOT);
        return new IdentitySettings(
                issuer,
                needed(property, PREFIX + "client-id"),
                secret(Path.of(needed(property, PREFIX + "client-secret-file"))),
                redirect(needed(property, ADDRESS)),
                or(text(property, PREFIX + "claim"), "sub"),
                text(property, PREFIX + "name"),
                switch (prompt) {
                    case "login", "select_account" -> prompt;
                    case "no" -> null;
                    default ->
                        throw new IllegalArgumentException(PREFIX + "prompt is '" + prompt
                                + "': expected login (ask who it is each time), select_account or no");
                },
                isAskingCodes(or(text(property, PREFIX + "second-factor"), "provider")));
    }

    private static boolean isAskingCodes(String factor) {
        return switch (factor) {
            case "provider" -> false;
            case "console" -> true;
            default ->
                throw new IllegalArgumentException(PREFIX + "second-factor is '" + factor
                        + "': expected provider (its word is enough) or console (who has one-time codes comes in by"
                        + " password and code alone)");
        };
    }

    private static URI redirect(String address) {
        var uri = uri(ADDRESS, address);
        boolean bare = (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!bare || !isSafe(uri)) {
            throw new IllegalArgumentException(ADDRESS + " is '" + address
                    + "': expected what officers' browsers open, such as https://console.example.gov.cn (http on this"
                    + " machine alone), and nothing behind it");
        }
        return uri.resolve(CALLBACK);
    }

    private static String secret(Path file) {
        try {
            var secret = Files.readString(file).strip();
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        PREFIX + "client-secret-file names " + file + ", which holds fewer than " + SHORTEST_SECRET
                                + " characters: the provider makes longer ones at random");
            }
            return secret;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    PREFIX + "client-secret-file names " + file + ", which cannot be read", e);
        }
    }

    /** Whether nobody on the way reads or changes what goes there. */
    static boolean isSafe(@Nullable URI uri) {
        return uri != null
                && uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme())
                                && LOOPBACK.matcher(uri.getHost()).matches()));
    }

    private static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name + " is '" + text + "', which is no address", e);
        }
    }

    private static String needed(Function<String, @Nullable String> property, String name) {
        var text = text(property, name);
        if (text == null) {
            throw new IllegalArgumentException(
                    PREFIX + "issuer is set, and " + name + " is not: sign-in by an identity provider needs both");
        }
        return text;
    }

    private static @Nullable String text(Function<String, @Nullable String> property, String name) {
        var text = property.apply(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdentitySettings[" + issuer + ", " + clientId + ", " + redirect + "]";
    }
}
