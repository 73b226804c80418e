package cn.liandong.faults.loaddrills;

import cn.liandong.drills.scenarios.loads.LoadExpected;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.Checker;
import cn.liandong.faults.checker.figures.FirstCalls;
import cn.liandong.faults.checker.figures.Spread;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of a load drill.
 *
 * @param alerted from when a report was due to the first call for it, without those of the warm-up
 * @param findings of the checker, the warm-up's too: it was promised as much
 * @param wasRevived the city answered no more, and was started anew to be judged
 */
record LoadVerdict(Sent sent, Spread alerted, List<Finding> findings, boolean wasRevived) {
    /** A drill whose reports left later than this was not the one that was asked for. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(1);

    private static final Set<FindingKind> TWICE = Set.of(FindingKind.DECIDED_TWICE, FindingKind.ALERTED_TWICE);

    LoadVerdict {
        findings = List.copyOf(findings);
    }

    static LoadVerdict of(LoadDrillRun.Played played) {
        var sent = played.sent();
        var history = played.history();
        var called = FirstCalls.of(history);
        var millis = new ArrayList<Long>();
        for (LedgerLine line : history.ledger()) {
            var call = called.get(line.reportId());
            if (call != null && !line.due().isBefore(sent.from())) {
                // One that joined an incident was called for before it came.
                millis.add(Math.max(0, Duration.between(line.due(), call).toMillis()));
            }
        }
        return new LoadVerdict(sent, Spread.of(millis), Checker.judge(history).findings(), played.wasRevived());
    }

    /** Whether the machine could not send as fast as was asked: then nothing is said of what was asked. */
    boolean isTooSlowToSend() {
        return sent.lag().p99() > SENT_WITHIN.toMillis();
    }

    long lost() {
        return count(Set.of(FindingKind.LOST));
    }

    long twice() {
        return count(TWICE);
    }

    /** A report that is lost is lost once, whatever shows it. */
    private long count(Set<FindingKind> kinds) {
        return findings.stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .map(Finding::about)
                .distinct()
                .count();
    }

    /** Promises that hold whatever the load: what broke them, a line each. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        if (wasRevived) {
            broken.add("the city answered no more, and was started anew to be judged");
        }
        if (lost() > 0) {
            broken.add("lost " + lost());
        }
        if (twice() > 0) {
            broken.add("twice " + twice());
        }
        findings.stream()
                .map(Finding::kind)
                .filter(kind -> kind != FindingKind.LOST && !TWICE.contains(kind))
                .distinct()
                .map(kind -> count(Set.of(kind)) + " " + kind)
                .forEach(broken::add);
        return broken;
    }

    /** What else the file expects and did not come, a line each. */
    List<String> missed(LoadExpected expected) {
        var missed = new ArrayList<String>();
        if (sent.refused() > expected.refusedAtMost()) {
            missed.add("refused " + sent.refused() + " times, at most " + expected.refusedAtMost());
        }
        if (sent.accepted() < sent.due()) {
            missed.add("given up " + (sent.due() - sent.accepted()));
        }
        if (alerted.p99() > expected.alertedWithin().length().toMillis()) {
            missed.add("p99 " + alerted.p99() + " ms, at most " + expected.alertedWithin());
        }
        return missed;
    }
}
