package cn.liandong.intake;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.intake.progress.ProgressEndpoint;
import cn.liandong.intake.progress.ProgressEndpoint.Received;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.reports.KnownReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells progress which reports came. */
record ReceivedReports(ReportsIndex index) implements ProgressEndpoint.Reports {
    @Override
    public @Nullable Received find(ReportId id) {
        var known = index.find(id);
        return known == null ? null : received(known);
    }

    @Override
    public List<Received> chain(ReportId id) {
        var known = index.find(id);
        return known == null
                ? List.of()
                : index.chain(known).stream().map(ReceivedReports::received).toList();
    }

    private static Received received(KnownReport report) {
        return new Received(
                report.id(),
                report.organization(),
                report.receivedAt(),
                report.handling(),
                report.warnings(),
                report.chain().kind(),
                report.chain().corrects(),
                report.fields());
    }
}
