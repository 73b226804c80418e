package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who must know that a situation is worse or another than it was told, and that an incident goes on under another's number:
 * whoever was alerted of it. Intake decides that, so nothing of dispatch's own raises them; acknowledging ends them.
 */
public final class SituationMatters {
    /** What nobody should have to find out by looking at the page. */
    private static final Set<SituationChange> ALERTING =
            Set.of(SituationChange.MORE_CASUALTIES, SituationChange.OTHER_SUBSTANCE, SituationChange.PLACE_MOVED);

    /** While one of these is open at a post, no other begins there: what is new is on the page. */
    private static final String SITUATION = "situation";

    private static final String UNMERGED = "UNMERGED";

    static final MatterPolicy SITUATION_CHANGED = new MatterPolicy(
            AlertReason.SITUATION_CHANGED, (event, known) -> Optional.empty(), event -> Optional.empty());

    static final MatterPolicy INCIDENT_MERGED = new MatterPolicy(
            AlertReason.INCIDENT_MERGED, (event, known) -> Optional.empty(), event -> Optional.empty());

    static final List<MatterPolicy> ALL = List.of(SITUATION_CHANGED, INCIDENT_MERGED);

    private SituationMatters() {}

    /** What an update alerts of; nothing where it only tells more of the same. */
    public static List<Raised> of(SituationUpdated updated, Alerts alerts, DispatchView view) {
        var changes = updated.changes().stream().filter(ALERTING::contains).toList();
        return changes.isEmpty()
                ? List.of()
                : raised(
                        updated.incident(),
                        posts(alerts, updated.incident(), alert -> alert.stoodDown() == null),
                        new AlertMatter(
                                AlertReason.SITUATION_CHANGED,
                                SITUATION + "/" + updated.at().toEpochMilli(),
                                changes.stream().map(Enum::name).collect(Collectors.joining(" ")),
                                null),
                        SITUATION,
                        view);
    }

    /**
     * Whoever was alerted of the one that was merged, and not of the other.
     *
     * @param number what people called the one that was merged; null where nobody knows
     */
    public static List<Raised> of(IncidentsMerged merged, @Nullable String number, Alerts alerts, DispatchView view) {
        var there = posts(alerts, merged.into(), _ -> true);
        var posts = posts(alerts, merged.from(), alert -> alert.stoodDown() == null).stream()
                .filter(post -> !there.contains(post))
                .toList();
        return raised(
                merged.into(),
                posts,
                new AlertMatter(
                        AlertReason.INCIDENT_MERGED,
                        id(merged.from()) + "/" + merged.at().toEpochMilli(),
                        number,
                        null),
                id(merged.from()),
                view);
    }

    /** Whoever had not acknowledged when it was merged: the alert that stood down then was needed after all. */
    public static List<Raised> of(IncidentsUnmerged unmerged, Alerts alerts, DispatchView view) {
        return raised(
                unmerged.from(),
                posts(alerts, unmerged.from(), alert -> alert.receipt() == null),
                new AlertMatter(
                        AlertReason.SITUATION_CHANGED,
                        SITUATION + "/" + unmerged.at().toEpochMilli(),
                        UNMERGED,
                        null),
                SITUATION,
                view);
    }

    /** That it went on under another number is over. */
    public static List<ResponseEvent> settled(IncidentsUnmerged unmerged, Alerts alerts) {
        return alerts.of(unmerged.into()).stream()
                .filter(Alert::isOpen)
                .filter(alert -> isOf(alert.matter(), unmerged.from()))
                .<ResponseEvent>map(alert -> new AlertSettled(alert.id(), alert.incident(), unmerged.at()))
                .toList();
    }

    private static boolean isOf(@Nullable AlertMatter matter, IncidentId from) {
        return matter != null && matter.kind() == AlertReason.INCIDENT_MERGED && matter.isOf(id(from));
    }

    private static String id(IncidentId from) {
        return from.value();
    }

    private static List<PostId> posts(Alerts alerts, IncidentId incident, Predicate<Alert> which) {
        return alerts.of(incident).stream()
                .filter(alert -> alert.matter() == null && which.test(alert))
                .map(Alert::post)
                .distinct()
                .toList();
    }

    private static List<Raised> raised(
            IncidentId incident, List<PostId> posts, AlertMatter matter, String of, DispatchView view) {
        var named = MatterPolicies.registered(posts, view);
        return named.isEmpty() ? List.of() : List.of(new Raised(incident, named, matter, of));
    }
}
