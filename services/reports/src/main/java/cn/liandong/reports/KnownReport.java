package cn.liandong.reports;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Handling;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that is on disk, as far as an answer needs it; one short line where it is laid down.
 *
 * @param learnedAt as it was told
 * @param receivedAt the broker's time
 * @param told a bit for each {@link ReportField} that it tells, in their order
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
        List<ReportRecord.Warning> warnings,
        ReportChain chain,
        int told) {
    private static final List<ReportField> IN_ORDER = List.of(ReportField.values());

    /** A report's id begins with a digit. */
    private static final ReportId BEHIND_ALL = new ReportId("z");

    /** As they came; two of one moment in the order of their ids. */
    public static final Comparator<KnownReport> IN_ORDER_OF_RECEIPT = Comparator.comparing(KnownReport::receivedAt)
            .thenComparing(report -> report.id().value());

    public KnownReport {
        warnings = List.copyOf(warnings);
        // One for all initial reports: most are.
        chain = chain.equals(ReportChain.INITIAL) ? ReportChain.INITIAL : chain;
    }

    /** A place in the order of receipt, behind every report of that moment. */
    public KnownReport at(Instant moment) {
        return new KnownReport(
                BEHIND_ALL, organization, bodyHash, handling, category, learnedAt, moment, List.of(), chain, 0);
    }

    /** Of a record, as it was received at this time of the broker. */
    public static KnownReport of(ReportRecord record, Instant receivedAt) {
        return new KnownReport(
                record.id(),
                record.organization(),
                record.bodyHash(),
                record.handling(),
                record.understood().category(),
                record.understood().learnedAt(),
                receivedAt,
                record.warnings(),
                record.chain(),
                bits(record.understood()));
    }

    /** What it tells. */
    public Set<ReportField> fields() {
        var fields = EnumSet.allOf(ReportField.class);
        fields.removeIf(field -> (told & bit(field)) == 0);
        return fields;
    }

    private static int bits(Understood understood) {
        return ContentList.told(understood).stream().mapToInt(KnownReport::bit).reduce(0, (some, more) -> some | more);
    }

    /** By their order: a field more in another place makes another version of the fold. */
    private static int bit(ReportField field) {
        return 1 << IN_ORDER.indexOf(field);
    }
}
