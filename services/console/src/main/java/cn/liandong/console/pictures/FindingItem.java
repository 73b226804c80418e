package cn.liandong.console.pictures;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a drill has shown and somebody is to mend 整改, until whoever raised it has checked it 销案.
 *
 * @param owner whose people mend it
 * @param by which raised it and checks it
 * @param at when it came to stand so
 * @param note what was last said of it; null while nothing was
 * @param step how many tiers were told that it is overdue; 0 while it is not
 */
@JsonTypeName("finding")
public record FindingItem(
        String id,
        String drillId,
        String drillName,
        String text,
        DrillItem.Seat owner,
        DrillItem.Seat by,
        Instant raisedAt,
        Instant dueAt,
        State state,
        Instant at,
        @Nullable String note,
        int step)
        implements Item {
    /** How far it is. */
    public enum State {
        OPEN,
        /** Its owner says that it is mended. */
        ANSWERED,
        /** It is not mended yet. */
        RETURNED,
        STRUCK_OFF
    }
}
