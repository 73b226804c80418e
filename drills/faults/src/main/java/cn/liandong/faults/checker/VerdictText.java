package cn.liandong.faults.checker;

import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import java.util.ArrayList;
import java.util.List;

/** A verdict for people: the figures first, then every kind of finding with its first examples. */
public final class VerdictText {
    /** A broken chain may name thousands of lost reports; the first tell the story. */
    private static final int EXAMPLES = 20;

    private VerdictText() {}

    public static String of(Verdict verdict) {
        var lines = new ArrayList<String>();
        figures(verdict, lines);
        for (var kind : FindingKind.values()) {
            findings(kind, verdict, lines);
        }
        lines.add(
                verdict.isClean()
                        ? "Every promise was kept."
                        : verdict.findings().size() + " findings.");
        return String.join("\n", lines);
    }

    private static void figures(Verdict verdict, List<String> lines) {
        var figures = verdict.figures();
        lines.add("reports acknowledged      " + figures.reportsAcknowledged());
        lines.add("lost                      " + verdict.count(FindingKind.LOST));
        lines.add("never called for          " + figures.neverCalled());
        lines.add("decided twice             " + verdict.count(FindingKind.DECIDED_TWICE));
        lines.add("alerted twice             " + verdict.count(FindingKind.ALERTED_TWICE));
        lines.add("calls                     " + figures.calls() + ", of these " + figures.markedRepeats()
                + " marked as repeats");
        lines.add("entries accepted          " + figures.entries());
        lines.add("records ignored           " + figures.ignoredRecords() + " " + figures.ignored());
        lines.add("acceptance → first call   " + figures.untilFirstCall());
        lines.add("longest without an alert  " + figures.longestSilence().toMillis() + " ms");
        lines.add("escalation steps late     " + figures.lateness());
    }

    private static void findings(FindingKind kind, Verdict verdict, List<String> lines) {
        var found = verdict.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
        found.stream().limit(EXAMPLES).map(VerdictText::line).forEach(lines::add);
        if (found.size() > EXAMPLES) {
            lines.add(kind + " and " + (found.size() - EXAMPLES) + " more");
        }
    }

    private static String line(Finding finding) {
        return finding.kind() + " " + finding.place() + " " + finding.about() + ": " + finding.says();
    }
}
