package cn.liandong.reports.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What names a CAP alert (section 3.2.1): who sent it, under which name, and when.
 *
 * @param sent as an instant, however its offset was written; as it was written where it is no time
 */
public record CapAlertId(String sender, String identifier, String sent) {

    /** The id; null where one of the three is missing. */
    static @Nullable CapAlertId of(@Nullable String sender, @Nullable String identifier, @Nullable String sent) {
        return sender == null || identifier == null || sent == null
                ? null
                : new CapAlertId(sender.strip(), identifier.strip(), plain(sent.strip()));
    }

    /** One of `references`: the three with commas between. */
    static @Nullable CapAlertId read(String reference) {
        var parts = reference.split(",", -1);
        return parts.length != 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()
                ? null
                : of(parts[0], parts[1], parts[2]);
    }

    /** Under which this alert is itself, and no other. */
    public String key() {
        return sender + "\n" + identifier + "\n" + sent;
    }

    private static String plain(String sent) {
        try {
            return OffsetDateTime.parse(sent).toInstant().toString();
        } catch (DateTimeException e) {
            return sent;
        }
    }
}
