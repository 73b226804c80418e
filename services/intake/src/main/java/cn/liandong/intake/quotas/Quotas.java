package cn.liandong.intake.quotas;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.intake.Limiters;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.quotas.QuotaTable.Counted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what comes under each key, on this instance alone: of several each lets so much through. */
public final class Quotas {
    /** Keys are few; this many are a fault of the city's files. */
    private static final int MOST_KEYS = 10_000;

    private final Limiters reports;
    private final Limiters reserve;
    private final Limiters calls;
    private final Counter flagged;
    private final Counter gathered;
    private final Counter waitingReports;
    private final Counter waitingCalls;

    /** @param nanos a clock that only runs forward */
    public Quotas(QuotaTable table, MeterRegistry meters, Supplier<Long> nanos) {
        reports = new Limiters(table.perMinute(Counted.REPORTS), MOST_KEYS, nanos);
        reserve = new Limiters(table.perMinute(Counted.RESERVE), MOST_KEYS, nanos);
        calls = new Limiters(table.perMinute(Counted.CALLS), MOST_KEYS, nanos);
        flagged = counter(meters, "flagged");
        gathered = counter(meters, "gathered");
        waitingReports = counter(meters, "follow-up-turned-away");
        waitingCalls = counter(meters, "call-turned-away");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("liandong.intake.over.quota")
                .description("what came under keys that were over their quota, by what became of it")
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * Counts a report. Without a key or a link no quota is anybody's: so many come in, and more were turned away before.
     *
     * @param follows whether it goes on from another
     * @param idempotencyKey to repeat it with; null of an alert that names itself
     */
    public @Nullable OverQuota report(CredentialId key, boolean follows, @Nullable String idempotencyKey) {
        if (Unverified.stands(key)) {
            return null;
        }
        if (!follows) {
            return initial(key);
        }
        followUp(key, idempotencyKey);
        return null;
    }

    /** Counts an initial report, which is taken in any case; null where its key is within its quota. */
    @Nullable
    OverQuota initial(CredentialId key) {
        if (reports.acquire(key.value())) {
            return null;
        }
        if (reserve.acquire(key.value())) {
            flagged.increment();
            return OverQuota.OVER_QUOTA;
        }
        gathered.increment();
        return OverQuota.BEYOND_RESERVE;
    }

    /**
     * Counts what goes on from a report, and turns it away where its key is over its quota.
     *
     * @param idempotencyKey to repeat it with
     */
    public void followUp(CredentialId key, @Nullable String idempotencyKey) {
        count(reports, waitingReports, key, idempotencyKey);
    }

    /** Counts any other call, and turns it away where its key is over its quota. */
    public void call(CredentialId key, @Nullable String idempotencyKey) {
        count(calls, waitingCalls, key, idempotencyKey);
    }

    private static void count(
            Limiters limiters, Counter turnedAway, CredentialId key, @Nullable String idempotencyKey) {
        if (!limiters.acquire(key.value())) {
            turnedAway.increment();
            throw TurnedAway.untilSeconds(Problem.OVER_QUOTA, limiters.secondsToWait(key.value()), idempotencyKey);
        }
    }
}
