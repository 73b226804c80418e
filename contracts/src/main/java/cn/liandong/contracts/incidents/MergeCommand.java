package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import java.util.List;

/** Which reports tell of one happening, as an officer says, on `intake-commands`. */
public sealed interface MergeCommand extends IntakeCommand {
    /** Why, for whoever reads it later. */
    String reason();

    /** One incident is the same happening as another. */
    record MergeIncidents(IncidentId from, IncidentId into, String reason) implements MergeCommand {}

    /** It is not: what was merged goes on by itself. */
    record UnmergeIncident(IncidentId incident, String reason) implements MergeCommand {}

    /** Some of its reports tell of another happening. */
    record SplitIncident(IncidentId incident, List<ReportId> reports, String reason) implements MergeCommand {
        public SplitIncident {
            reports = reports == null ? List.of() : List.copyOf(reports);
        }
    }

    /** One report tells of another happening than the incident it belongs to. */
    record UnlinkReport(ReportId report, String reason) implements MergeCommand {}
}
