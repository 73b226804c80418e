package cn.liandong.intake.followups;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.ReportField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident of which reports are awaited, or were.
 *
 * @param organization whose
 * @param missing what no report has told yet, in the order of the form
 * @param row of the table that says until when; null where none is awaited
 * @param round how often it was missed since the last report
 */
public record Awaited(
        OrganizationId organization,
        List<ReportField> missing,
        @Nullable String row,
        int round) {
    public Awaited {
        missing = List.copyOf(missing);
    }
}
