package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.OverrunEvent;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ReopenedIncident;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the journal `incidents` changes. */
final class IncidentFold {
    private IncidentFold() {}

    static void apply(Draft draft, Spot spot, IncidentEvent event) {
        switch (event) {
            case IncidentEvent.SiteRegistered(var site) -> register(draft, site);
            case IncidentEvent.IncidentOpened opened -> open(draft, spot, opened);
            case IncidentEvent.ReportLinked linked -> link(draft, spot, linked);
            case SituationEvent.SituationUpdated updated -> update(draft, spot, updated);
            case SituationEvent.IncidentRecategorised said ->
                assess(draft, spot, said.incident(), said, said.officer(), known -> known.with(said));
            case SituationEvent.StageNoted ignored -> {}
            case GradeEvent.IncidentGraded graded ->
                assess(draft, spot, graded.incident(), graded, graded.officer(), known -> known.with(graded));
            case GradeEvent.GradeProposed proposed ->
                assess(draft, spot, proposed.incident(), proposed, null, known -> known.with(proposed));
            case AttachmentEvent.ReportAttached attached -> attach(draft, spot, attached);
            case FollowUpEvent followUp -> await(draft, spot, followUp);
            case SignalEvent signals -> MonitoringFold.apply(draft, spot, signals);
            // The flag of the incident says so.
            case OverrunEvent ignored -> {}
            case MatchEvent match -> MatchesFold.apply(draft, spot, match);
            case MergeEvent merge -> MatchesFold.apply(draft, spot, merge);
            case ZoneEvent zones -> ZonesFold.apply(draft, spot, zones);
            // Who lies in zones stands in them as it was when they were drawn; this is for the map.
            case PointEvent.PointRegistered(var point) -> draft.points = draft.points.plus(point.id(), point);
            case IncidentEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
        }
    }

    private static void register(Draft draft, Site site) {
        draft.incidents.forEach((id, view) -> {
            var opened = view.opened();
            if (opened != null && site.id().equals(opened.site())) {
                draft.mayReveal(id);
                draft.touch(ItemKey.of(id));
                ZonesFold.siteChanged(draft, id);
            }
        });
        draft.sites = draft.sites.plus(site.id(), site);
    }

    private static void open(Draft draft, Spot spot, IncidentEvent.IncidentOpened opened) {
        var id = opened.incident();
        DrillFold.opened(draft, opened);
        if (draft.left.contains(id) || draft.incident(id).opened() != null) {
            return;
        }
        draft.mayReveal(id);
        draft.opened++;
        draft.put(draft.incident(id).withOpened(opened, draft.opened));
        draft.order = draft.order.plus(draft.opened, id);
        draft.named = draft.named.with(opened.reportedBy());
        draft.touch(ItemKey.of(id));
        Timeline.add(draft, id, spot.line(opened));
        Leaving.afterOpening(draft, spot);
    }

    /** One that had left is there again, as the newest, with what its reopening tells of it. */
    static void comeBack(Draft draft, Spot spot, IncidentReopened event, ReopenedIncident known) {
        var id = event.incident();
        draft.left = draft.left.minus(id);
        draft.mayReveal(id);
        draft.opened++;
        draft.put(IncidentView.unknown(id)
                .withOpened(opened(id, known), draft.opened)
                .from(event.at()));
        draft.order = draft.order.plus(draft.opened, id);
        draft.named = draft.named.with(known.reportedBy());
        draft.touch(ItemKey.of(id));
        Leaving.afterOpening(draft, spot);
    }

    private static IncidentEvent.IncidentOpened opened(IncidentId id, ReopenedIncident known) {
        return new IncidentEvent.IncidentOpened(
                id,
                known.number(),
                known.report(),
                known.reportedBy(),
                known.category(),
                known.place(),
                known.site(),
                null,
                null,
                known.receivedAt(),
                null,
                known.saysExercise() ? List.of(IncidentFlag.SAYS_EXERCISE) : List.of(),
                known.handling(),
                null,
                null,
                known.drill());
    }

    /** What is believed of it now; a viewer's scope may change with its place and category. */
    private static void update(Draft draft, Spot spot, SituationEvent.SituationUpdated updated) {
        var view = draft.incidents.get(updated.incident());
        var opened = view == null ? null : view.opened();
        if (view == null || opened == null) {
            return;
        }
        draft.mayReveal(view.id());
        draft.put(view.withOpened(opened.with(updated.situation()), view.ordinal()));
        draft.touch(ItemKey.of(view.id()));
        if (draft.families.zones().find(view.id().value()) != null) {
            // The wind stands with the zones.
            draft.touch(ItemKey.zones(view.id()));
        }
        Timeline.add(draft, view.id(), spot.line(updated));
    }

    /** Of an incident that has left the picture nothing comes back. */
    private static void assess(
            Draft draft,
            Spot spot,
            IncidentId id,
            IncidentEvent event,
            @Nullable OfficersWord officer,
            UnaryOperator<Assessed> how) {
        var view = draft.incidents.get(id);
        if (view == null || view.opened() == null) {
            return;
        }
        draft.put(view.withAssessed(how.apply(view.assessed())));
        draft.touch(ItemKey.of(id));
        Timeline.add(
                draft,
                id,
                officer == null ? spot.line(event) : spot.line(event, officer.post(), officer.person(), null));
    }

    /** That a report is awaited is no line of its own: each report says it anew. */
    private static void await(Draft draft, Spot spot, FollowUpEvent event) {
        switch (event) {
            case FollowUpEvent.FollowUpAwaited awaited -> {
                var view = draft.incidents.get(awaited.incident());
                if (view != null && view.opened() != null) {
                    draft.put(view.withAssessed(view.assessed().with(awaited)));
                    draft.touch(ItemKey.of(view.id()));
                }
            }
            case FollowUpEvent.FollowUpOverdue overdue ->
                assess(draft, spot, overdue.incident(), overdue, null, known -> known.with(overdue));
        }
    }

    /** Of an incident that has left the picture nothing is kept; what came before its report was decided waits for its link. */
    private static void attach(Draft draft, Spot spot, AttachmentEvent.ReportAttached event) {
        var incident = draft.records.linked().get(event.report());
        if (incident == null && event.incident() != null) {
            return;
        }
        draft.records = draft.records.attaching(event);
        if (incident != null) {
            draft.touch(ItemKey.of(incident));
            Timeline.add(draft, incident, spot.line(event));
        }
    }

    private static void link(Draft draft, Spot spot, IncidentEvent.ReportLinked linked) {
        var view = draft.incidents.get(linked.incident());
        // What a red signal said stands in the signal, and no report of it will ever be read.
        if (view == null || linked.reason() == LinkReason.SIGNALLED) {
            return;
        }
        var was = draft.records.linked().get(linked.report());
        if (was != null && !was.equals(view.id())) {
            leave(draft, was, linked.report());
        }
        MatchesFold.linked(draft, linked, was);
        var opened = view.opened();
        var flagged = opened != null && linked.kind() == ReportKind.WITHDRAWAL
                ? view.withOpened(opened.with(IncidentFlag.WITHDRAWN), view.ordinal())
                : view;
        draft.put(flagged.withReport(new IncidentView.LinkedReport(
                linked.report(), linked.receivedAt(), linked.reason(), linked.kind(), linked.number())));
        draft.records = draft.records.linking(linked.report(), view.id());
        draft.touch(ItemKey.of(view.id()));
        Timeline.add(
                draft,
                view.id(),
                spot.line(new IncidentEvent.ReportLinked(
                        view.id(),
                        linked.report(),
                        linked.receivedAt(),
                        linked.warnings(),
                        linked.reason(),
                        linked.kind(),
                        linked.number(),
                        linked.organization(),
                        null,
                        null,
                        null)));
    }

    /** A report that belongs elsewhere now is no longer shown where it was; that it was there stays in the timeline. */
    private static void leave(Draft draft, IncidentId was, ReportId report) {
        var view = draft.incidents.get(was);
        if (view != null) {
            draft.put(view.withoutReport(report));
            draft.touch(ItemKey.of(was));
        }
    }
}
