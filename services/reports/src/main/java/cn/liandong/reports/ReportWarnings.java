package cn.liandong.reports;

import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.reports.reading.Finding;
import java.util.List;

/** Words what could not be understood of a report. */
public final class ReportWarnings {
    private ReportWarnings() {}

    /** One for each finding, in English or else in Chinese. */
    public static List<ReportRecord.Warning> of(List<Finding> findings, boolean english) {
        return findings.stream()
                .map(finding -> new ReportRecord.Warning(
                        finding.pointer(), finding.code().name(), finding.code().sentence(english, finding.detail())))
                .toList();
    }
}
