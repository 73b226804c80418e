package cn.liandong.console.pictures;

import cn.liandong.console.pictures.Item.Assignment.Standing;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
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
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.contracts.response.UnitEvent.UnitStateSet;
import cn.liandong.contracts.response.UnitEvent.UnitsMoved;
import java.util.function.UnaryOperator;

/** What units and assignments change. */
final class UnitFold {
    private UnitFold() {}

    static void apply(Draft draft, UnitEvent event) {
        switch (event) {
            case UnitRegistered(var unit) -> {
                var known = draft.units.get(unit.id());
                draft.put(known == null ? UnitView.registered(unit) : known.with(unit));
                if (known != null && !known.unit().name().equals(unit.name())) {
                    Mentions.touch(draft, unit.id());
                }
            }
            case UnitStateSet(var unit, var state) -> change(draft, unit, known -> known.with(state));
            case UnitsMoved moved ->
                moved.positions().forEach(position -> change(draft, position.unit(), known -> known.with(position)));
        }
    }

    static void apply(Draft draft, Spot spot, AssignmentEvent event) {
        switch (event) {
            case UnitOffered it -> offer(draft, it);
            case OfferAccepted it -> go(draft, it.assignment(), one -> one.accepted(it.at()));
            case UnitEnRoute it -> go(draft, it.assignment(), one -> one.enRoute(it.at()));
            case UnitOnScene it -> go(draft, it.assignment(), one -> one.onScene(it.at()));
            case OfferDeclined it ->
                end(draft, it.unit(), it.assignment(), one -> one.ended(Standing.DECLINED, it.at(), it.reason()));
            case OfferLapsed it ->
                end(draft, it.unit(), it.assignment(), one -> one.ended(Standing.LAPSED, it.at(), null));
            case UnitReleased it ->
                end(draft, it.unit(), it.assignment(), one -> one.ended(Standing.RELEASED, it.at(), null));
            case AssignmentWithdrawn it ->
                end(draft, it.unit(), it.assignment(), one -> one.ended(Standing.WITHDRAWN, it.at(), null));
            case AssignmentDissolved it ->
                end(draft, it.unit(), it.assignment(), one -> one.ended(Standing.DISSOLVED, it.at(), null));
            case UnitsProposed it -> propose(draft, it);
            case ShortfallNamed ignored -> {}
        }
        if (!draft.left.contains(event.incident())) {
            draft.put(draft.incident(event.incident()));
            Timeline.add(draft, event.incident(), spot.line(event));
            Leaving.afterAct(draft, event.incident());
        }
    }

    private static void offer(Draft draft, UnitOffered event) {
        boolean isExercise = event.handling() == Handling.EXERCISE;
        change(draft, event.unit(), known -> known.boundBy(event.assignment(), isExercise));
        if (draft.left.contains(event.incident())
                || draft.families.assignments().has(event.assignment().value())) {
            return;
        }
        draft.mayReveal(event.incident());
        draft.put(draft.incident(event.incident()).withOrganization(event.organization()));
        draft.put(AssignmentView.of(event));
        draft.named = draft.named.with(event.organization());
    }

    private static void propose(Draft draft, UnitsProposed event) {
        if (!draft.left.contains(event.incident())) {
            draft.put(new ProposalView(event));
        }
    }

    private static void go(Draft draft, AssignmentId id, UnaryOperator<AssignmentView> how) {
        var known = draft.families.assignments().find(id.value());
        if (known != null) {
            draft.put(how.apply(known));
        }
    }

    private static void end(Draft draft, UnitId unit, AssignmentId id, UnaryOperator<AssignmentView> how) {
        change(draft, unit, known -> known.without(id));
        go(draft, id, how);
    }

    private static void change(Draft draft, UnitId id, UnaryOperator<UnitView> how) {
        var known = draft.units.get(id);
        if (known != null) {
            draft.put(how.apply(known));
        }
    }
}
