package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which unit is asked, and who is asked next when it does not go. */
public final class OfferDecider {
    /** Ours: a crew on call answers within a minute (NFPA 1710 gives 60 to 80 s to turn out; U). */
    static final int USUAL_SECONDS = 60;

    private OfferDecider() {}

    static Decision<ResponseEvent> propose(
            Moment moment, ProposeUnits command, boolean isOfTheCity, Assignments assignments, Registry registry) {
        var offer = new OfferUnit(command.incident(), null, command.needs(), null);
        var asked = asked(offer, null, isOfTheCity, assignments, registry);
        for (var policy : List.of(
                OfferPolicies.NOT_OF_THE_CITY,
                OfferPolicies.NO_SUCH_INCIDENT,
                OfferPolicies.INCIDENT_IS_A_TEST,
                OfferPolicies.NO_PLACE)) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var needs = needs(offer, registry);
        var ranked = registry.rank(command.incident(), needs, List.of());
        return Decision.accepted(List.of(new UnitsProposed(
                command.incident(), needs, ranked.units(), ranked.shortfall(), registry.placeOf(command.incident()))));
    }

    static Decision<ResponseEvent> offer(
            Moment moment, OfferUnit command, boolean isOfTheCity, Assignments assignments, Registry registry) {
        var id = AssignmentIds.first(command.incident(), moment.inputId());
        var done = assignments.find(id);
        if (done != null) {
            return Decision.accepted(List.of(), facts(id, done.unit()));
        }
        boolean known = registry.handlingOf(command.incident()) != null;
        var needs = known ? needs(command, registry) : command.needs();
        var why = known ? wanted(command, needs, registry) : null;
        var unit = why == null ? command.unit() : why.unit();
        var asked = asked(withNeeds(command, needs), unit, isOfTheCity, assignments, registry);
        for (var policy : OfferPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse an offer of nobody, or for no incident.
        var going = Objects.requireNonNull(why);
        var seconds = Objects.requireNonNullElse(command.answerWithinSeconds(), USUAL_SECONDS);
        var first = new Assignment(
                id,
                command.incident(),
                going.unit(),
                Objects.requireNonNull(registry.organizationOf(going.unit())),
                Objects.requireNonNull(asked.handling()),
                needs,
                List.of(),
                seconds,
                Assignment.State.OFFERED);
        return Decision.accepted(offered(first, going, moment.now(), assignments), facts(id, going.unit()));
    }

    /** Who is asked after this one, which did not go; or that there is nobody. */
    static List<ResponseEvent> next(Assignment over, Instant now, Assignments assignments, Registry registry) {
        var asked =
                Stream.concat(over.before().stream(), Stream.of(over.unit())).toList();
        var ranked = registry.rank(over.incident(), over.needs(), asked);
        if (ranked.units().isEmpty()) {
            return List.of(new ShortfallNamed(over.incident(), over.id(), over.needs(), asked));
        }
        var best = ranked.units().getFirst();
        var next = new Assignment(
                AssignmentIds.next(over.id()),
                over.incident(),
                best.unit(),
                Objects.requireNonNull(registry.organizationOf(best.unit())),
                over.handling(),
                over.needs(),
                asked,
                over.answerWithinSeconds(),
                Assignment.State.OFFERED);
        return offered(next, best, now, assignments);
    }

    private static List<ResponseEvent> offered(
            Assignment assignment, ProposedUnit why, Instant now, Assignments assignments) {
        var events = new ArrayList<ResponseEvent>();
        var overlay = assignments.overlayOf(assignment.unit());
        if (overlay != null && assignment.handling() == Handling.ACTUAL) {
            events.add(new AssignmentDissolved(overlay.id(), overlay.incident(), overlay.unit(), assignment.id(), now));
        }
        events.add(new UnitOffered(
                assignment.id(),
                assignment.incident(),
                assignment.unit(),
                assignment.organization(),
                assignment.handling(),
                assignment.needs(),
                why,
                assignment.before(),
                now,
                now.plusSeconds(assignment.answerWithinSeconds())));
        return List.copyOf(events);
    }

    /** The named unit, whatever it covers, or the best; null where neither is there. */
    private static @Nullable ProposedUnit wanted(OfferUnit command, List<Capability> needs, Registry registry) {
        var named = command.unit();
        if (named != null) {
            return registry.organizationOf(named) == null ? null : registry.why(named, command.incident(), needs);
        }
        var ranked = registry.rank(command.incident(), needs, List.of()).units();
        return ranked.isEmpty() ? null : ranked.getFirst();
    }

    private static List<Capability> needs(OfferUnit command, Registry registry) {
        return command.needs().isEmpty() ? registry.usualNeeds(command.incident()) : command.needs();
    }

    private static OfferUnit withNeeds(OfferUnit command, List<Capability> needs) {
        return new OfferUnit(command.incident(), command.unit(), needs, command.answerWithinSeconds());
    }

    private static OfferPolicies.Asked asked(
            OfferUnit command, @Nullable UnitId unit, boolean isOfTheCity, Assignments assignments, Registry registry) {
        var handling = registry.handlingOf(command.incident());
        return new OfferPolicies.Asked(
                command,
                isOfTheCity,
                handling != null && registry.placeOf(command.incident()) != null,
                handling,
                unit,
                unit != null && registry.organizationOf(unit) != null,
                unit != null && registry.isAvailable(unit),
                unit == null || handling == null || registry.mayGo(unit, command.incident()),
                unit == null ? null : assignments.actual().get(unit),
                unit == null ? null : assignments.exercise().get(unit));
    }

    private static Map<String, String> facts(AssignmentId assignment, UnitId unit) {
        return Map.of("assignment", assignment.value(), "unit", unit.value());
    }
}
