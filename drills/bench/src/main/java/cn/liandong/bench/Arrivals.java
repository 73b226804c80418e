package cn.liandong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When each report was due, and when it first arrived at the other end. A mark in the place's text tells one from another. */
final class Arrivals {
    private static final Pattern MARK = Pattern.compile("bench-[a-z0-9]+-\\d+");

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> arrived = new ConcurrentHashMap<>();

    void expect(String mark, long dueNanos) {
        due.put(mark, dueNanos);
    }

    /** Notes every mark in a text that arrived now. */
    void seen(CharSequence text, long nowNanos) {
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            arrival(marks.group()).complete(nowNanos);
        }
    }

    /** Completes with the time at which a mark was first seen, nanoseconds. */
    CompletableFuture<Long> arrival(String mark) {
        return arrived.computeIfAbsent(mark, unseen -> new CompletableFuture<>());
    }

    boolean isComplete() {
        return missing() == 0;
    }

    long missing() {
        return due.keySet().stream().filter(mark -> !arrival(mark).isDone()).count();
    }

    Quantiles latencies() {
        List<Long> nanos = new ArrayList<>();
        due.forEach((mark, at) -> {
            var seen = arrival(mark);
            if (seen.isDone()) {
                nanos.add(seen.join() - at);
            }
        });
        return Quantiles.of(nanos);
    }
}
