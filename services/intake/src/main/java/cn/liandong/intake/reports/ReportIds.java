package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.runtime.serde.Hashes;

/** Makes the id of a report from who sends what, so that any instance finds it again. */
final class ReportIds {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private ReportIds() {}

    /**
     * The jurisdiction, 80 bits of caller and key, and 30 bits of the body.
     *
     * @param keyHash hex, of the caller's credential and its key
     * @param bodyHash hex
     */
    static ReportId of(Jurisdiction jurisdiction, String keyHash, String bodyHash) {
        return new ReportId(jurisdiction + "-" + base32(keyHash, 16) + "-" + base32(bodyHash, 6));
    }

    /** A report under this key of which only that is known: no body hashes to what its id ends in. */
    static ReportId unknown(Jurisdiction jurisdiction, String keyHash) {
        return new ReportId(jurisdiction + "-" + base32(keyHash, 16) + "-unknown");
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
