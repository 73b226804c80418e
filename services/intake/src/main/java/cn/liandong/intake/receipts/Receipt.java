package cn.liandong.intake.receipts;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.OwnReports.Report;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is signed. It is made of what is kept of the report alone, so that any instance makes the same at any time; no person
 * stands in it.
 *
 * @param bodySha256 hex, of the body's bytes as they were sent: who kept them can show what was told
 * @param learnedAt as the report told; null where it did not
 * @param receivedAt the broker's time at which the report was on disk
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Receipt(
        ReportId reportId,
        OrganizationId organizationId,
        Handling handling,
        String bodySha256,
        @Nullable Instant learnedAt,
        Instant receivedAt,
        OneHourDuty oneHourDuty) {

    static Receipt of(Report report) {
        return new Receipt(
                report.id(),
                report.organization(),
                report.handling(),
                report.bodyHash(),
                report.learnedAt(),
                report.receivedAt(),
                OneHourDuty.of(report.learnedAt(), report.receivedAt()));
    }
}
