package cn.liandong.console.pictures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's clock: it runs while its drill does, and can be put forward.
 *
 * @param elapsedMillis that it ran until it last stood still
 * @param runningSince null while it stands still
 * @param shiftedSeconds by which it was put forward
 */
record DrillClock(long elapsedMillis, @Nullable Instant runningSince, int shiftedSeconds) {
    static final DrillClock NOT_STARTED = new DrillClock(0, null, 0);

    DrillClock running(Instant at) {
        return runningSince == null ? new DrillClock(elapsedMillis, at, shiftedSeconds) : this;
    }

    DrillClock standing(Instant at) {
        return runningSince == null ? this : new DrillClock(elapsedMillis + ran(at), null, shiftedSeconds);
    }

    DrillClock shifted(int seconds) {
        return new DrillClock(elapsedMillis, runningSince, shiftedSeconds + seconds);
    }

    /** What it shows at this time. */
    int secondsAt(Instant at) {
        return Math.toIntExact((elapsedMillis + ran(at)) / 1_000) + shiftedSeconds;
    }

    private long ran(Instant at) {
        return runningSince == null
                ? 0
                : Math.max(0, Duration.between(runningSince, at).toMillis());
    }
}
