package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a shift hands over 交接班: what is open of all that its organization sees, item by item. */
public final class Handovers {
    private Handovers() {}

    /**
     * One thing to go through.
     *
     * @param incidentId null where it hangs on none
     * @param number of its incident, as officers say it
     * @param text what a note says, null where it was erased; of a warning its site and sensor; of a drill its name; null of
     *     anything else
     * @param dueAt until when a follow-up is awaited, or when the one that is missing was due; when a drill begins that has not
     *     begun; null of anything else
     * @param colour of a warning; null of anything else
     */
    public record Listed(
            HandoverItem item,
            @Nullable String incidentId,
            @Nullable String number,
            @Nullable String text,
            @Nullable Instant dueAt,
            @Nullable WarningColour colour) {
        /** A note of the duty log that the relief has to be told of. */
        public static Listed note(NoteId note, @Nullable String text) {
            return new Listed(new HandoverItem(HandoverKind.NOTE, note.value()), null, null, text, null, null);
        }
    }

    /**
     * In the order of their incidents, each with what hangs on it; then the warnings and the drills, which hang on none.
     *
     * @param until when the relief's shift ends: what begins before then is the relief's to know
     */
    public static List<Listed> of(Picture picture, Scope scope, Instant until) {
        return Stream.of(ofIncidents(picture, scope), unanswered(picture, scope), drills(picture, scope, until))
                .flatMap(listed -> listed)
                .toList();
    }

    private static Stream<Listed> ofIncidents(Picture picture, Scope scope) {
        return picture.incidents().values().stream()
                // A drill stands for its incidents: who takes part was frozen, and the relief does not.
                .filter(view -> view.opened() != null
                        && view.opened().drill() == null
                        && !(view.closing() instanceof IncidentClosed)
                        && scope.sees(picture.visibility(view.id())))
                .sorted(Comparator.comparingLong(IncidentView::ordinal))
                .flatMap(view -> listed(picture, view, scope));
    }

    private static Stream<Listed> unanswered(Picture picture, Scope scope) {
        return picture.monitoring().sites().values().stream()
                .filter(site -> scope.sees(picture.audience(ItemKey.monitoring(site.id()))))
                .flatMap(site -> site.warnings().values().stream()
                        .filter(warning -> warning.answered() == null)
                        .map(warning -> warning(picture, site, warning.raised())))
                .sorted(Comparator.comparing(listed -> listed.item().id()));
    }

    private static Stream<Listed> drills(Picture picture, Scope scope, Instant until) {
        return picture.drills().byId().values().stream()
                .filter(drill -> !drill.conducted().isOver()
                        && (drill.conducted().startedAt() != null
                                || drill.scheduled().startsAt().isBefore(until))
                        && scope.sees(picture.audience(ItemKey.of(drill.id()))))
                .sorted(Comparator.comparing(
                                (DrillView drill) -> drill.scheduled().startsAt())
                        .thenComparing(drill -> drill.id().value()))
                .map(drill -> new Listed(
                        item(HandoverKind.DRILL, drill.id().value()),
                        null,
                        null,
                        drill.scenario().name(),
                        drill.conducted().startedAt() == null
                                ? drill.scheduled().startsAt()
                                : null,
                        null));
    }

    private static Listed warning(Picture picture, MonitoredSite at, WarningRaised raised) {
        var site = picture.sites().get(at.id());
        return new Listed(
                item(HandoverKind.WARNING, raised.warning().value()),
                null,
                null,
                (site == null ? at.id().value() : site.name()) + " "
                        + MonitoringFold.own(raised.subject().sensor()),
                null,
                raised.subject().colour());
    }

    private static Stream<Listed> listed(Picture picture, IncidentView view, Scope scope) {
        var alerts = view.alerts().stream()
                .map(id -> picture.alerts().get(id))
                .filter(Objects::nonNull)
                .filter(alert -> isOpen(alert, view, scope.organization()))
                .map(alert -> item(HandoverKind.ALERT, alert.began().alert().value()));
        var hung = picture.families()
                .of(view.id())
                .filter(one -> one.isOwed() && scope.sees(picture.audience(one.key())))
                .flatMap(one -> Stream.ofNullable(kind(one.key().kind()))
                        .map(kind -> item(kind, one.key().id())));
        var listed = Stream.of(Stream.of(item(HandoverKind.INCIDENT, view.id().value())), alerts, hung)
                .flatMap(items -> items)
                .map(item -> listed(item, view, null));
        return Stream.concat(listed, followUp(view));
    }

    /** Whoever sees the incident sees what is awaited of it, so every shift that does hands it on. */
    private static Stream<Listed> followUp(IncidentView view) {
        var dueAt = switch (view.assessed().followUp()) {
            case null -> null;
            case FollowUpAwaited awaited -> awaited.dueAt();
            case FollowUpOverdue overdue -> overdue.dueAt();
        };
        return dueAt == null
                ? Stream.empty()
                : Stream.of(listed(item(HandoverKind.FOLLOW_UP, view.id().value()), view, dueAt));
    }

    private static Listed listed(HandoverItem item, IncidentView view, @Nullable Instant dueAt) {
        return new Listed(item, view.id().value(), number(view), null, dueAt, null);
    }

    private static boolean isOpen(AlertView alert, IncidentView view, OrganizationId organization) {
        return alert.began().organization().equals(organization) && !alert.isSettled(view.claim() != null);
    }

    private static String number(IncidentView view) {
        var opened = view.opened();
        return opened == null ? view.id().value() : opened.number();
    }

    private static HandoverItem item(HandoverKind kind, String id) {
        return new HandoverItem(kind, id);
    }

    private static @Nullable HandoverKind kind(ItemKey.Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> HandoverKind.ASSIGNMENT;
            case DIRECTIVE -> HandoverKind.DIRECTIVE;
            case CLOCK -> HandoverKind.CLOCK;
            case CHECKLIST -> HandoverKind.LEVEL;
            case LEAD -> HandoverKind.LEAD;
            case UPWARD_REPORT -> HandoverKind.UPWARD_REPORT;
            case AID -> HandoverKind.AID;
            case PROPOSAL,
                    ZONES,
                    MATCHES,
                    INCIDENT,
                    ALERT,
                    LINE,
                    NOTIFICATION,
                    DUTY,
                    UNIT,
                    NEIGHBOUR,
                    SPOT_CHECK,
                    MONITORING,
                    DRILL,
                    CONDUCT,
                    FINDING,
                    SCENARIO,
                    NOTICE -> null;
        };
    }
}
