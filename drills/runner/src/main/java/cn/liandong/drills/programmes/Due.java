package cn.liandong.drills.programmes;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What falls due of a turn.
 *
 * @param startsAt when a drill of it would begin; null where none is to be planned
 * @param planAt when that is to be planned; null where none is
 * @param dueAt by when one is to be held; null where none has to be by then, or it was told
 */
record Due(
        Turn turn,
        @Nullable Instant startsAt,
        @Nullable Instant planAt,
        @Nullable Instant dueAt) {
    /** So long before it begins a drill is planned, and so long before it has to be held it begins (ours). */
    private static final Duration AHEAD = Duration.ofDays(14);

    /** So long its people have at least, and so long nothing is planned after one was cancelled (ours). */
    private static final Duration LEAST = Duration.ofDays(7);

    /** When something of it falls due; null where nothing does. */
    @Nullable
    Instant at() {
        return Stream.of(planAt, dueAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static Due of(Turn turn, ProgrammeStanding standing, Programmes all, Instant now) {
        var cron = standing.programme().cron();
        var months = standing.programme().months();
        return cron != null
                ? byRhythm(turn, cron, standing, all, now)
                : byMonths(turn, Objects.requireNonNull(months), standing, all, now);
    }

    /** One at a time: the next is planned once the one before has begun, or was cancelled. */
    private static Due byRhythm(Turn turn, String cron, ProgrammeStanding standing, Programmes all, Instant now) {
        var waits = all.drills().values().stream()
                .anyMatch(drill -> standing.programme().id().equals(drill.programme()) && !drill.begun());
        var next = waits ? null : Rhythm.next(cron, standing.zoneId(), standing.plannedUntil());
        // What passed while nobody planned is not made up for.
        var begins = next == null || !next.isBefore(now) ? next : Rhythm.next(cron, standing.zoneId(), now);
        return new Due(turn, begins, next == null || begins == null ? null : next.minus(AHEAD), null);
    }

    /** Whoever planned it: what is planned already is not planned again. */
    private static Due byMonths(Turn turn, int months, ProgrammeStanding standing, Programmes all, Instant now) {
        var zone = standing.zoneId();
        var due = Rhythm.monthsAfter(all.held().getOrDefault(turn.key(), standing.since()), months, zone);
        var told = due.equals(standing.toldOf().get(turn.key())) ? null : due;
        if (all.drills().values().stream().anyMatch(drill -> drill.key().equals(turn.key()))) {
            return new Due(turn, null, null, told);
        }
        var begins = due.minus(AHEAD);
        var planAt = begins.minus(AHEAD);
        var cancelled = all.cancelled().get(turn.key());
        if (cancelled != null && cancelled.plus(LEAST).isAfter(planAt)) {
            planAt = cancelled.plus(LEAST);
        }
        var soonest = (now.isAfter(planAt) ? now : planAt).plus(LEAST);
        return new Due(turn, Rhythm.morningOf(begins.isAfter(soonest) ? begins : soonest, zone), planAt, told);
    }
}
