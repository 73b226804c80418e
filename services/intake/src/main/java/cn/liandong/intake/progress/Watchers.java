package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.ReportId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to hear that something became of a report. */
final class Watchers {
    private final Map<ReportId, Set<Runnable>> byReport = new ConcurrentHashMap<>();

    /** Returns what ends it. */
    Runnable watch(ReportId report, Runnable watcher) {
        byReport.computeIfAbsent(report, any -> ConcurrentHashMap.newKeySet()).add(watcher);
        return () -> byReport.computeIfPresent(report, (any, watching) -> {
            watching.remove(watcher);
            return watching.isEmpty() ? null : watching;
        });
    }

    boolean isEmpty() {
        return byReport.isEmpty();
    }

    void tell(ReportId report) {
        byReport.getOrDefault(report, Set.of()).forEach(Runnable::run);
    }
}
