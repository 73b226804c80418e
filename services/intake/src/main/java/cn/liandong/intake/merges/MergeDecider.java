package cn.liandong.intake.merges;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges incidents, takes it back, and splits reports off: each report belongs to one incident before and after. */
public final class MergeDecider {
    private MergeDecider() {}

    /** Opens an incident for reports that were linked already, in the order they came. */
    @FunctionalInterface
    public interface OpenIncident {
        IncidentOpened open(IncidentId incident, List<Link> reports, Handling handling, @Nullable DrillId drill);
    }

    /**
     * Decides what an officer says.
     *
     * @param belongsTo where the report is that is to be unlinked; null of other commands, and where it is nowhere
     */
    public static Decision<IncidentEvent> decide(
            Moment moment,
            MergeCommand command,
            boolean isOfTheCity,
            Merges merges,
            @Nullable IncidentId belongsTo,
            OpenIncident opening) {
        var asked = new MergePolicies.Asked(command, isOfTheCity, merges, belongsTo);
        for (var policy : MergePolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse an incident that is not known, and whoever is of the city has a post.
        var from = Objects.requireNonNull(asked.from());
        var post = Objects.requireNonNull(moment.actor().post());
        return switch (command) {
            case MergeIncidents merge -> merge(moment, merge, from, merges, post);
            case UnmergeIncident unmerge -> unmerge(moment, unmerge, from, merges, post);
            case SplitIncident split -> split(moment, split, asked, from, post, opening);
            case UnlinkReport unlink -> split(moment, unlink, asked, from, post, opening);
        };
    }

    private static Decision<IncidentEvent> merge(
            Moment moment, MergeIncidents asked, Gathering from, Merges merges, PostId post) {
        var facts = Map.of("incident", asked.into().value());
        if (merges.last(asked.from()).equals(merges.last(asked.into()))) {
            return Decision.accepted(List.of(), facts);
        }
        var events = new ArrayList<IncidentEvent>();
        events.add(new IncidentsMerged(
                asked.from(),
                asked.into(),
                from.reports(),
                asked.reason(),
                post,
                moment.actor().person(),
                moment.now()));
        from.links().forEach(link -> events.add(moved(link, asked.into(), LinkReason.MERGED)));
        return Decision.accepted(events, facts);
    }

    private static Decision<IncidentEvent> unmerge(
            Moment moment, UnmergeIncident asked, Gathering from, Merges merges, PostId post) {
        // A rule above refuses what was not merged.
        var merged = Objects.requireNonNull(from.merged());
        var last = merges.last(asked.incident());
        // What was split off since then stays where an officer put it; what went on from them goes along.
        var back = Gathering.following(merged.reports(), merges.linksOf(last));
        var events = new ArrayList<IncidentEvent>();
        events.add(new IncidentsUnmerged(
                asked.incident(),
                last,
                back.stream().map(Link::report).toList(),
                asked.reason(),
                post,
                moment.actor().person(),
                moment.now()));
        back.forEach(link -> events.add(moved(link, asked.incident(), LinkReason.UNMERGED)));
        return Decision.accepted(events, Map.of("incident", asked.incident().value()));
    }

    private static Decision<IncidentEvent> split(
            Moment moment,
            MergeCommand command,
            MergePolicies.Asked asked,
            Gathering from,
            PostId post,
            OpenIncident opening) {
        // Whoever is known to have told it opens the incident: it is not for the city's duty officer alone.
        var leaving = from.links().stream()
                .filter(link -> asked.leaving().contains(link.report()))
                .sorted(Comparator.comparing(link -> !link.answeredFor()))
                .toList();
        // Of the command and not of the report, which may have opened one before.
        var incident = new IncidentId("incident:" + moment.jurisdiction() + ":" + moment.inputId());
        var events = new ArrayList<IncidentEvent>();
        events.add(opening.open(incident, leaving, Objects.requireNonNull(from.handling()), from.drill()));
        events.add(new IncidentSplit(
                incident,
                from.id(),
                leaving.stream().map(Link::report).toList(),
                command.reason(),
                post,
                moment.actor().person(),
                moment.now()));
        leaving.forEach(link -> events.add(moved(link, incident, LinkReason.SPLIT)));
        return Decision.accepted(events, Map.of("incident", incident.value()));
    }

    private static ReportLinked moved(Link link, IncidentId to, LinkReason why) {
        return new ReportLinked(
                to,
                link.report(),
                link.receivedAt(),
                link.warnings(),
                // What a sensor said lies in no topic of reports, wherever it belongs.
                link.came() == LinkReason.SIGNALLED ? LinkReason.SIGNALLED : why,
                link.kind(),
                link.number(),
                link.organization(),
                link.told(),
                link.fields(),
                link.follows());
    }

    /**
     * Folds an event.
     *
     * @param was where the report is that is linked; null where it is nowhere yet
     */
    public static Merges evolve(Merges merges, IncidentEvent event, @Nullable IncidentId was) {
        return switch (event) {
            case IncidentOpened opened -> merges.with(Gathering.of(opened));
            case ReportLinked linked -> linked(merges, linked, was);
            case StageNoted noted ->
                noted.stage() == IncidentStage.ARCHIVED
                        ? merges.without(noted.incident())
                        : merges.changed(noted.incident(), known -> known.opened(noted.stage() == IncidentStage.OPEN));
            case IncidentsMerged merged ->
                merges.changed(
                        merged.from(), known -> known.merged(new Gathering.Merged(merged.into(), merged.reports())));
            case IncidentsUnmerged unmerged -> merges.changed(unmerged.from(), known -> known.merged(null));
            default -> merges;
        };
    }

    private static Merges linked(Merges merges, ReportLinked linked, @Nullable IncidentId was) {
        ReportId report = linked.report();
        var known = merges.find(was, report);
        var here = merges.find(linked.incident(), report);
        var now = known != null ? known.again(linked) : here != null ? here.again(linked) : Link.of(linked);
        var left = was == null || was.equals(linked.incident())
                ? merges
                : merges.changed(was, gathering -> gathering.without(report));
        return left.changed(linked.incident(), gathering -> gathering.including(now));
    }
}
