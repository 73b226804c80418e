package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
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

    /** What dispatch decided of its end, as intake keeps it: a closed one takes up no report that does not name it. */
    record StageNoted(IncidentId incident, IncidentStage stage, Instant at) implements SituationEvent {}
}
