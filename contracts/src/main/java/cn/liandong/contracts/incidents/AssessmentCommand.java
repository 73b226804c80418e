package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;

/** An officer of the city says what an incident is, whatever its reports make of it. */
public sealed interface AssessmentCommand extends IntakeCommand {
    IncidentId incident();

    /** Why, 1 to 500 characters. */
    String reason();

    /**
     * Says of which grade it is 事故等级核定. The grade that the figures make gives it back to the rule.
     *
     * @param grade UNKNOWN too: nobody can say
     */
    record RegradeIncident(IncidentId incident, Grade grade, String reason) implements AssessmentCommand {}

    /**
     * Says what kind of incident it is. No later report changes it.
     *
     * @param category UNKNOWN gives it back to the reports
     */
    record RecategoriseIncident(IncidentId incident, Category category, String reason) implements AssessmentCommand {}
}
