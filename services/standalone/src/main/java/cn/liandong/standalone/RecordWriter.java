package cn.liandong.standalone;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.edge.Gateway;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes records that nobody waits for at an edge: what is not known to be on disk within three seconds is written again. */
public final class RecordWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final Jurisdiction jurisdiction;

    public RecordWriter(Gateway gateway, Jurisdiction jurisdiction) {
        this.gateway = gateway;
        this.jurisdiction = jurisdiction;
    }

    /** Returns when all of them, by key, are on disk. */
    public void write(String topic, Map<String, ?> records) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var left = new LinkedHashMap<String, Object>(records);
        while (!left.isEmpty()) {
            var writes = new LinkedHashMap<String, CompletableFuture<?>>();
            left.forEach((key, record) -> writes.put(key, gateway.write(topic, jurisdiction, key, record)));
            writes.forEach((key, write) -> {
                if (isOnDisk(write, until)) {
                    left.remove(key);
                }
            });
        }
    }

    private static boolean isOnDisk(CompletableFuture<?> write, long until) {
        try {
            write.join();
            return true;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Gateway.NotWritten && System.nanoTime() < until) {
                return false;
            }
            throw failed;
        }
    }
}
