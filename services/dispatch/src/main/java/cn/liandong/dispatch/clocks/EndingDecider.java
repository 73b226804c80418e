package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.ClockEvent.ClockResumed;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the end of an incident means to its clocks. What has happened must be reported though the response is over: only
 * where nothing has, or another incident's clocks run for it, they stop.
 */
public final class EndingDecider {
    private EndingDecider() {}

    /** Whether closing with this outcome leaves its clocks running, so that they are to be named. */
    public static boolean leavesRunning(ClosingOutcome outcome) {
        return reason(outcome) == null;
    }

    /** What follows for the incident's clocks. */
    public static List<ResponseEvent> follow(ClosingEvent closing, Clocks clocks) {
        return switch (closing) {
            case IncidentClosed closed -> stop(closed, reason(closed.outcome()), clocks);
            case IncidentReopened reopened -> resume(reopened, clocks);
            case IncidentControlled _ -> List.of();
        };
    }

    private static List<ResponseEvent> stop(IncidentClosed closed, @Nullable ClockStopReason reason, Clocks clocks) {
        return reason == null
                ? List.of()
                : clocks.of(closed.incident()).stream()
                        .filter(Clock::isRunning)
                        .<ResponseEvent>map(
                                clock -> new ClockStopped(clock.id(), clock.incident(), reason, closed.at()))
                        .toList();
    }

    /** The end of a drill stops whatever its incidents left running, those that were closed before it among them. */
    public static List<ResponseEvent> drillOver(IncidentId incident, Instant now, Clocks clocks) {
        return clocks.of(incident).stream()
                .filter(Clock::isRunning)
                .<ResponseEvent>map(clock -> new ClockStopped(clock.id(), incident, ClockStopReason.DRILL_OVER, now))
                .toList();
    }

    private static List<ResponseEvent> resume(IncidentReopened reopened, Clocks clocks) {
        return clocks.of(reopened.incident()).stream()
                .filter(clock -> clock.stopped() != null && clock.stopped() != ClockStopReason.PERIOD_OVER)
                .<ResponseEvent>map(clock -> new ClockResumed(clock.id(), clock.incident(), reopened.at()))
                .toList();
    }

    private static @Nullable ClockStopReason reason(ClosingOutcome outcome) {
        return switch (outcome) {
            case FALSE_ALARM -> ClockStopReason.FALSE_ALARM;
            case SAME_AS_ANOTHER -> ClockStopReason.SAME_AS_ANOTHER;
            case DRILL_OVER -> ClockStopReason.DRILL_OVER;
            case HANDLED -> null;
        };
    }
}
