package cn.liandong.notifier.calls;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.notifier.CallResult;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects.Ownership;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the journal what came of calls. One command is on its way for each jurisdiction at a time, and what comes in
 * meanwhile goes with the next, a moment later: a lone call is told at once, and under load many share a record.
 */
final class Results {
    private static final int MOST_AT_ONCE = 200;

    /** After one command the next waits so long: two flushes and an entry for each call would be most of all that is written. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private static final Duration TELL_AGAIN = Duration.ofMillis(500);

    private final Gateway gateway;
    private final Map<Sort, Waiting> waiting = new HashMap<>();

    /** What may share a command. */
    private record Sort(
            Jurisdiction jurisdiction,
            Handling handling,
            @Nullable DrillId drillId) {}

    private record One(NotificationSending sending, CallResult result, Ownership ownership) {}

    private static final class Waiting {
        final Queue<One> queue = new ArrayDeque<>();
        boolean onTheWay;
    }

    Results(Gateway gateway) {
        this.gateway = gateway;
    }

    void tell(
            Jurisdiction jurisdiction,
            Handling handling,
            @Nullable DrillId drillId,
            NotificationSending sending,
            CallResult result,
            Ownership ownership) {
        var sort = new Sort(jurisdiction, handling, drillId);
        synchronized (waiting) {
            waiting.computeIfAbsent(sort, any -> new Waiting()).queue.add(new One(sending, result, ownership));
        }
        next(sort);
    }

    private void next(Sort sort) {
        List<One> batch;
        synchronized (waiting) {
            var mine = waiting.get(sort);
            if (mine == null || mine.onTheWay || mine.queue.isEmpty()) {
                return;
            }
            mine.onTheWay = true;
            batch = new ArrayList<>();
            while (batch.size() < MOST_AT_ONCE && !mine.queue.isEmpty()) {
                batch.add(mine.queue.remove());
            }
        }
        send(sort, batch);
    }

    /** Until it is kept, or nobody here owns the jurisdiction any more: the new owner resumes what has no result. */
    private void send(Sort sort, List<One> batch) {
        var _ = gateway.tell(Topics.NOTIFIER, sort.jurisdiction(), envelope(sort, batch))
                .whenComplete((written, error) -> {
                    if (error == null
                            || batch.stream().noneMatch(one -> one.ownership().stillHeld())) {
                        done(sort);
                    } else {
                        later(TELL_AGAIN).execute(() -> send(sort, batch));
                    }
                });
    }

    private void done(Sort sort) {
        later(GATHER).execute(() -> go(sort));
    }

    private void go(Sort sort) {
        synchronized (waiting) {
            var mine = waiting.get(sort);
            if (mine != null) {
                mine.onTheWay = false;
            }
        }
        next(sort);
    }

    private static CommandEnvelope<NotifierCommand> envelope(Sort sort, List<One> batch) {
        var sent = new ArrayList<RecordSent>();
        var failed = new ArrayList<RecordFailed>();
        for (var one : batch) {
            var sending = one.sending();
            switch (one.result()) {
                case CallResult.Taken taken -> sent.add(new RecordSent(sending.notification(), sending.attempt()));
                case CallResult.Failed result ->
                    failed.add(
                            new RecordFailed(sending.notification(), sending.attempt(), result.code(), result.again()));
            }
        }
        NotifierCommand command = new NotifierCommand.RecordResults(sent, failed);
        // Made of what it says: sent again, it is the same command, and a repeat changes nothing.
        var id = "results/" + Bodies.hash(Json.mapper().writeValueAsBytes(command));
        return new CommandEnvelope<>(id, Actor.SYSTEM, sort.handling(), sort.drillId(), command);
    }

    private static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
