package cn.liandong.intake.matches;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchReason;
import org.jspecify.annotations.Nullable;

/** What was found for a report. */
public sealed interface Match {
    /** It belongs to an incident that is open. */
    record Matched(IncidentId incident, LinkReason reason) implements Match {}

    /**
     * It may belong there: an officer says.
     *
     * @param distanceMetres null where nobody knows
     */
    record Doubtful(
            IncidentId other, MatchReason reason, @Nullable Integer distanceMetres) implements Match {}

    /** It tells of something that nobody has told of. */
    record Unmatched() implements Match {}
}
