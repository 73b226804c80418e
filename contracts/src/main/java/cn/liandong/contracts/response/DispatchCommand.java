package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked, on `dispatch-commands`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface DispatchCommand extends Typed
        permits AidCommand,
                ArchiveCommand,
                AssignmentCommand,
                ClockCommand,
                ClosingCommand,
                CrewCommand,
                DirectiveCommand,
                LeadCommand,
                LevelCommand,
                RoadCommand,
                UnitCommand,
                UpwardReportCommand,
                DispatchCommand.DefinePlan,
                DispatchCommand.AcknowledgeAlert,
                DispatchCommand.EscalateAlert,
                DispatchCommand.StandDownAlert,
                DispatchCommand.ClaimIncident,
                DispatchCommand.TakeStep,
                DispatchCommand.CallRelief,
                DispatchCommand.FollowDrill,
                DispatchCommand.RaiseAlertAgain {

    /**
     * Sets an escalation plan, or replaces the one under its id.
     *
     * @param revision that it was read at, 0 of a new one: nothing is set over a newer one; null where that does not matter
     */
    record DefinePlan(EscalationPlan plan, @Nullable Integer revision) implements DispatchCommand {
        public DefinePlan(EscalationPlan plan) {
            this(plan, null);
        }
    }

    /**
     * An alerted person, or the holder of an alerted post, says: received.
     *
     * @param person who of those told at the caller's post; null where the caller is it, or no other could be meant
     */
    record AcknowledgeAlert(AlertId alert, @Nullable PersonId person) implements DispatchCommand {
        public AcknowledgeAlert(AlertId alert) {
            this(alert, null);
        }
    }

    /**
     * An officer has a step taken before its time: the next one, or one behind it. It is named by its round and number, so that
     * two who ask for the same step at once do not take two.
     *
     * @param round the alert's own, or the next one for a step that was taken already
     * @param step from 1
     */
    record EscalateAlert(AlertId alert, int round, int step) implements DispatchCommand {}

    /** The city's duty room says that nobody has to acknowledge any more. */
    record StandDownAlert(AlertId alert, StandDownReason reason) implements DispatchCommand {}

    /**
     * An officer says: this incident is mine to see to 认领. Said again by the same post, the claim is fresh again.
     *
     * @param takeOver why a claim that has gone stale passes to another post; null where nobody else has one
     */
    record ClaimIncident(IncidentId incident, @Nullable TakeOverReason takeOver) implements DispatchCommand {}

    /** A deadline: nobody acknowledged in time. */
    record TakeStep(AlertId alert, int round, int step, Instant dueAt) implements DispatchCommand {}

    /** Others answer for a post: of each open alert that was told there, whoever answers for it now is told. */
    record CallRelief(PostId post) implements DispatchCommand {}

    /** The drill of an incident stands still, goes on or is over, and so does the incident. */
    record FollowDrill(DrillId drill, IncidentId incident) implements DispatchCommand {}

    /** A deadline: nothing followed the acknowledgement in time. The alert begins again with this round. */
    record RaiseAlertAgain(AlertId alert, int round, Instant dueAt) implements DispatchCommand {}
}
