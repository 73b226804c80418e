package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.progress.Work.Assignment;
import cn.liandong.intake.progress.Work.AssignmentState;
import cn.liandong.intake.progress.Work.Instruction;
import cn.liandong.intake.progress.Work.InstructionState;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an event of dispatch changes of the work on an incident. */
final class WorkFolding {
    private WorkFolding() {}

    /** Which incident's work changes, and how. */
    record Change(IncidentId incident, UnaryOperator<Work> how) {}

    /** Null where the event is of something else. */
    static @Nullable Change of(ResponseEvent event, long sequence) {
        if (event instanceof AssignmentEvent one) {
            return new Change(one.incident(), of(one, sequence));
        }
        if (event instanceof DirectiveEvent one) {
            return new Change(one.incident(), of(one, sequence));
        }
        return event instanceof ClosingEvent one ? new Change(one.incident(), of(one, sequence)) : null;
    }

    private static UnaryOperator<Work> of(AssignmentEvent event, long sequence) {
        return switch (event) {
            case AssignmentEvent.UnitOffered by ->
                work -> work.with(Assignment.offered(by.assignment(), by.organization(), sequence));
            case AssignmentEvent.OfferAccepted by ->
                work -> work.changed(by.assignment(), one -> one.in(AssignmentState.ACCEPTED, by.at(), sequence));
            case AssignmentEvent.UnitEnRoute by ->
                work -> work.changed(by.assignment(), one -> one.in(AssignmentState.EN_ROUTE, by.at(), sequence));
            case AssignmentEvent.UnitOnScene by ->
                work -> work.changed(by.assignment(), one -> one.in(AssignmentState.ON_SCENE, by.at(), sequence));
            case AssignmentEvent.UnitReleased by ->
                work -> work.over(by.assignment(), AssignmentState.RELEASED, by.at(), sequence);
            case AssignmentEvent.AssignmentWithdrawn by ->
                work -> work.over(by.assignment(), AssignmentState.WITHDRAWN, by.at(), sequence);
            case AssignmentEvent.AssignmentDissolved by ->
                work -> work.over(by.assignment(), AssignmentState.WITHDRAWN, by.at(), sequence);
            case AssignmentEvent.OfferDeclined by ->
                work -> work.over(by.assignment(), AssignmentState.WITHDRAWN, by.at(), sequence);
            case AssignmentEvent.OfferLapsed by ->
                work -> work.over(by.assignment(), AssignmentState.WITHDRAWN, by.at(), sequence);
            case AssignmentEvent.UnitsProposed by -> work -> work;
            case AssignmentEvent.ShortfallNamed by -> work -> work;
        };
    }

    private static UnaryOperator<Work> of(DirectiveEvent event, long sequence) {
        return switch (event) {
            case DirectiveEvent.DirectiveGiven by ->
                work -> work.with(new Instruction(
                        by.directive(),
                        by.organization(),
                        by.fromOrganization(),
                        by.text(),
                        by.at(),
                        by.answerBy(),
                        InstructionState.GIVEN,
                        null,
                        null,
                        null,
                        sequence));
            case DirectiveEvent.DirectiveAnswered by ->
                work -> work.changed(by.directive(), one -> one.answered(by.answer(), by.at(), sequence));
            case DirectiveEvent.DirectiveReturned by ->
                work -> work.changed(by.directive(), one -> one.returned(by.reason(), by.answerBy(), sequence));
            case DirectiveEvent.DirectiveAccepted by ->
                work -> work.changed(by.directive(), one -> one.ended(InstructionState.ACCEPTED, sequence));
            case DirectiveEvent.DirectiveWithdrawn by ->
                work -> work.changed(by.directive(), one -> one.ended(InstructionState.WITHDRAWN, sequence));
            case DirectiveEvent.DirectiveOverdue by -> work -> work;
        };
    }

    private static UnaryOperator<Work> of(ClosingEvent event, long sequence) {
        return switch (event) {
            case ClosingEvent.IncidentControlled by -> work -> work.controlled(by.at(), sequence);
            case ClosingEvent.IncidentClosed by -> work -> work.closed(by.at(), sequence);
            case ClosingEvent.IncidentReopened by -> work -> work.reopened(by.at(), sequence);
        };
    }
}
