package cn.liandong.dispatch.units;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitCommand;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.contracts.response.UnitEvent.UnitStateSet;
import cn.liandong.contracts.response.UnitEvent.UnitsMoved;
import cn.liandong.dispatch.DispatchView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides what units there are, and whether they may be offered work; knows which of them an assignment binds. */
public final class UnitDecider {
    private UnitDecider() {}

    public static Decision<ResponseEvent> decide(Moment moment, UnitCommand command, Units units, DispatchView view) {
        return switch (command) {
            case RegisterUnit register -> register(moment, register, units, view);
            case SetUnitState set -> set(moment, set, units, view);
            case ReportPositions report -> Movements.decide(moment, report, units, view);
        };
    }

    private static Decision<ResponseEvent> register(
            Moment moment, RegisterUnit command, Units units, DispatchView view) {
        var unit = command.unit();
        var known = units.find(unit.id());
        boolean own = isOwn(moment.actor(), unit.organization());
        var asked = new UnitPolicies.Registering(
                unit,
                known,
                standing(moment.actor(), own, view),
                view.directory().find(unit.organization()) != null);
        var refusal = refusal(UnitPolicies.allOfRegistering(), asked);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return known != null && known.unit().equals(unit)
                ? Decision.nothing()
                : Decision.accepted(List.of(new UnitRegistered(unit)));
    }

    private static Decision<ResponseEvent> set(Moment moment, SetUnitState command, Units units, DispatchView view) {
        var known = units.find(command.unit());
        boolean own = known != null && isOwn(moment.actor(), known.unit().organization());
        var asked = new UnitPolicies.Setting(command.unit().value(), known, standing(moment.actor(), own, view));
        var refusal = refusal(UnitPolicies.allOfSetting(), asked);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        // The rules above refuse a unit that is not known.
        return Objects.requireNonNull(known).state() == command.state()
                ? Decision.nothing()
                : Decision.accepted(List.of(new UnitStateSet(command.unit(), command.state())));
    }

    private static <A> Optional<Decision<ResponseEvent>> refusal(List<UnitPolicies.UnitPolicy<A>> policies, A asked) {
        return policies.stream()
                .filter(policy -> policy.refuses().test(asked))
                .findFirst()
                .map(policy -> Decision.refused(policy.code(), policy.says().apply(asked)));
    }

    private static UnitPolicies.Standing standing(Actor actor, boolean own, DispatchView view) {
        return new UnitPolicies.Standing(actor.kind() == Actor.Kind.SYSTEM, isOfTheCity(actor, view), own);
    }

    static boolean isOwn(Actor actor, OrganizationId organization) {
        return actor.kind() == Actor.Kind.OFFICER && organization.equals(actor.organization());
    }

    static boolean isOfTheCity(Actor actor, DispatchView view) {
        var organization =
                actor.organization() == null ? null : view.directory().find(actor.organization());
        return actor.kind() == Actor.Kind.OFFICER && organization != null && organization.tier() == Tier.CITY;
    }

    /** Folds an event; what it does not concern leaves the units as they are. */
    public static Units evolve(Units units, ResponseEvent event) {
        if (event instanceof UnitEvent one) {
            return evolve(units, one);
        }
        return event instanceof AssignmentEvent one ? evolve(units, one) : units;
    }

    private static Units evolve(Units units, UnitEvent event) {
        return switch (event) {
            case UnitRegistered(var unit) -> {
                var known = units.find(unit.id());
                yield units.with(known == null ? KnownUnit.registered(unit) : known.with(unit));
            }
            case UnitStateSet(var unit, var state) -> units.changed(unit, known -> known.with(state));
            case UnitsMoved moved -> {
                for (var position : moved.positions()) {
                    units = units.changed(position.unit(), known -> known.with(position));
                }
                yield units;
            }
        };
    }

    private static Units evolve(Units units, AssignmentEvent event) {
        return switch (event) {
            case UnitOffered offered ->
                units.changed(
                        offered.unit(),
                        known -> known.boundBy(offered.assignment(), offered.handling() == Handling.EXERCISE));
            case OfferDeclined over -> freed(units, over.unit(), over.assignment());
            case OfferLapsed over -> freed(units, over.unit(), over.assignment());
            case UnitReleased over -> freed(units, over.unit(), over.assignment());
            case AssignmentWithdrawn over -> freed(units, over.unit(), over.assignment());
            case AssignmentDissolved over -> freed(units, over.unit(), over.assignment());
            case OfferAccepted ignored -> units;
            case UnitEnRoute ignored -> units;
            case UnitOnScene ignored -> units;
            case UnitsProposed ignored -> units;
            case ShortfallNamed ignored -> units;
        };
    }

    private static Units freed(Units units, UnitId unit, AssignmentId assignment) {
        return units.changed(unit, known -> known.without(assignment));
    }
}
