package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.LeadEvent;
import java.util.function.Predicate;

/** Finds what reads differently once a name is known. Names seldom come late, so this may walk through everything. */
final class Mentions {
    private Mentions() {}

    static void touch(Draft draft, PersonId person) {
        walk(
                draft,
                incident -> incident.names(person),
                alert -> alert.names(person),
                notification -> notification.person().equals(person),
                line -> line.names(person));
        hung(draft, hung -> hung.names(person));
        DrillFold.touch(draft, person);
        touchDuties(draft, person);
    }

    /** The posts where the person sits, is awaited, or is to sit. */
    static void touchDuties(Draft draft, PersonId person) {
        draft.directory.standings().forEach((post, standing) -> {
            if (standing.names(person)) {
                draft.touch(ItemKey.duty(post));
            }
        });
        SpotCheckFold.touch(draft, person);
        draft.directory.duties().forEach((post, duty) -> {
            if (duty.people().contains(person)) {
                draft.touch(ItemKey.duty(post));
            }
        });
    }

    static void touch(Draft draft, PostId post) {
        walk(
                draft,
                incident -> incident.names(post),
                alert -> alert.names(post),
                notification -> post.equals(notification.post()),
                line -> line.names(post));
        hung(draft, hung -> hung.names(post));
    }

    static void touch(Draft draft, UnitId unit) {
        DrillFold.touch(draft, unit);
        hung(draft, hung -> hung.names(unit));
        walk(
                draft,
                incident -> false,
                alert -> false,
                notification -> false,
                line -> (line.event() instanceof AssignmentEvent event && AssignmentLines.names(event, unit))
                        || (line.event() instanceof CrewEvent crew
                                && crew.unit().equals(unit)));
    }

    static void touch(Draft draft, Organization organization) {
        var id = organization.id();
        hung(draft, hung -> hung.names(id));
        SpotCheckFold.touch(draft, id);
        DrillFold.touch(draft, organization);
        draft.units.forEach((unit, view) -> {
            if (view.unit().organization().equals(id)) {
                draft.touch(ItemKey.of(unit));
            }
        });
        draft.directory.posts().forEach((post, registered) -> {
            if (registered.organization().equals(id)) {
                draft.touch(ItemKey.duty(post));
            }
        });
        var town = organization.town();
        draft.incidents.forEach((incident, view) -> {
            var opened = view.opened();
            if (opened != null
                    && (opened.reportedBy().equals(id)
                            || (town != null && opened.place().towns().contains(town)))) {
                draft.touch(ItemKey.of(incident));
            }
        });
        if (draft.named.organizations().contains(id)) {
            walk(
                    draft,
                    incident -> false,
                    alert -> alert.began().organization().equals(id),
                    notification -> false,
                    line -> id.equals(line.actor().organization())
                            || (line.event() instanceof DirectiveEvent event && isOf(draft, event, id))
                            || (line.event() instanceof LeadEvent lead && LeadFold.names(lead, id)));
        }
    }

    private static boolean isOf(Draft draft, DirectiveEvent event, OrganizationId organization) {
        var directive = draft.families.directives().find(event.directive().value());
        return directive != null && directive.given().organization().equals(organization);
    }

    private static void hung(Draft draft, Predicate<Hung> named) {
        draft.families.everything().filter(named).forEach(one -> draft.touch(one.key()));
    }

    private static void walk(
            Draft draft,
            Predicate<IncidentView> incidents,
            Predicate<AlertView> alerts,
            Predicate<NotificationView> notifications,
            Predicate<Line> lines) {
        draft.alerts.forEach((id, alert) -> {
            if (alerts.test(alert)) {
                draft.touch(ItemKey.of(id));
            }
        });
        draft.notifications.forEach((id, notification) -> {
            if (notifications.test(notification)) {
                draft.touch(ItemKey.of(id));
            }
        });
        draft.incidents.forEach((id, view) -> {
            if (incidents.test(view)) {
                draft.touch(ItemKey.of(id));
            }
            view.lines()
                    .values()
                    .forEach(all -> all.forEach(line -> {
                        if (lines.test(line)) {
                            draft.touch(ItemKey.line(id, line));
                        }
                    }));
        });
    }
}
