package cn.liandong.runtime.edge;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.Tail;
import cn.liandong.runtime.serde.Json;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Who waits for which outcome. A command that is asked twice at the same time has one future; repeats find nobody. */
final class OutcomeWaiters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWaiters.class);
    private static final ObjectReader NOTICES = Json.mapper().readerFor(OutcomeNotice.class);

    private final Map<String, CompletableFuture<OutcomeNotice>> waiting = new ConcurrentHashMap<>();
    private final Tail tail;

    private OutcomeWaiters(String name, RuntimeSettings settings) {
        tail = Tail.start(name + "-outcomes", settings, Topics.OUTCOMES, this::arrived);
    }

    static OutcomeWaiters start(String name, RuntimeSettings settings) {
        return new OutcomeWaiters(name, settings);
    }

    CompletableFuture<OutcomeNotice> await(String commandId, String bodyHash) {
        var key = key(commandId, bodyHash);
        var future = waiting.computeIfAbsent(key, any -> new CompletableFuture<>());
        var _ = future.whenComplete((_, _) -> waiting.remove(key, future));
        return future;
    }

    private void arrived(byte[] value) {
        // Most outcomes are for other edges: looking for the id first would save little, reading is cheap.
        try {
            OutcomeNotice notice = NOTICES.readValue(value);
            var future = waiting.remove(key(notice.commandId(), notice.bodyHash()));
            if (future != null) {
                future.complete(notice);
            }
        } catch (JacksonException e) {
            LOG.error("an outcome cannot be read and is passed: {}", e.getMessage());
        }
    }

    private static String key(String commandId, String bodyHash) {
        return commandId + "|" + bodyHash;
    }

    @Override
    public void close() {
        tail.close();
    }
}
