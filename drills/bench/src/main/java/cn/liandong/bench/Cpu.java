package cn.liandong.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What processes have used of the processors since they began, seconds, by what they do; one that has ended counts nothing.
 */
record Cpu(Map<String, Double> seconds) {
    /** As it is now. */
    static Cpu of(Map<String, List<Long>> processes) {
        var seconds = new TreeMap<String, Double>();
        processes.forEach((role, pids) ->
                seconds.put(role, pids.stream().mapToDouble(Cpu::secondsOf).sum()));
        return new Cpu(seconds);
    }

    private static double secondsOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .map(nanos -> nanos / 1e9)
                .orElse(0.0);
    }

    /** What was used since then. */
    Cpu since(Cpu before) {
        var used = new TreeMap<String, Double>();
        seconds.forEach((role, now) -> used.put(role, now - before.seconds.getOrDefault(role, 0.0)));
        return new Cpu(used);
    }

    Cpu times(double factor) {
        var all = new TreeMap<String, Double>();
        seconds.forEach((role, used) -> all.put(role, used * factor));
        return new Cpu(all);
    }

    /** CPU milliseconds for each of so many, by what the processes do; for a row. */
    String millisEach(long count) {
        return seconds.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.1f", each.getKey(), 1_000 * each.getValue() / count))
                .collect(Collectors.joining(", "));
    }

    double of(String role) {
        return seconds.getOrDefault(role, 0.0);
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
