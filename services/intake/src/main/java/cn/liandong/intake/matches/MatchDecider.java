package cn.liandong.intake.matches;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchCommand;
import cn.liandong.contracts.incidents.MatchCommand.DismissMatch;
import cn.liandong.contracts.incidents.MatchCommand.ReadReports;
import cn.liandong.contracts.incidents.MatchEvent.MatchDismissed;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchEvent.ReportsRead;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.matches.MatchPolicies.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the open incident that a report tells of; what an officer says of a doubtful one, and has read, is kept. */
public final class MatchDecider {
    /** The nearest first, then the one heard of last; of two alike always the same one. */
    private static final Comparator<Pair> CLOSEST = Comparator.comparing(
                    Pair::metres, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(pair -> pair.candidate().lastAt(), Comparator.reverseOrder())
            .thenComparing(pair -> pair.candidate().id().value());

    private MatchDecider() {}

    /** What the report tells of, by state, report and moment alone. */
    public static Match find(Reported reported, Matches matches, MatchTable table) {
        if (reported.tellsNoPlace()) {
            return new Match.Unmatched();
        }
        // Before any distance is measured: where much happens, most of it was long ago.
        var longest = table.longest();
        var soon = matches.near(
                reported,
                candidate -> candidate.handling() == reported.handling()
                        && Objects.equals(candidate.drill(), reported.drill())
                        && MatchPolicies.isSoon(reported, candidate, longest));
        if (soon.isEmpty()) {
            return new Match.Unmatched();
        }
        var pairs = soon.stream().map(candidate -> Pair.of(reported, candidate)).toList();
        for (var sure : MatchPolicies.sure()) {
            var found = closest(
                    pairs, pair -> !pair.wouldFallSilent() && sure.rule().holds(pair, table));
            if (found.isPresent()) {
                return new Match.Matched(found.get().candidate().id(), sure.reason());
            }
        }
        for (var doubtful : MatchPolicies.doubtful()) {
            var found = closest(pairs, pair -> doubtful.rule().holds(pair, table));
            if (found.isPresent()) {
                var metres = found.get().metres();
                return new Match.Doubtful(
                        found.get().candidate().id(),
                        doubtful.reason(),
                        metres == null ? null : (int) Math.round(metres));
            }
        }
        return new Match.Unmatched();
    }

    private static Optional<Pair> closest(List<Pair> pairs, Predicate<Pair> rule) {
        return pairs.stream().filter(rule).min(CLOSEST);
    }

    /** Decides what an officer says; a repeat changes nothing. */
    public static Decision<IncidentEvent> decide(
            Moment moment, MatchCommand command, boolean isOfTheCity, Matches matches) {
        var asked = new AnswerPolicies.Asked(command, isOfTheCity, matches);
        for (var policy : AnswerPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(command));
            }
        }
        var incident = command.incident();
        // Whoever is of the city has a post.
        var post = Objects.requireNonNull(moment.actor().post());
        var person = moment.actor().person();
        return switch (command) {
            case DismissMatch dismiss ->
                asked.isProposed(dismiss)
                        ? Decision.accepted(
                                List.of(new MatchDismissed(incident, dismiss.other(), post, person, moment.now())))
                        : Decision.nothing();
            case ReadReports _ ->
                matches.unreadOf(incident).isEmpty()
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new ReportsRead(
                                incident,
                                matches.unreadOf(incident).stream()
                                        .sorted(Comparator.comparing(report -> report.value()))
                                        .toList(),
                                post,
                                person,
                                moment.now())));
        };
    }

    public static Matches evolve(Matches matches, IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.SiteRegistered(var site) -> matches.with(site.id(), site.coordinates());
            case IncidentOpened opened -> opened(matches, opened);
            case ReportLinked linked -> linked(matches, linked);
            case SituationUpdated updated ->
                matches.changed(
                        updated.incident(),
                        known -> known.with(
                                updated.situation(),
                                matches.placeOf(updated.situation().site())));
            case StageNoted noted ->
                noted.stage() == IncidentStage.ARCHIVED
                        ? matches.without(noted.incident())
                        : matches.changed(
                                noted.incident(), known -> known.closedNow(noted.stage() == IncidentStage.CLOSED));
            case MatchProposed proposed -> matches.with(proposed);
            case MatchDismissed dismissed -> matches.answered(dismissed.incident(), dismissed.other());
            case ReportsRead read -> matches.read(read.incident(), read.reports());
            case IncidentsMerged merged ->
                matches.changed(merged.from(), known -> known.mergedNow(true)).answered(merged.from());
            case IncidentsUnmerged unmerged -> matches.changed(unmerged.from(), known -> known.mergedNow(false));
            default -> matches;
        };
    }

    /** What says it is an exercise takes up nothing, and neither does what an older version opened. */
    private static Matches opened(Matches matches, IncidentOpened opened) {
        var handling = opened.handling();
        return handling == null || opened.flags().contains(IncidentFlag.SAYS_EXERCISE)
                ? matches
                : matches.with(Candidate.of(opened, handling, matches.placeOf(opened.site())));
    }

    private static Matches linked(Matches matches, ReportLinked linked) {
        var heard = matches.changed(linked.incident(), known -> known.heardAt(linked.receivedAt()));
        return isMatched(linked.reason()) ? heard.unread(linked.incident(), linked.report()) : heard;
    }

    private static boolean isMatched(@Nullable LinkReason reason) {
        return reason == LinkReason.MATCHED_BY_SITE
                || reason == LinkReason.MATCHED_BY_DISTANCE
                || reason == LinkReason.MATCHED_BY_CALLER;
    }
}
