package cn.liandong.console;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone's authenticator, as RFC 6238 has it: written apart from the console's, so that they must agree. */
final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param base32 as the console shows it */
    Authenticator(String base32) {
        var bits = base32.chars()
                .mapToObj(letter -> String.format(Locale.ROOT, "%5s", Integer.toBinaryString(LETTERS.indexOf(letter)))
                        .replace(' ', '0'))
                .collect(Collectors.joining());
        secret = new byte[bits.length() / 8];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
        }
    }

    String shows(Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(digest).getInt(digest[19] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
