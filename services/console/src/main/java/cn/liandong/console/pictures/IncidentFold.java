package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ReopenedIncident;
import java.util.List;

/** What the journal `incidents` changes. */
final class IncidentFold {
    private IncidentFold() {}

    static void apply(Draft draft, Spot spot, IncidentEvent event) {
        switch (event) {
            case IncidentEvent.SiteRegistered registered -> register(draft, spot, registered);
            case IncidentEvent.IncidentOpened opened -> open(draft, spot, opened);
            case IncidentEvent.ReportLinked linked -> link(draft, spot, linked);
            case SituationEvent.SituationUpdated updated -> update(draft, spot, updated);
            case SituationEvent.StageNoted ignored -> {}
            case ZoneEvent zones -> ZonesFold.apply(draft, spot, zones);
            // Who lies in zones stands in them as it was when they were drawn.
            case PointEvent ignored -> {}
            case IncidentEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
        }
    }

    private static void register(Draft draft, Spot spot, IncidentEvent.SiteRegistered registered) {
        var site = registered.site();
        draft.incidents.forEach((id, view) -> {
            var opened = view.opened();
            if (opened != null && site.id().equals(opened.site())) {
                draft.mayReveal(id);
                draft.touch(ItemKey.of(id));
                ZonesFold.siteChanged(draft, spot, id, registered);
            }
        });
        draft.sites = draft.sites.plus(site.id(), site);
    }

    private static void open(Draft draft, Spot spot, IncidentEvent.IncidentOpened opened) {
        var id = opened.incident();
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
                known.saysExercise() ? List.of(IncidentFlag.SAYS_EXERCISE) : List.of());
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

    private static void link(Draft draft, Spot spot, IncidentEvent.ReportLinked linked) {
        var view = draft.incidents.get(linked.incident());
        if (view == null) {
            return;
        }
        draft.put(view.withReport(new IncidentView.LinkedReport(linked.report(), linked.receivedAt())));
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
                        linked.number())));
    }
}
