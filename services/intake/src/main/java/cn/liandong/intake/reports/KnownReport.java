package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;

/**
 * A report that is on disk, as far as an answer needs it; one short line where it is laid down.
 *
 * @param receivedAt the broker's time
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record KnownReport(
        ReportId id,
        OrganizationId organization,
        String bodyHash,
        Handling handling,
        Instant receivedAt,
        List<ReportRecord.Warning> warnings) {

    public KnownReport {
        warnings = List.copyOf(warnings);
    }

    static KnownReport of(ReportRecord record, Instant receivedAt) {
        return new KnownReport(
                record.id(),
                record.organization(),
                record.bodyHash(),
                record.handling(),
                receivedAt,
                record.warnings());
    }
}
