package cn.liandong.faults.scenarios;

import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.Checker;
import cn.liandong.faults.checker.figures.FirstCalls;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.history.Head;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.subjects.Waits;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inflicts faults one after the other on a system under load, and judges after each what came of it. */
final class Campaign<F extends Field> {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    /** What may still come, late: how late stands in the row. */
    private static final Set<FindingKind> OVERDUE = Set.of(FindingKind.LOST, FindingKind.STEP_WITHOUT_LINE);

    private final F field;
    private final int times;
    private final Duration settledWithin;
    private final PrintStream out;
    private final Set<String> known = new HashSet<>();
    private List<Head> heads = List.of();
    private @Nullable String unmended;

    Campaign(F field, int times, PrintStream out) {
        this(field, times, SETTLED_WITHIN, out);
    }

    /** @param settledWithin so long after the load something that is late may still come */
    Campaign(F field, int times, Duration settledWithin, PrintStream out) {
        this.field = field;
        this.times = times;
        this.settledWithin = settledWithin;
        this.out = out;
    }

    /** Tries all; a row for each. What does not mend is not broken a second time, nor by anything else. */
    List<Row> run(Collection<Fault<F>> faults) throws Exception {
        var rows = new ArrayList<Row>();
        for (var fault : faults) {
            var row = missing(fault).isEmpty() ? row(fault) : Row.notRun(fault.name(), missing(fault));
            out.println(row.markdown());
            rows.add(row);
        }
        return rows;
    }

    private List<String> missing(Fault<F> fault) {
        return unmended == null ? fault.missing() : List.of("nothing was whole any more after: " + unmended);
    }

    private Row row(Fault<F> fault) throws Exception {
        field.beginLoad();
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < times && unmended == null; i++) {
            trials.add(trial(fault));
        }
        try {
            field.endLoad();
        } catch (IllegalStateException notAccepted) {
            unmended = fault.name();
            trials.add(trials.removeLast().with(String.valueOf(notAccepted.getMessage())));
        }
        var history = settled();
        heads = Heads.of(history);
        var found = Checker.judge(history).findings().stream()
                .filter(finding -> !isAsItMustBe(finding))
                .filter(finding -> known.add(id(finding)))
                .toList();
        found.stream().limit(10).map(Campaign::line).forEach(out::println);
        return Row.of(fault, trials, found, longest(notApart(history), trials), field.remark());
    }

    /** The history when everybody who must be called was called, or when waiting any longer helps nobody. */
    private History settled() {
        long until = System.nanoTime() + settledWithin.toNanos();
        while (true) {
            var history = field.history().withHeads(heads);
            boolean open = Checker.judge(history).findings().stream()
                    .anyMatch(finding ->
                            OVERDUE.contains(finding.kind()) && !isAsItMustBe(finding) && !known.contains(id(finding)));
            if (!open || unmended != null || System.nanoTime() > until) {
                return history;
            }
            Waits.pause(Duration.ofSeconds(1));
        }
    }

    /** Who is stopped alerts nobody; whether everything was made up for is judged when it is stopped no more. */
    private boolean isAsItMustBe(Finding finding) {
        return finding.kind() == FindingKind.LOST && field.isStopped(jurisdiction(finding.about()));
    }

    /** A report's id begins with it. */
    private static String jurisdiction(String report) {
        return report.replaceFirst("-.*", "");
    }

    private History notApart(History history) {
        return history.withLedger(history.ledger().stream()
                .filter(line -> !field.isApart(line.jurisdiction()))
                .toList());
    }

    private static String id(Finding finding) {
        return finding.kind() + " " + finding.about();
    }

    private static String line(Finding finding) {
        return "  " + finding.kind() + " " + finding.place() + ": " + finding.says();
    }

    private Trial trial(Fault<F> fault) {
        var begun = Instant.now();
        var mended = begun;
        String trouble = null;
        try {
            fault.act().on(field);
            field.awaitSound();
            mended = Instant.now();
            field.awaitAnswered();
        } catch (Exception failed) {
            unmended = fault.name();
            trouble = failed.getMessage();
            failed.printStackTrace(out);
            mended = Instant.now();
        }
        return new Trial(begun, mended, trouble);
    }

    /** Of the reports that were due while something was broken. One that was never alerted is found by the checker. */
    static @Nullable Duration longest(History history, List<Trial> trials) {
        var called = FirstCalls.of(history);
        return history.ledger().stream()
                .filter(line -> trials.stream().anyMatch(trial -> isWithin(trial, line)))
                .filter(line -> called.containsKey(line.reportId()))
                .map(line -> Duration.between(line.due(), called.get(line.reportId())))
                .max(Duration::compareTo)
                .orElse(null);
    }

    private static boolean isWithin(Trial trial, LedgerLine line) {
        return !line.due().isBefore(trial.begunAt()) && !line.due().isAfter(trial.mendedAt());
    }
}
