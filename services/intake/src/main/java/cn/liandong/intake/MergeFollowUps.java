package cn.liandong.intake;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.followups.FollowUpTable;
import cn.liandong.intake.followups.FollowUpsDecider;
import cn.liandong.intake.merges.Link;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is still to be told of incidents whose reports an officer moved: what any of their reports tells is told. */
final class MergeFollowUps {
    private MergeFollowUps() {}

    /**
     * What follows from it.
     *
     * @param after where each report is now
     */
    static List<IncidentEvent> of(MergeEvent moved, Intake after, Instant now, FollowUpTable table) {
        return switch (moved) {
            case IncidentsMerged merged ->
                both(FollowUpsDecider.end(merged.from(), now, after.followUps()), fewer(merged.into(), after, now));
            case IncidentsUnmerged unmerged ->
                both(fewer(unmerged.into(), after, now), alone(unmerged.from(), after, now, table));
            case IncidentSplit split ->
                both(fewer(split.from(), after, now), alone(split.incident(), after, now, table));
        };
    }

    private static List<IncidentEvent> fewer(IncidentId incident, Intake after, Instant now) {
        var told = told(links(incident, after));
        return told == null ? List.of() : FollowUpsDecider.retell(incident, told, now, after.followUps());
    }

    /** It goes on by itself; of whom nobody knows, and in a trial, nobody is asked for more. */
    private static List<IncidentEvent> alone(IncidentId incident, Intake after, Instant now, FollowUpTable table) {
        var known = after.incidents().find(incident);
        var links = links(incident, after);
        var told = told(links);
        if (known == null
                || told == null
                || known.handling() == Handling.TEST
                || Unverified.ORGANIZATION.equals(known.reportedBy())) {
            return List.of();
        }
        boolean isOver = links.stream()
                .anyMatch(link ->
                        link.kind() == ReportKind.FINAL && known.reportedBy().equals(link.organization()));
        return FollowUpsDecider.goOn(incident, known.reportedBy(), told, isOver, now, table);
    }

    private static List<Link> links(IncidentId incident, Intake after) {
        return after.merges().linksOf(incident).stream()
                .filter(Link::answeredFor)
                .toList();
    }

    /** Null where of one of them nobody knows any more what it told. */
    private static @Nullable Set<ReportField> told(List<Link> links) {
        var told = EnumSet.noneOf(ReportField.class);
        for (var link : links) {
            var fields = link.fields();
            if (fields == null) {
                return null;
            }
            told.addAll(fields);
        }
        return told;
    }

    private static List<IncidentEvent> both(List<IncidentEvent> one, List<IncidentEvent> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
