package cn.liandong.faults.checker;

import cn.liandong.faults.checker.figures.Figures;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import java.util.List;

/** What a history is found guilty of, and what it measures. */
public record Verdict(List<Finding> findings, Figures figures) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** How many different things are concerned: a report that is lost is lost once. */
    public long count(FindingKind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::about)
                .distinct()
                .count();
    }
}
