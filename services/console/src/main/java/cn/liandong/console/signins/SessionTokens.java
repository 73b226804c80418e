package cn.liandong.console.signins;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookie's value: the jurisdiction, a dot, and 256 random bits. Only its hash is ever kept, in the session's id
 * `420583:session:<hex SHA-256>`.
 */
final class SessionTokens {
    static final int RANDOM_BYTES = 32;

    private static final Pattern FORM = Pattern.compile("([0-9]{6})\\.[A-Za-z0-9_-]{43}");
    private static final Pattern ID = Pattern.compile("([0-9]{6}):[a-z]+:.+");

    private SessionTokens() {}

    static String of(Jurisdiction jurisdiction, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException(
                    "a session token has " + RANDOM_BYTES + " random bytes, not " + random.length);
        }
        return jurisdiction + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The id of the session that this cookie's value stands for; null where it can be none. */
    static @Nullable CredentialId idOf(String token) {
        var form = FORM.matcher(token);
        return form.matches()
                ? new CredentialId(form.group(1) + ":session:"
                        + Hashes.hex(Hashes.sha256(token.getBytes(StandardCharsets.US_ASCII))))
                : null;
    }

    /** The jurisdiction that a credential's id begins with; null where it does not. */
    static @Nullable Jurisdiction jurisdictionOf(CredentialId id) {
        var form = ID.matcher(id.value());
        return form.matches() ? new Jurisdiction(form.group(1)) : null;
    }
}
