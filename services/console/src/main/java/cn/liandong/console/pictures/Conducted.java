package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import java.time.Duration;
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
 * @param pauses how often it stood still, the last of them maybe still
 * @param shifts how its clock was put forward
 * @param endedAt when it was over, or was taken off
 */
record Conducted(
        DrillPhase phase,
        @Nullable Instant clearedAt,
        @Nullable String notStarted,
        @Nullable Instant startedAt,
        PVector<DrillParty> parties,
        PVector<Pause> pauses,
        PVector<Shift> shifts,
        DrillClock clock,
        @Nullable Instant endedAt) {
    static final Conducted SCHEDULED = new Conducted(
            DrillPhase.SCHEDULED,
            null,
            null,
            null,
            TreePVector.empty(),
            TreePVector.empty(),
            TreePVector.empty(),
            DrillClock.NOT_STARTED,
            null);

    /**
     * It stands still, or stood still.
     *
     * @param until null while it does
     */
    record Pause(DrillPaused why, @Nullable Instant until) {}

    /** Its clock was put forward. */
    record Shift(int seconds, Instant at) {}

    Conducted cleared(Instant at) {
        return new Conducted(phase, at, notStarted, startedAt, parties, pauses, shifts, clock, endedAt);
    }

    Conducted notStarted(String code) {
        return new Conducted(phase, clearedAt, code, startedAt, parties, pauses, shifts, clock, endedAt);
    }

    Conducted started(PVector<DrillParty> frozen, Instant at) {
        return new Conducted(DrillPhase.RUNNING, clearedAt, null, at, frozen, pauses, shifts, clock.running(at), null);
    }

    Conducted paused(DrillPaused why) {
        return new Conducted(
                DrillPhase.PAUSED,
                clearedAt,
                null,
                startedAt,
                parties,
                over(why.at()).plus(new Pause(why, null)),
                shifts,
                clock.standing(why.at()),
                null);
    }

    Conducted resumed(Instant at) {
        return new Conducted(
                DrillPhase.RUNNING, clearedAt, null, startedAt, parties, over(at), shifts, clock.running(at), null);
    }

    Conducted shifted(int seconds, Instant at) {
        return new Conducted(
                phase,
                clearedAt,
                notStarted,
                startedAt,
                parties,
                pauses,
                shifts.plus(new Shift(seconds, at)),
                clock.shifted(seconds),
                endedAt);
    }

    /** It is over, or was taken off before it began. */
    Conducted ended(DrillPhase how, Instant at) {
        return new Conducted(how, clearedAt, notStarted, startedAt, parties, over(at), shifts, clock.standing(at), at);
    }

    /** Why it stands still; null while it does not. */
    @Nullable
    DrillPaused paused() {
        var last = pauses.isEmpty() ? null : pauses.getLast();
        return last == null || last.until() != null ? null : last.why();
    }

    /** What the scenario's clock showed at a time that may be long past. */
    int secondsAt(Instant at) {
        if (startedAt == null) {
            return 0;
        }
        var end = endedAt == null || at.isBefore(endedAt) ? at : endedAt;
        long millis = millis(startedAt, end);
        for (var pause : pauses) {
            var until = pause.until() == null || end.isBefore(pause.until()) ? end : pause.until();
            millis -= millis(pause.why().at(), until);
        }
        int put = shifts.stream()
                .filter(shift -> !shift.at().isAfter(end))
                .mapToInt(Shift::seconds)
                .sum();
        return Math.toIntExact(Math.max(0, millis) / 1_000) + put;
    }

    private static long millis(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis());
    }

    private PVector<Pause> over(Instant at) {
        var last = pauses.isEmpty() ? null : pauses.getLast();
        return last == null || last.until() != null
                ? pauses
                : pauses.with(pauses.size() - 1, new Pause(last.why(), at));
    }

    boolean isOver() {
        return phase == DrillPhase.FINISHED || phase == DrillPhase.CANCELLED;
    }
}
