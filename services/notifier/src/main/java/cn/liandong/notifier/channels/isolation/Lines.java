package cn.liandong.notifier.channels.isolation;

import cn.liandong.notifier.channels.isolation.WaitingCalls.Waiting;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Which calls to one host are under way. The bulkhead counts them; who is next is decided here, because a bulkhead lets in
 * whoever happens to ask. However slow the host is, the newest first call waits {@link #EVERY} at most: some lines are kept
 * for first calls, and given out so slowly that the first of them is back before the last is gone.
 */
final class Lines {
    /** An alert has a second until somebody is called; half of it goes to all that comes before and after this. */
    static final Duration EVERY = Duration.ofMillis(500);

    private final Bulkhead bulkhead;
    private final CallSettings settings;
    private final LongSupplier nanos;
    private final Later later;
    private final WaitingCalls waiting;
    private final Set<Waiting> onCommon = new HashSet<>();
    private final Set<Waiting> onKept = new HashSet<>();
    private long keptFrom;
    private boolean wakes;

    /** Runs something after a time, which may be zero; never within the call that asks for it. */
    @FunctionalInterface
    interface Later {
        void run(Duration after, Runnable what);
    }

    /** @param nanos the time by a clock that never jumps */
    Lines(Bulkhead bulkhead, CallSettings settings, LongSupplier nanos, Later later) {
        this.bulkhead = bulkhead;
        this.settings = settings;
        this.nanos = nanos;
        this.later = later;
        waiting = new WaitingCalls(settings.waitingPerHost());
        keptFrom = nanos.getAsLong();
    }

    /** As many as are under way at once where one begins each time; none where the host has too few lines to keep any. */
    static int kept(CallSettings settings) {
        long kept = settings.answerWithin().dividedBy(EVERY) + 1;
        return kept > settings.connectionsPerHost() / 2 ? 0 : (int) kept;
    }

    /** Makes the call when it has a line, and gives the line back however it ends; BulkheadFullException where it has none. */
    <T> Mono<T> call(Precedence precedence, Mono<T> call) {
        return Mono.defer(() -> {
            var mine = ask(precedence);
            return mine.turn()
                    .asMono()
                    .timeout(settings.answerWithin(), Mono.error(this::full))
                    .then(call)
                    .doFinally(_ -> giveBack(mine));
        });
    }

    private synchronized Waiting ask(Precedence precedence) {
        var mine = waiting.add(precedence);
        next(mine);
        return mine;
    }

    private synchronized void giveBack(Waiting one) {
        if (onCommon.remove(one) || onKept.remove(one)) {
            bulkhead.onComplete();
        } else {
            waiting.remove(one);
        }
        next(null);
    }

    /**
     * Gives out what lines there are. Others go on later: a call that fails at once would be back here before this is through.
     *
     * @param mine whom nobody listens to yet; null where nobody is new
     */
    private void next(@Nullable Waiting mine) {
        for (var one = waiting.next(); one != null && takes(one); one = waiting.next()) {
            waiting.remove(one);
            if (one.equals(mine)) {
                one.turn().tryEmitEmpty();
            } else {
                later.run(Duration.ZERO, one.turn()::tryEmitEmpty);
            }
        }
        for (var one = waiting.removeSurplus(); one != null; one = waiting.removeSurplus()) {
            var surplus = one;
            later.run(Duration.ZERO, () -> surplus.turn().tryEmitError(full()));
        }
        wakeForKept();
    }

    private boolean takes(Waiting one) {
        int common = settings.connectionsPerHost() - kept(settings);
        if (onCommon.size() < common && bulkhead.tryAcquirePermission()) {
            return onCommon.add(one);
        }
        if (one.precedence() != Precedence.FIRST || kept(settings) == 0 || untilKept() > 0) {
            return false;
        }
        if (!bulkhead.tryAcquirePermission()) {
            return false;
        }
        keptFrom = nanos.getAsLong() + EVERY.toNanos();
        return onKept.add(one);
    }

    private long untilKept() {
        return keptFrom - nanos.getAsLong();
    }

    private void wakeForKept() {
        var first = waiting.next();
        long wait = untilKept();
        if (!wakes && kept(settings) > 0 && first != null && first.precedence() == Precedence.FIRST && wait > 0) {
            wakes = true;
            later.run(Duration.ofNanos(wait), this::wake);
        }
    }

    private synchronized void wake() {
        wakes = false;
        next(null);
    }

    private BulkheadFullException full() {
        return BulkheadFullException.createBulkheadFullException(bulkhead);
    }
}
