package cn.liandong.intake;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.incidents.CallersDecider;
import cn.liandong.intake.incidents.CallersDecider.Told;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.incidents.KnownIncident;
import cn.liandong.intake.merges.Link;
import cn.liandong.intake.merges.MergeDecider;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an officer moves between incidents, and what follows from it for what is believed of them and still to be told. */
final class MergeWork {
    private MergeWork() {}

    static Decision<IncidentEvent> decide(
            Moment moment, MergeCommand command, Intake intake, IntakeView view, Tables tables) {
        var belongsTo = command instanceof UnlinkReport unlink
                ? intake.incidents().whereIs(unlink.report())
                : command instanceof SplitIncident split ? split.incident() : null;
        var decision = MergeDecider.decide(
                moment,
                command,
                view.isOfTheCity(moment.actor()),
                intake.merges(),
                belongsTo,
                (incident, reports, handling, drill) -> {
                    var first = reports.getFirst();
                    return IncidentsDecider.openFor(
                            moment,
                            incident,
                            first.report(),
                            reportedBy(first, belongsTo, intake),
                            first.receivedAt(),
                            told(reports, belongsTo, intake),
                            handling,
                            drill,
                            intake.incidents(),
                            ZoneId.of(view.zone()));
                });
        if (!(decision instanceof Decision.Accepted<IncidentEvent>(var events, var facts))) {
            return decision;
        }
        var after = events.stream().reduce(intake, IntakeDecider::evolve, (_, last) -> last);
        var all = new ArrayList<>(events);
        for (var event : events) {
            if (event instanceof MergeEvent moved) {
                all.addAll(retold(moment, moved, intake, after));
            }
        }
        var assessed = new ArrayList<>(IntakeDecider.assessed(all, moment.now(), intake, tables));
        for (var event : events) {
            if (event instanceof MergeEvent moved) {
                assessed.addAll(MergeFollowUps.of(moved, after, moment.now(), tables.followUps()));
            }
        }
        return Decision.accepted(assessed, facts);
    }

    /** The situation of each incident that has other reports now than before. */
    private static List<IncidentEvent> retold(Moment moment, MergeEvent moved, Intake before, Intake after) {
        var retold = new ArrayList<IncidentEvent>();
        for (var incident : touched(moved)) {
            var was = tellings(had(incident, moved, before));
            var is = tellings(after.merges().linksOf(incident));
            if (moved instanceof IncidentsMerged merged && (was.isEmpty() || is.isEmpty())) {
                was = List.of(believed(incident, before));
                is = List.of(believed(incident, before), believed(merged.from(), before));
            }
            IncidentsDecider.retell(moment, incident, was, is, after.incidents())
                    .ifPresent(retold::add);
        }
        return retold;
    }

    /** What its situation follows from; one that was merged is believed to be what it was then. */
    private static List<Link> had(IncidentId incident, MergeEvent moved, Intake before) {
        if (!(moved instanceof IncidentsUnmerged unmerged) || !unmerged.from().equals(incident)) {
            return before.merges().linksOf(incident);
        }
        var reports = before.merges().mergedWith(incident);
        var links = reports.stream()
                .map(report -> before.merges().find(before.incidents().whereIs(report), report))
                .filter(Objects::nonNull)
                .toList();
        return links.size() == reports.size() ? links : List.of();
    }

    /** What is believed of an incident, where nobody knows any more what each of its reports told. */
    private static Told believed(IncidentId incident, Intake intake) {
        return new Told(known(incident, intake).situation(), null, true);
    }

    private static List<IncidentId> touched(MergeEvent moved) {
        return switch (moved) {
            case IncidentsMerged merged -> List.of(merged.into());
            case IncidentsUnmerged unmerged -> List.of(unmerged.into(), unmerged.from());
            // The one that was opened for them says all that they told.
            case IncidentSplit split -> List.of(split.from());
        };
    }

    /** Empty where of one of them nobody knows any more what it told. */
    private static List<Told> tellings(List<Link> links) {
        var tellings = new ArrayList<Told>();
        for (var link : links) {
            var told = link.told();
            if (told == null) {
                return List.of();
            }
            tellings.add(new Told(told, link.came(), link.answeredFor()));
        }
        return tellings;
    }

    /** Of a report that an older version linked, whoever reported the incident first stands for it. */
    private static OrganizationId reportedBy(Link report, @Nullable IncidentId left, Intake intake) {
        return report.organization() == null ? known(left, intake).reportedBy() : report.organization();
    }

    /** What reports told together; where nobody knows that any more, what is believed of the incident they leave. */
    private static Situation told(List<Link> reports, @Nullable IncidentId left, Intake intake) {
        var tellings = tellings(reports);
        return tellings.isEmpty() ? known(left, intake).situation() : CallersDecider.of(tellings);
    }

    private static KnownIncident known(@Nullable IncidentId id, Intake intake) {
        return Objects.requireNonNull(
                id == null ? null : intake.incidents().find(id), "an incident that reports leave is known");
    }
}
