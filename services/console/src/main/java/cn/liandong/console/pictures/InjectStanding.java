package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an inject that no longer merely waits.
 *
 * @param firedAt when it was last fired; null where it was not
 * @param firedAtSeconds the same on the scenario's clock
 * @param fault why the edge did not take it; null otherwise
 * @param report that the edge took; null where it was none
 */
record InjectStanding(
        State state,
        Instant at,
        @Nullable Instant firedAt,
        @Nullable Integer firedAtSeconds,
        @Nullable String fault,
        @Nullable ReportId report) {
    static InjectStanding of(State state, Instant at) {
        return new InjectStanding(state, at, null, null, null, null);
    }

    static InjectStanding fired(Instant at, int seconds) {
        return new InjectStanding(State.FIRED, at, at, seconds, null, null);
    }

    /** What the edge answered to it. */
    InjectStanding answered(State how, Instant when, @Nullable String why, @Nullable ReportId taken) {
        return new InjectStanding(how, when, firedAt, firedAtSeconds, why, taken);
    }

    /** How far it is. */
    enum State {
        WAITING,
        /** It fell due while the runner was down: its director fires it or skips it. */
        HELD,
        FIRED,
        TAKEN,
        NOT_TAKEN,
        SKIPPED
    }
}
