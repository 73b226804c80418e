package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about who goes. */
public sealed interface AssignmentCommand extends DispatchCommand {

    /**
     * Asks which units could go.
     *
     * @param needs empty for what the incident's category usually needs
     */
    record ProposeUnits(IncidentId incident, List<Capability> needs) implements AssignmentCommand {
        public ProposeUnits {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }

    /**
     * Asks a unit to go. If it declines or is silent the next one by the same needs is asked.
     *
     * @param unit null for the best that is free
     * @param needs empty for what the incident's category usually needs
     * @param answerWithinSeconds how long the next one waits; null for the usual limit
     */
    record OfferUnit(
            IncidentId incident,
            @Nullable UnitId unit,
            List<Capability> needs,
            @Nullable Integer answerWithinSeconds) implements AssignmentCommand {
        public OfferUnit {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }

    record AcceptOffer(AssignmentId assignment) implements AssignmentCommand {}

    record DeclineOffer(AssignmentId assignment, DeclineReason reason) implements AssignmentCommand {}

    record ReportEnRoute(AssignmentId assignment) implements AssignmentCommand {}

    record ReportOnScene(AssignmentId assignment) implements AssignmentCommand {}

    record ReleaseUnit(AssignmentId assignment) implements AssignmentCommand {}

    record WithdrawAssignment(AssignmentId assignment) implements AssignmentCommand {}

    /** A deadline: the unit has not answered. */
    record LapseOffer(AssignmentId assignment, Instant dueAt) implements AssignmentCommand {}
}
