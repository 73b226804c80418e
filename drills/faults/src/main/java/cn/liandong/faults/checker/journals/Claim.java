package cn.liandong.faults.checker.journals;

import cn.liandong.faults.checker.history.LogRecord;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of its place in the chain, whether it is true or not.
 *
 * @param number the header `entry`
 * @param previous the header `previous`: the hash of the entry before
 * @param hash of this one, as an entry after it has to name it
 */
public record Claim(long number, String previous, String hash) {
    /** What the first entry names as the one before. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** Null where the record says nothing that a chain could go on with. */
    public static @Nullable Claim of(LogRecord record) {
        var key = record.key();
        var value = record.value();
        var number = number(record.header("entry"));
        var previous = record.header("previous");
        return key == null || value == null || number == null || previous == null
                ? null
                : new Claim(number, previous, hash(number, previous, key, value));
    }

    /** The number as eight bytes, the hash before as text, the key's length as four bytes, the key and the value. */
    private static String hash(long number, String previous, byte[] key, byte[] value) {
        var digest = sha256();
        try (var bytes = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            bytes.writeLong(number);
            bytes.writeBytes(previous);
            bytes.writeInt(key.length);
            bytes.write(key);
            bytes.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere, so nothing can fail", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As the engine writes it: digits without sign or leading zeros. */
    private static @Nullable Long number(@Nullable String text) {
        try {
            var number = text == null ? null : Long.valueOf(text);
            return number != null && number.toString().equals(text) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
