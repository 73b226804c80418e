package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How far a drill is, and who takes part.
 *
 * @param clearedAt since when all parties outside know of it; null while they do not
 * @param notStarted why it did not start when its time had come; null otherwise
 * @param parties frozen when it began
 * @param paused why it stands still; null while it does not
 * @param endedAt when it was over, or was taken off
 */
record Conducted(
        DrillPhase phase,
        @Nullable Instant clearedAt,
        @Nullable String notStarted,
        @Nullable Instant startedAt,
        PVector<DrillParty> parties,
        @Nullable DrillPaused paused,
        DrillClock clock,
        @Nullable Instant endedAt) {
    static final Conducted SCHEDULED = new Conducted(
            DrillPhase.SCHEDULED, null, null, null, TreePVector.empty(), null, DrillClock.NOT_STARTED, null);

    Conducted cleared(Instant at) {
        return new Conducted(phase, at, notStarted, startedAt, parties, paused, clock, endedAt);
    }

    Conducted notStarted(String code) {
        return new Conducted(phase, clearedAt, code, startedAt, parties, paused, clock, endedAt);
    }

    Conducted started(PVector<DrillParty> frozen, Instant at) {
        return new Conducted(DrillPhase.RUNNING, clearedAt, null, at, frozen, null, clock.running(at), null);
    }

    Conducted paused(DrillPaused why) {
        return new Conducted(
                DrillPhase.PAUSED, clearedAt, null, startedAt, parties, why, clock.standing(why.at()), null);
    }

    Conducted resumed(Instant at) {
        return new Conducted(DrillPhase.RUNNING, clearedAt, null, startedAt, parties, null, clock.running(at), null);
    }

    Conducted shifted(int seconds) {
        return new Conducted(phase, clearedAt, notStarted, startedAt, parties, paused, clock.shifted(seconds), endedAt);
    }

    /** It is over, or was taken off before it began. */
    Conducted ended(DrillPhase how, Instant at) {
        return new Conducted(how, clearedAt, notStarted, startedAt, parties, null, clock.standing(at), at);
    }

    boolean isOver() {
        return phase == DrillPhase.FINISHED || phase == DrillPhase.CANCELLED;
    }
}
