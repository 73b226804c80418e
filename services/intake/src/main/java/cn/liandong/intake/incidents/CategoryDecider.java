package cn.liandong.intake.incidents;

import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import java.time.Instant;
import java.util.List;

/** Decides what an officer says of the kind of an incident. */
public final class CategoryDecider {
    private CategoryDecider() {}

    /** What follows from it, of whoever may; the same once more changes nothing. */
    public static List<IncidentEvent> recategorise(
            RecategoriseIncident asked, OfficersWord officer, Instant now, KnownIncident incident) {
        var before = incident.situation();
        boolean isFixed = asked.category() != Category.UNKNOWN;
        if (asked.category() == before.category() && incident.categoryByOfficer() == isFixed) {
            return List.of();
        }
        var said = new IncidentRecategorised(incident.id(), asked.category(), before.category(), officer, now);
        var after = SituationDecider.of(before, asked.category());
        var changes = SituationDecider.changes(before, after);
        return changes.isEmpty()
                ? List.of(said)
                : List.of(said, new SituationUpdated(incident.id(), null, after, changes, now));
    }
}
