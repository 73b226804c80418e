package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MatchEvent.MatchDismissed;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchEvent.ReportsRead;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.Substance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of incidents that may be one, or are. */
final class MatchesFold {
    private MatchesFold() {}

    static void apply(Draft draft, Spot spot, MatchEvent event) {
        if (!isThere(draft, event.incident())) {
            return;
        }
        switch (event) {
            case MatchProposed proposed -> {
                change(draft, proposed.incident(), view -> view.proposed(proposed));
                change(draft, proposed.other(), view -> view.proposed(proposed));
            }
            case MatchDismissed dismissed -> {
                change(draft, dismissed.incident(), view -> view.answered(one -> isOf(one, dismissed)));
                change(draft, dismissed.other(), view -> view.answered(one -> isOf(one, dismissed)));
            }
            case ReportsRead read -> change(draft, read.incident(), view -> view.read(read.reports()));
        }
        var line = switch (event) {
            case MatchProposed one -> spot.line(one);
            case MatchDismissed one -> spot.line(one, one.post(), one.person(), null);
            case ReportsRead one -> spot.line(one, one.post(), one.person(), null);
        };
        Timeline.add(draft, event.incident(), line);
    }

    /** The timelines of both say so. */
    static void apply(Draft draft, Spot spot, MergeEvent event) {
        var from = switch (event) {
            case IncidentsMerged merged -> {
                merge(draft, merged);
                yield merged.from();
            }
            case IncidentsUnmerged unmerged -> {
                change(draft, unmerged.from(), view -> view.went(null));
                draft.families.matches().byId().values().stream()
                        .filter(view -> view.taken().contains(unmerged.from()))
                        .toList()
                        .forEach(view -> draft.put(view.gaveBack(unmerged.from())));
                yield unmerged.into();
            }
            case IncidentSplit split -> split.from();
        };
        for (var incident : List.of(event.incident(), from)) {
            if (isThere(draft, incident)) {
                Timeline.add(draft, incident, spot.line(event, event.post(), event.person(), null));
            }
        }
    }

    private static void merge(Draft draft, IncidentsMerged merged) {
        var from = merged.from();
        draft.families.matches().byId().values().stream()
                .filter(view -> view.proposals().stream().anyMatch(one -> isOf(one, from)))
                .toList()
                .forEach(view -> draft.put(view.answered(one -> isOf(one, from))));
        change(draft, from, view -> view.went(merged.into()));
        change(draft, merged.into(), view -> view.took(from));
    }

    /** A report that was joined without naming the incident is unread there; moved elsewhere it is read where it was. */
    static void linked(Draft draft, ReportLinked linked, @Nullable IncidentId was) {
        if (was != null && !was.equals(linked.incident())) {
            var left = draft.families.matches().find(was.value());
            if (left != null && left.unread().contains(linked.report())) {
                draft.put(left.read(List.of(linked.report())));
            }
        }
        if (isMatched(linked.reason())) {
            change(draft, linked.incident(), view -> view.unread(linked.report()));
        }
    }

    private static boolean isMatched(@Nullable LinkReason reason) {
        return reason == LinkReason.MATCHED_BY_SITE
                || reason == LinkReason.MATCHED_BY_DISTANCE
                || reason == LinkReason.MATCHED_BY_CALLER;
    }

    private static boolean isOf(MatchProposed proposal, MatchDismissed dismissed) {
        return proposal.incident().equals(dismissed.incident())
                && proposal.other().equals(dismissed.other());
    }

    private static boolean isOf(MatchProposed proposal, IncidentId incident) {
        return proposal.incident().equals(incident) || proposal.other().equals(incident);
    }

    /** Of an incident that has left the picture nothing comes back. */
    private static boolean isThere(Draft draft, IncidentId incident) {
        var view = draft.incidents.get(incident);
        return view != null && view.opened() != null;
    }

    private static void change(Draft draft, IncidentId incident, UnaryOperator<MatchesView> change) {
        if (isThere(draft, incident)) {
            var known = draft.families.matches().find(incident.value());
            draft.put(change.apply(known == null ? MatchesView.none(incident) : known));
        }
    }

    static @Nullable Item item(Picture picture, IncidentId incident) {
        var view = picture.families().matches().find(incident.value());
        return view == null
                ? null
                : new MatchesItem(
                        incident.value(),
                        incident.value(),
                        view.proposals().stream()
                                .map(one -> doubt(picture, incident, one))
                                .toList(),
                        view.unread().stream().map(ReportId::value).sorted().toList(),
                        view.into() == null ? null : other(picture, view.into()),
                        view.taken().stream().map(one -> other(picture, one)).toList());
    }

    private static MatchesItem.ProposedMatch doubt(Picture picture, IncidentId incident, MatchProposed one) {
        return new MatchesItem.ProposedMatch(
                one.incident().value(),
                one.other().value(),
                other(picture, one.incident().equals(incident) ? one.other() : one.incident()),
                one.reason(),
                one.distanceMetres());
    }

    private static MatchesItem.NamedIncident other(Picture picture, IncidentId id) {
        return new MatchesItem.NamedIncident(id.value(), number(picture, id));
    }

    /** Of one that has left the picture the id alone is known. */
    private static String number(Picture picture, IncidentId id) {
        var view = picture.incidents().get(id);
        var opened = view == null ? null : view.opened();
        return opened == null ? id.value() : opened.number();
    }

    /** By the surest name that each has. */
    static String named(List<Substance> substances) {
        return substances.stream()
                .map(one -> Stream.of(one.name(), one.unNumber(), one.cas())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("?"))
                .collect(Collectors.joining(", "));
    }

    static Map<String, String> facts(Picture picture, MatchEvent event) {
        return switch (event) {
            case MatchProposed one -> {
                var facts = new TreeMap<>(
                        Map.of("matchReason", one.reason().name(), "other", number(picture, one.other())));
                if (one.distanceMetres() != null) {
                    facts.put("metres", String.valueOf(one.distanceMetres()));
                }
                yield facts;
            }
            case MatchDismissed one -> Map.of("other", number(picture, one.other()));
            case ReportsRead one -> Map.of("count", String.valueOf(one.reports().size()));
        };
    }

    static Map<String, String> facts(Picture picture, MergeEvent event) {
        return switch (event) {
            case IncidentsMerged one -> facts(picture, one.from(), one.into(), one.reports(), one.reason());
            case IncidentsUnmerged one -> facts(picture, one.from(), one.into(), one.reports(), one.reason());
            case IncidentSplit one -> facts(picture, one.from(), one.incident(), one.reports(), one.reason());
        };
    }

    private static Map<String, String> facts(
            Picture picture, IncidentId from, IncidentId into, List<ReportId> reports, String reason) {
        return Map.of(
                "from",
                number(picture, from),
                "into",
                number(picture, into),
                "count",
                String.valueOf(reports.size()),
                "text",
                reason);
    }
}
