package cn.liandong.drills.conduct;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a drill has run: it stands still while the drill is paused, and its director puts it forward.
 *
 * @param runningSince null while it stands still
 * @param elapsedMillis until then, or in all while it stands still
 */
public record ScenarioClock(@Nullable Instant runningSince, long elapsedMillis) {
    static final ScenarioClock UNSTARTED = new ScenarioClock(null, 0);

    long at(Instant now) {
        return runningSince == null
                ? elapsedMillis
                : elapsedMillis
                        + Math.max(0, Duration.between(runningSince, now).toMillis());
    }

    ScenarioClock started(Instant now) {
        return new ScenarioClock(now, at(now));
    }

    ScenarioClock stopped(Instant now) {
        return new ScenarioClock(null, at(now));
    }

    ScenarioClock shifted(int seconds, Instant now) {
        return new ScenarioClock(runningSince == null ? null : now, at(now) + seconds * 1_000L);
    }

    /** When it will stand at this, and not before {@code now}; null while it stands still. */
    @Nullable
    Instant when(long millis, Instant now) {
        var due = runningSince == null ? null : runningSince.plusMillis(millis - elapsedMillis);
        return due == null || due.isAfter(now) ? due : now;
    }
}
