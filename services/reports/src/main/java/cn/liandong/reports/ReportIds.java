package cn.liandong.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.runtime.serde.Hashes;
import org.jspecify.annotations.Nullable;

/** Makes the id of a report from who sends what, so that any instance finds it again. */
public final class ReportIds {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private ReportIds() {}

    /**
     * The jurisdiction, 80 bits of caller and key, and 30 bits of the body.
     *
     * @param keyHash hex, of the caller's credential and its key
     * @param bodyHash hex
     */
    public static ReportId of(Jurisdiction jurisdiction, String keyHash, String bodyHash) {
        return new ReportId(underKey(jurisdiction, keyHash) + base32(bodyHash, 6));
    }

    /** What the id of every report under this key begins with. */
    public static String underKey(Jurisdiction jurisdiction, String keyHash) {
        return jurisdiction + "-" + base32(keyHash, 16) + "-";
    }

    /** The id that somebody wrote; null where it can be none. */
    public static @Nullable ReportId read(String text) {
        try {
            return new ReportId(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** A report under this key of which only that is known: no body hashes to what its id ends in. */
    public static ReportId unknown(Jurisdiction jurisdiction, String keyHash) {
        return new ReportId(underKey(jurisdiction, keyHash) + "unknown");
    }

    /** The first characters of these bytes in base 32 (RFC 4648, lower case). */
    private static String base32(String hex, int characters) {
        var bytes = Hashes.bytes(hex);
        var text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            int bit = i * 5;
            int two = (bytes[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xFF : 0);
            text.append(ALPHABET.charAt(two >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
