package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.response.DirectiveAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is done about an incident, as far as a report's sender may know it.
 *
 * @param ending null while nothing was said of its end
 */
record Work(
        PVector<Assignment> assignments,
        PVector<Instruction> instructions,
        @Nullable Ending ending) {
    static final Work NONE = new Work(TreePVector.empty(), TreePVector.empty(), null);

    /** How far a unit is; an offer is not told. */
    enum AssignmentState {
        OFFERED,
        ACCEPTED,
        EN_ROUTE,
        ON_SCENE,
        RELEASED,
        WITHDRAWN
    }

    /**
     * A unit that goes; the first of its steps counts where one is told again.
     *
     * @param endedAt when it was released or withdrawn
     * @param sequence of the entry that changed it last
     */
    record Assignment(
            AssignmentId id,
            OrganizationId organization,
            AssignmentState state,
            @Nullable Instant acceptedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant onSceneAt,
            @Nullable Instant endedAt,
            long sequence) {

        static Assignment offered(AssignmentId id, OrganizationId organization, long sequence) {
            return new Assignment(id, organization, AssignmentState.OFFERED, null, null, null, null, sequence);
        }

        Assignment in(AssignmentState next, Instant at, long sequence) {
            return new Assignment(
                    id,
                    organization,
                    next,
                    next == AssignmentState.ACCEPTED ? at : acceptedAt,
                    next == AssignmentState.EN_ROUTE ? at : enRouteAt,
                    next == AssignmentState.ON_SCENE ? at : onSceneAt,
                    next.compareTo(AssignmentState.ON_SCENE) > 0 ? at : endedAt,
                    sequence);
        }
    }

    /** Where an order stands; the last two are ends. */
    enum InstructionState {
        GIVEN,
        ANSWERED,
        RETURNED,
        ACCEPTED,
        WITHDRAWN
    }

    /**
     * An order to an organization.
     *
     * @param organization whose it is to answer
     * @param answer the last one; null where none was given
     * @param returnedBecause why the last answer will not do
     * @param sequence of the entry that changed it last
     */
    record Instruction(
            DirectiveId id,
            OrganizationId organization,
            OrganizationId from,
            String text,
            Instant givenAt,
            Instant answerBy,
            InstructionState state,
            @Nullable DirectiveAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable String returnedBecause,
            long sequence) {

        Instruction answered(DirectiveAnswer last, Instant at, long sequence) {
            return new Instruction(
                    id,
                    organization,
                    from,
                    text,
                    givenAt,
                    answerBy,
                    InstructionState.ANSWERED,
                    last,
                    at,
                    null,
                    sequence);
        }

        Instruction returned(String why, Instant nextBy, long sequence) {
            return new Instruction(
                    id,
                    organization,
                    from,
                    text,
                    givenAt,
                    nextBy,
                    InstructionState.RETURNED,
                    answer,
                    answeredAt,
                    why,
                    sequence);
        }

        /** The same end once more is no news. */
        Instruction ended(InstructionState end, long sequence) {
            return state == end
                    ? this
                    : new Instruction(
                            id,
                            organization,
                            from,
                            text,
                            givenAt,
                            answerBy,
                            end,
                            answer,
                            answeredAt,
                            returnedBecause,
                            sequence);
        }
    }

    /**
     * What was said of its end.
     *
     * @param reopenedAt when it went on after all; null where it did not
     * @param sequence of the entry that changed it last
     */
    record Ending(
            @Nullable Instant controlledAt,
            @Nullable Instant closedAt,
            @Nullable Instant reopenedAt,
            long sequence) {}

    Work with(Assignment offered) {
        boolean known = assignments.stream().anyMatch(one -> one.id().equals(offered.id()));
        return known ? this : new Work(assignments.plus(offered), instructions, ending);
    }

    /** An assignment that nobody told of stays unknown. */
    Work changed(AssignmentId id, UnaryOperator<Assignment> how) {
        for (int i = 0; i < assignments.size(); i++) {
            if (assignments.get(i).id().equals(id)) {
                return new Work(assignments.with(i, how.apply(assignments.get(i))), instructions, ending);
            }
        }
        return this;
    }

    /** An offer that came to nothing is forgotten; what was accepted is told until its end. */
    Work over(AssignmentId id, AssignmentState end, Instant at, long sequence) {
        for (int i = 0; i < assignments.size(); i++) {
            var one = assignments.get(i);
            if (one.id().equals(id) && one.state() == AssignmentState.OFFERED) {
                return new Work(assignments.minus(i), instructions, ending);
            }
        }
        return changed(id, one -> one.in(end, at, sequence));
    }

    Work with(Instruction given) {
        boolean known = instructions.stream().anyMatch(one -> one.id().equals(given.id()));
        return known ? this : new Work(assignments, instructions.plus(given), ending);
    }

    Work changed(DirectiveId id, UnaryOperator<Instruction> how) {
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).id().equals(id)) {
                return new Work(assignments, instructions.with(i, how.apply(instructions.get(i))), ending);
            }
        }
        return this;
    }

    Work controlled(Instant at, long sequence) {
        return new Work(assignments, instructions, new Ending(at, null, null, sequence));
    }

    Work closed(Instant at, long sequence) {
        var before = Objects.requireNonNullElse(ending, new Ending(null, null, null, 0));
        return new Work(assignments, instructions, new Ending(before.controlledAt(), at, null, sequence));
    }

    Work reopened(Instant at, long sequence) {
        return new Work(assignments, instructions, new Ending(null, null, at, sequence));
    }
}
