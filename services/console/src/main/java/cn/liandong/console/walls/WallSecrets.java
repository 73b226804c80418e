package cn.liandong.console.walls;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A wall's token: the jurisdiction, a dot, and 256 bits. Its hash alone is kept, and begins the credential's id. */
public final class WallSecrets {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})\\.[A-Za-z0-9_-]{43}");
    private static final Pattern ID = Pattern.compile("([0-9]{6}):wall:[0-9a-f]{20}");
    private static final int SHOWN = 20;

    private WallSecrets() {}

    /** The token of a secret of 43 letters and digits, '-' and '_'. */
    public static String token(Jurisdiction jurisdiction, String secret) {
        return jurisdiction + "." + secret;
    }

    /** SHA-256, 64 hex digits. */
    public static String hash(String token) {
        return Hashes.hex(Hashes.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** The credential that this token would be of; null where it can be none. */
    public static @Nullable CredentialId idOf(String token) {
        var form = FORM.matcher(token);
        return form.matches()
                ? new CredentialId(form.group(1) + ":wall:" + hash(token).substring(0, SHOWN))
                : null;
    }

    /** Whose wall it is; null where the id is no wall's. */
    static @Nullable Jurisdiction jurisdictionOf(CredentialId id) {
        var form = ID.matcher(id.value());
        return form.matches() ? new Jurisdiction(form.group(1)) : null;
    }
}
