package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an inject that no longer merely waits.
 *
 * @param firedAtSeconds on the scenario's clock; null where it was not fired
 * @param fault why the edge did not take it; null otherwise
 * @param report that the edge took; null where it was none
 */
record InjectStanding(
        State state,
        Instant at,
        @Nullable Integer firedAtSeconds,
        @Nullable String fault,
        @Nullable ReportId report) {
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
