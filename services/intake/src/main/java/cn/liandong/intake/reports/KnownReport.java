package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is on disk, as far as an answer needs it; one short line where it is laid down.
 *
 * @param learnedAt as it was told
 * @param receivedAt the broker's time
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record KnownReport(
        ReportId id,
        OrganizationId organization,
        String bodyHash,
        Handling handling,
        Category category,
        @Nullable Instant learnedAt,
        Instant receivedAt,
        List<ReportRecord.Warning> warnings) {

    /** A report's id begins with a digit. */
    private static final ReportId BEHIND_ALL = new ReportId("z");

    static final Comparator<KnownReport> IN_ORDER_OF_RECEIPT = Comparator.comparing(KnownReport::receivedAt)
            .thenComparing(report -> report.id().value());

    public KnownReport {
        warnings = List.copyOf(warnings);
    }

    /** A place in the order of receipt, behind every report of that moment. */
    KnownReport at(Instant moment) {
        return new KnownReport(BEHIND_ALL, organization, bodyHash, handling, category, learnedAt, moment, List.of());
    }

    static KnownReport of(ReportRecord record, Instant receivedAt) {
        return new KnownReport(
                record.id(),
                record.organization(),
                record.bodyHash(),
                record.handling(),
                record.understood().category(),
                record.understood().learnedAt(),
                receivedAt,
                record.warnings());
    }
}
