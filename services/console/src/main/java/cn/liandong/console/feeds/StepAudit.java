package cn.liandong.console.feeds;

import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.OverdueStep;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks for alerts whose next step is overdue, from the journals alone and in another process than the one that takes the
 * steps: whoever keeps the clock must not be the only one who says that it runs.
 */
public final class StepAudit {
    /** So long a take-over by another instance may last (design.md, numbers to hold). */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final int INCIDENTS_NAMED = 5;

    private final Feeds feeds;
    private final InstantSource clock;
    private volatile int found;

    public StepAudit(Feeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A step that was not taken, and why. */
    public record Finding(OverdueStep step, OverdueReason reason, Duration overdue) {}

    /** All of a jurisdiction now, the longest overdue first. */
    public List<Finding> of(Jurisdiction jurisdiction) {
        var now = clock.instant();
        var findings = new ArrayList<Finding>();
        for (var step : OverdueStep.before(now.minus(GRACE), feeds.picture(jurisdiction))) {
            findings.add(new Finding(step, reason(jurisdiction, step), step.overdueAt(now)));
        }
        return List.copyOf(findings);
    }

    /** To be called every few seconds: says it on every page of the jurisdiction, or takes it from there. */
    public void look() {
        int all = 0;
        for (var jurisdiction : feeds.jurisdictions()) {
            var findings = of(jurisdiction);
            all += findings.size();
            if (findings.isEmpty()) {
                feeds.withdraw(ConsoleNotice.STEPS_OVERDUE, jurisdiction, clock.instant());
            } else {
                feeds.notice(ConsoleNotice.STEPS_OVERDUE, jurisdiction, said(findings), clock.instant());
            }
        }
        found = all;
    }

    /** How many the last look found, in all jurisdictions. */
    public int found() {
        return found;
    }

    private static Map<String, String> said(List<Finding> findings) {
        var first = findings.getFirst();
        var incidents = findings.stream()
                .map(finding -> finding.step().incidentNumber())
                .distinct()
                .limit(INCIDENTS_NAMED)
                .toList();
        return Map.of(
                "alerts",
                String.valueOf(findings.size()),
                "incidents",
                String.join(", ", incidents),
                "since",
                first.step().dueAt().toString(),
                "reason",
                first.reason().name());
    }

    private OverdueReason reason(Jurisdiction jurisdiction, OverdueStep step) {
        if (feeds.freshAt().isBefore(step.dueAt().plus(GRACE))) {
            return OverdueReason.PICTURE_OLD;
        }
        if (feeds.picture(jurisdiction).has(ConsoleNotice.RESPONSE_STUCK.key())) {
            return OverdueReason.JURISDICTION_STUCK;
        }
        return feeds.decidedAt().isBefore(step.dueAt()) ? OverdueReason.DISPATCH_SILENT : OverdueReason.DISPATCH_LATE;
    }
}
