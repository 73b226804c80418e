package cn.liandong.intake.grades;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades an incident anew with each report, upward and downward; what an officer said stands until an officer changes it. */
public final class GradesDecider {
    private GradesDecider() {}

    /**
     * What a situation makes of its incident.
     *
     * @param report that told it; null where an officer did
     */
    public static List<IncidentEvent> follow(
            IncidentId incident, Situation situation, @Nullable ReportId report, Instant now, Grades grades) {
        var before = grades.of(incident);
        var grading = Grading.of(situation.casualties(), situation.extent());
        if (grading.equals(before.grading())) {
            return List.of();
        }
        if (before.byOfficer() && before.grade() != grading.grade()) {
            return List.of(new GradeProposed(incident, before.grade(), grading, report, now));
        }
        return List.of(new IncidentGraded(incident, grading.grade(), before.grade(), grading, report, null, now));
    }

    /** What an officer says, who may; the same once more changes nothing. */
    public static List<IncidentEvent> regrade(RegradeIncident asked, OfficersWord officer, Instant now, Grades grades) {
        var before = grades.of(asked.incident());
        boolean isTheRules = asked.grade() == before.grading().grade();
        if (asked.grade() == before.grade() && before.byOfficer() != isTheRules) {
            return List.of();
        }
        return List.of(new IncidentGraded(
                asked.incident(), asked.grade(), before.grade(), before.grading(), null, officer, now));
    }

    public static Grades evolve(Grades grades, IncidentEvent event) {
        return switch (event) {
            case GradeEvent graded -> grades.with(graded.incident(), after(graded));
            case StageNoted noted when noted.stage() == IncidentStage.ARCHIVED -> grades.without(noted.incident());
            default -> grades;
        };
    }

    private static Graded after(GradeEvent event) {
        return switch (event) {
            // What the figures make is no officer's, whoever said it.
            case IncidentGraded graded ->
                new Graded(
                        graded.grade(),
                        graded.grading(),
                        graded.officer() != null
                                && graded.grade() != graded.grading().grade());
            case GradeProposed proposed -> new Graded(proposed.stands(), proposed.grading(), true);
        };
    }
}
