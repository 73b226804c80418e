package cn.liandong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When each report was due, and when it first arrived at the other end. A mark in the place's text tells one from another. */
final class Arrivals {
    private static final Pattern MARK = Pattern.compile("bench-[a-z0-9]+-\\d+");

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    void expect(String mark, long dueNanos) {
        due.put(mark, dueNanos);
    }

    /** Notes every mark in a text that arrived now. */
    void seen(CharSequence text, long nowNanos) {
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            arrived.putIfAbsent(marks.group(), nowNanos);
        }
    }

    boolean isComplete() {
        return missing() == 0;
    }

    long missing() {
        return due.keySet().stream().filter(mark -> !arrived.containsKey(mark)).count();
    }

    Quantiles latencies() {
        List<Long> nanos = new ArrayList<>();
        due.forEach((mark, at) -> {
            Long seen = arrived.get(mark);
            if (seen != null) {
                nanos.add(seen - at);
            }
        });
        return Quantiles.of(nanos);
    }
}
