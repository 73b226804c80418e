package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statutory clock of one incident.
 *
 * @param row as it was when the clock started
 * @param organization who has to report; null where none of the kind is registered
 * @param reminded the last mark it came to; null before the first
 * @param isMissed whether its limit has passed; it may still be met
 * @param stopped why it stopped; null where it did not
 */
public record Clock(
        ClockId id,
        IncidentId incident,
        ClockRow row,
        @Nullable OrganizationId organization,
        Instant startedAt,
        Instant dueAt,
        State state,
        @Nullable ClockMark reminded,
        boolean isMissed,
        @Nullable ClockStopReason stopped) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        MET,
        STOPPED
    }

    static Clock of(ClockStarted started) {
        return new Clock(
                started.clock(),
                started.incident(),
                started.row(),
                started.organization(),
                started.startedAt(),
                started.dueAt(),
                State.RUNNING,
                null,
                false,
                null);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether somebody still has to report for it. */
    boolean isOwed() {
        return isRunning() && row.kind() == ClockKind.REPORT;
    }

    /** Whether this report upward is what it asks for. */
    boolean isMetBy(ReportingParty from, ReportingParty to, ReportingChannel channel) {
        return isOwed() && row.from() == from && row.to() == to && accepts(channel);
    }

    boolean accepts(ReportingChannel channel) {
        var asked = row.channel();
        return asked == null || asked.accepts(channel);
    }

    Clock reminded(ClockMark mark) {
        return new Clock(id, incident, row, organization, startedAt, dueAt, state, mark, isMissed, stopped);
    }

    Clock missed() {
        return in(state, true, null);
    }

    Clock met() {
        return in(State.MET, isMissed, null);
    }

    Clock stopped(ClockStopReason reason) {
        return in(State.STOPPED, isMissed, reason);
    }

    Clock resumed() {
        return in(State.RUNNING, isMissed, null);
    }

    private Clock in(State next, boolean missed, @Nullable ClockStopReason reason) {
        return new Clock(id, incident, row, organization, startedAt, dueAt, next, reminded, missed, reason);
    }
}
