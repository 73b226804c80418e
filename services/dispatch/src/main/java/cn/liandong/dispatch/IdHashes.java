package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What ids of things within an incident are made of: short, and the same on every repeat. */
public final class IdHashes {
    /** Leaves room for what others append: an id has at most 200 characters. */
    private static final int LONGEST_INCIDENT = 90;

    private IdHashes() {}

    /** The incident's id, or, where that is too long to go on from, 40 characters of its hash. */
    public static String start(IncidentId incident) {
        var readable = incident.value();
        return readable.length() <= LONGEST_INCIDENT ? readable : of(readable).substring(0, 40);
    }

    /** SHA-256 in hexadecimal. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
