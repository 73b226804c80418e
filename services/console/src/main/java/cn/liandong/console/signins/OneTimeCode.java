package cn.liandong.console.signins;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code 动态口令 (RFC 6238, over RFC 4226): what an authenticator shows for thirty seconds. SHA-1 and six digits, as
 * every authenticator knows them.
 */
final class OneTimeCode {
    /** As long as the digest, which RFC 4226 section 4 recommends. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    /** A clock may be so many steps off (RFC 6238 section 5.2). */
    private static final int DRIFT = 1;

    private OneTimeCode() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The step that it is the code of, now or a step before or after; null where it is none's. */
    static @Nullable Long stepOf(byte[] secret, String code, Instant now) {
        Long found = null;
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean is = MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.UTF_8),
                    of(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8));
            found = is ? Long.valueOf(step) : found;
        }
        return found;
    }

    static String of(byte[] secret, long step, int digits) {
        var digest = digest(secret, step);
        int offset = digest[digest.length - 1] & 0xf;
        long number = ByteBuffer.wrap(digest).getInt(offset) & 0x7fff_ffffL;
        var all = "0".repeat(digits) + number;
        return all.substring(all.length() - digits);
    }

    private static byte[] digest(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
