package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.ClockId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about statutory clocks. */
public sealed interface ClockCommand extends DispatchCommand {

    /**
     * A row of the city's table; it replaces the one of its id, for incidents that are opened from now on.
     *
     * @param revision that it was read at, 0 of a new one: nothing is set over a newer one; null where that does not matter
     */
    record DefineClock(ClockRow row, @Nullable Integer revision) implements ClockCommand {
        public DefineClock(ClockRow row) {
            this(row, null);
        }
    }

    /**
     * An officer says that it was reported upward 已报.
     *
     * @param toldTo who took the report, 1 to 100 characters
     * @param reportedAt when, as told: not in the future, and not before the clock started
     * @param receipt what they answered or under which number it stands, up to 500 characters
     */
    record RecordUpwardReport(
            ClockId clock,
            ReportingChannel channel,
            String toldTo,
            Instant reportedAt,
            @Nullable String receipt) implements ClockCommand {}

    /** A deadline: a running clock has come to this mark. */
    record StrikeClock(ClockId clock, ClockMark mark, Instant dueAt) implements ClockCommand {}
}
