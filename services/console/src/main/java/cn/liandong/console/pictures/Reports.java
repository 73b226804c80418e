package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.ReportRecord;

/** What of a report goes into a frame. */
final class Reports {
    /** UTF-16 units; a frame with it stays under 64 KiB whatever the script. */
    static final int LONGEST_BODY = 16_000;

    private Reports() {}

    /** The report with its body cut to what a page can read; how long it was stands at its end. */
    static ReportRecord readable(ReportRecord report) {
        if (report.body().length() <= LONGEST_BODY) {
            return report;
        }
        int end = Character.isHighSurrogate(report.body().charAt(LONGEST_BODY - 1)) ? LONGEST_BODY - 1 : LONGEST_BODY;
        return new ReportRecord(
                report.id(),
                report.credential(),
                report.organization(),
                report.keyHash(),
                report.bodyHash(),
                report.handling(),
                report.understood(),
                report.warnings(),
                report.body().substring(0, end) + " … (" + report.body().length() + ")",
                report.chain(),
                report.taken());
    }
}
