package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.response.ClosingOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is believed of an incident, in the journal `incidents`. */
public sealed interface SituationEvent extends IncidentEvent {
    IncidentId incident();

    /**
     * A report told something new, or an officer did; the situation is as it is from now on.
     *
     * @param by the report; null where it was the entry's actor
     * @param changes never empty
     */
    record SituationUpdated(
            IncidentId incident, @Nullable ReportId by, Situation situation, List<SituationChange> changes, Instant at)
            implements SituationEvent {
        public SituationUpdated {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An officer says what kind of incident it is; the situation that follows from it is told by the next event.
     *
     * @param category UNKNOWN where it is left to the reports again
     */
    record IncidentRecategorised(
            IncidentId incident, Category category, Category from, OfficersWord officer, Instant at)
            implements SituationEvent {}

    /**
     * What dispatch decided of its end, as intake keeps it: a closed one takes up no report that does not name it.
     *
     * @param outcome what it came to, of {@link IncidentStage#CLOSED} alone
     */
    record StageNoted(
            IncidentId incident,
            IncidentStage stage,
            Instant at,
            @Nullable ClosingOutcome outcome) implements SituationEvent {
        public StageNoted(IncidentId incident, IncidentStage stage, Instant at) {
            this(incident, stage, at, null);
        }
    }
}
