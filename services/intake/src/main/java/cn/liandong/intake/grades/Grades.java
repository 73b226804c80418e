package cn.liandong.intake.grades;

import cn.liandong.contracts.ids.IncidentId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The grades of the incidents that still take up reports; one that is not here is graded by nothing yet. */
public record Grades(PMap<IncidentId, Graded> byIncident) {
    public static final Grades NONE = new Grades(HashTreePMap.empty());

    public Graded of(IncidentId incident) {
        return byIncident.getOrDefault(incident, Graded.NOT_YET);
    }

    Grades with(IncidentId incident, Graded graded) {
        return new Grades(byIncident.plus(incident, graded));
    }

    Grades without(IncidentId incident) {
        return new Grades(byIncident.minus(incident));
    }
}
