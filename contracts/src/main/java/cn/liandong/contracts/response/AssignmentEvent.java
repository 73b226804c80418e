package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goes, in the journal `response`: offered, accepted or declined, en route, on scene, released (EDXL-RM). A unit has one
 * ACTUAL assignment at most; an EXERCISE one is an overlay that ACTUAL dissolves.
 */
public sealed interface AssignmentEvent extends ResponseEvent {
    IncidentId incident();

    /**
     * Which units could go, the best first: what the duty room decided by.
     *
     * @param shortfall needs that no free unit covers
     * @param place to which was measured; null where nobody knows it
     */
    record UnitsProposed(
            IncidentId incident,
            List<Capability> needs,
            List<ProposedUnit> units,
            List<Capability> shortfall,
            @Nullable Coordinates place)
            implements AssignmentEvent {
        public UnitsProposed {
            needs = needs == null ? List.of() : List.copyOf(needs);
            units = units == null ? List.of() : List.copyOf(units);
            shortfall = shortfall == null ? List.of() : List.copyOf(shortfall);
        }
    }

    /**
     * A unit is asked to go, and is bound until the offer ends.
     *
     * @param organization whose unit it is
     * @param handling the incident's: it never changes on the way
     * @param needs what it is wanted for; the next unit is looked for by the same
     * @param why null where an officer named a unit that nothing was known of to rank it by
     * @param before whom the same request asked before, in that order
     * @param answerBy when silence offers the next unit
     */
    record UnitOffered(
            AssignmentId assignment,
            IncidentId incident,
            UnitId unit,
            OrganizationId organization,
            Handling handling,
            List<Capability> needs,
            @Nullable ProposedUnit why,
            List<UnitId> before,
            Instant offeredAt,
            Instant answerBy)
            implements AssignmentEvent {
        public UnitOffered {
            needs = needs == null ? List.of() : List.copyOf(needs);
            before = before == null ? List.of() : List.copyOf(before);
        }
    }

    /** It goes 受领. */
    record OfferAccepted(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at)
            implements AssignmentEvent {}

    /** It does not go 谢绝: the next unit is offered. */
    record OfferDeclined(AssignmentId assignment, IncidentId incident, UnitId unit, DeclineReason reason, Instant at)
            implements AssignmentEvent {}

    /**
     * Nobody answered in time: the next unit is offered.
     *
     * @param latenessMillis of this decision after {@code answerBy}, never negative
     */
    record OfferLapsed(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at, long latenessMillis)
            implements AssignmentEvent {}

    record UnitEnRoute(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at)
            implements AssignmentEvent {}

    record UnitOnScene(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at)
            implements AssignmentEvent {}

    /** It is done and free again 解除. */
    record UnitReleased(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at)
            implements AssignmentEvent {}

    /** Called back before it was there 撤回; nobody is offered instead. */
    record AssignmentWithdrawn(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at)
            implements AssignmentEvent {}

    /**
     * An EXERCISE assignment ends because a real incident needs the unit, or its drill goes on no more.
     *
     * @param by the ACTUAL assignment that takes it; null where its drill stands still or is over
     */
    record AssignmentDissolved(
            AssignmentId assignment,
            IncidentId incident,
            UnitId unit,
            @Nullable AssignmentId by,
            Instant at) implements AssignmentEvent {}

    /**
     * A unit declined or was silent, and no other could be offered: somebody must act.
     *
     * @param after the assignment that ended without another
     * @param missing what it was wanted for
     * @param asked whom the request asked, in that order
     */
    record ShortfallNamed(IncidentId incident, AssignmentId after, List<Capability> missing, List<UnitId> asked)
            implements AssignmentEvent {
        public ShortfallNamed {
            missing = missing == null ? List.of() : List.copyOf(missing);
            asked = asked == null ? List.of() : List.copyOf(asked);
        }
    }
}
