package cn.liandong.console.calendars;

import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secrets of calendars' addresses: 256 bits, the same again for the repeat of a request at this process and for
 * nothing else. None is kept; what is kept is its hash.
 */
public final class CalendarSecrets {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecretKeySpec key;

    public CalendarSecrets() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /** The secret for this request, of 43 letters and digits, '-' and '_'. */
    public String of(String session, String idempotencyKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var made = mac.doFinal((session + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    public static boolean isOne(String text) {
        return SECRET.matcher(text).matches();
    }

    /** SHA-256, 64 hex digits. */
    public static String hash(String secret) {
        return Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
