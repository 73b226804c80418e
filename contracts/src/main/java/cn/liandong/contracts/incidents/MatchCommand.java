package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;

/** What an officer says of matches that no rule is sure of, on `intake-commands`. To accept one is to merge. */
public sealed interface MatchCommand extends IntakeCommand {
    IncidentId incident();

    /** They are not the same. */
    record DismissMatch(IncidentId incident, IncidentId other) implements MatchCommand {}

    /** Everything that was joined to the incident so far is read. */
    record ReadReports(IncidentId incident) implements MatchCommand {}
}
