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
        directives(draft, directive -> directive.names(person));
        checklists(draft, checklist -> checklist.names(person));
        leads(draft, lead -> lead.names(person));
        clocks(draft, clock -> clock.names(person));
        draft.directory.duties().forEach((post, duty) -> {
            if (duty.people().contains(person)) {
                draft.touch(ItemKey.duty(post));
            }
        });
    }

    static void touch(Draft draft, PostId post) {
        directives(draft, directive -> directive.names(post));
        clocks(draft, clock -> clock.names(post));
        walk(
                draft,
                incident -> incident.names(post),
                alert -> alert.names(post),
                notification -> post.equals(notification.post()),
                line -> line.names(post));
        checklists(draft, checklist -> checklist.names(post));
        leads(draft, lead -> lead.names(post));
    }

    static void touch(Draft draft, UnitId unit) {
        directives(draft, directive -> unit.equals(directive.given().unit()));
        draft.assignments.forEach((id, assignment) -> {
            if (assignment.offered().unit().equals(unit)) {
                draft.touch(ItemKey.of(id));
            }
        });
        draft.proposals.forEach((incident, proposal) -> {
            if (proposal.units().stream().anyMatch(one -> one.unit().equals(unit))) {
                draft.touch(ItemKey.proposal(incident));
            }
        });
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
        directives(draft, directive -> directive.names(id));
        draft.units.forEach((unit, view) -> {
            if (view.unit().organization().equals(id)) {
                draft.touch(ItemKey.of(unit));
            }
        });
        draft.assignments.forEach((assignment, view) -> {
            if (view.offered().organization().equals(id)) {
                draft.touch(ItemKey.of(assignment));
            }
        });
        checklists(draft, checklist -> checklist.names(id));
        leads(draft, lead -> lead.names(id));
        draft.directory.posts().forEach((post, registered) -> {
            if (registered.organization().equals(id)) {
                draft.touch(ItemKey.duty(post));
            }
        });
        clocks(draft, clock -> clock.names(id));
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

    private static void clocks(Draft draft, Predicate<ClockView> named) {
        draft.clocks.forEach((id, clock) -> {
            if (named.test(clock)) {
                draft.touch(ItemKey.of(id));
            }
        });
    }

    private static boolean isOf(Draft draft, DirectiveEvent event, OrganizationId organization) {
        var directive = draft.directives.find(event.directive());
        return directive != null && directive.given().organization().equals(organization);
    }

    private static void directives(Draft draft, Predicate<DirectiveView> which) {
        draft.directives.byId().forEach((id, directive) -> {
            if (which.test(directive)) {
                draft.touch(ItemKey.of(id));
            }
        });
    }

    private static void checklists(Draft draft, Predicate<ChecklistView> named) {
        draft.checklists.forEach((incident, checklist) -> {
            if (named.test(checklist)) {
                draft.touch(ItemKey.checklist(incident));
            }
        });
    }

    private static void leads(Draft draft, Predicate<LeadView> named) {
        draft.leads.forEach((incident, lead) -> {
            if (named.test(lead)) {
                draft.touch(ItemKey.lead(incident));
            }
        });
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
