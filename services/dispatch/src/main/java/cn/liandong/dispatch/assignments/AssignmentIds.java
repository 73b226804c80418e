package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of the n-th assignment of one request: the same on every repeat. */
final class AssignmentIds {
    /** Leaves room for what others append: an id has at most 200 characters. */
    private static final int LONGEST_INCIDENT = 90;

    private AssignmentIds() {}

    /** @param inputId of the command that asked for a unit */
    static AssignmentId first(IncidentId incident, String inputId) {
        var readable = incident.value();
        var start = readable.length() <= LONGEST_INCIDENT
                ? readable
                : hash(readable).substring(0, 40);
        return new AssignmentId(start + ".a" + hash(inputId).substring(0, 16) + ".1");
    }

    static AssignmentId next(AssignmentId before) {
        var text = before.value();
        int dot = text.lastIndexOf('.');
        return new AssignmentId(text.substring(0, dot + 1) + (Integer.parseInt(text.substring(dot + 1)) + 1));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
