package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an incident ends, in the journal `response`. */
public sealed interface ClosingEvent extends ResponseEvent {
    IncidentId incident();

    /** Whose officer said so. */
    PostId post();

    @Nullable
    PersonId person();

    Instant at();

    /** It spreads no more 已控制; the response goes on. */
    record IncidentControlled(
            IncidentId incident, PostId post, @Nullable PersonId person, Instant at) implements ClosingEvent {}

    /**
     * The response is over 结案.
     *
     * @param leftOpen ids of alerts that nobody acknowledged, of assignments and directives that go on, and of clocks, which whoever closed
     *     it named
     * @param followedUpUntil when its casualties are followed up no more; null in an entry of an older version, and it is never archived
     */
    record IncidentClosed(
            IncidentId incident,
            ClosingOutcome outcome,
            List<String> leftOpen,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            @Nullable Instant followedUpUntil)
            implements ClosingEvent {
        public IncidentClosed {
            leftOpen = leftOpen == null ? List.of() : List.copyOf(leftOpen);
        }
    }

    /**
     * It goes on after all 重新打开.
     *
     * @param known what it was; null in an entry of an older version, or where intake's entry was not followed
     */
    record IncidentReopened(
            IncidentId incident,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            @Nullable ReopenedIncident known) implements ClosingEvent {
        public IncidentReopened(IncidentId incident, PostId post, @Nullable PersonId person, Instant at) {
            this(incident, post, person, at, null);
        }

        public IncidentReopened with(ReopenedIncident what) {
            return new IncidentReopened(incident, post, person, at, what);
        }
    }
}
