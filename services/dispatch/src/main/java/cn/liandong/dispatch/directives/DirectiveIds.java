package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of the directive that a command gives: the same on every repeat. */
final class DirectiveIds {
    /** Leaves room for what others append: an id has at most 200 characters. */
    private static final int LONGEST_INCIDENT = 90;

    private DirectiveIds() {}

    /** @param inputId of the command that gives it */
    static DirectiveId of(IncidentId incident, String inputId) {
        var readable = incident.value();
        var start = readable.length() <= LONGEST_INCIDENT
                ? readable
                : hash(readable).substring(0, 40);
        return new DirectiveId(start + ".d" + hash(inputId).substring(0, 16));
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
