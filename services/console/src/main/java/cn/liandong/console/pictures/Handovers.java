package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
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
     * @param text what a note says; null where it is none, or was erased
     */
    public record Listed(
            HandoverItem item,
            @Nullable String incidentId,
            @Nullable String number,
            @Nullable String text) {
        /** A note of the duty log that the relief has to be told of. */
        public static Listed note(NoteId note, @Nullable String text) {
            return new Listed(new HandoverItem(HandoverKind.NOTE, note.value()), null, null, text);
        }
    }

    /** In the order of their incidents, each with what hangs on it. */
    public static List<Listed> of(Picture picture, Scope scope) {
        return picture.incidents().values().stream()
                .filter(view -> view.opened() != null
                        && !(view.closing() instanceof IncidentClosed)
                        && scope.sees(picture.visibility(view.id())))
                .sorted(Comparator.comparingLong(IncidentView::ordinal))
                .flatMap(view -> listed(picture, view, scope))
                .toList();
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
        return Stream.of(Stream.of(item(HandoverKind.INCIDENT, view.id().value())), alerts, hung)
                .flatMap(items -> items)
                .map(item -> new Listed(item, view.id().value(), number(view), null));
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
                    NOTICE -> null;
        };
    }
}
