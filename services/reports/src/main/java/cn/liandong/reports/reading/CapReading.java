package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CAP alert that was read as a report.
 *
 * @param trial it wakes nobody, whatever its key is for
 * @param id null where it does not say all that names it
 * @param references the alerts that it goes on from, as it lists them
 */
public record CapReading(
        Reading reading,
        ReportKind kind,
        boolean trial,
        @Nullable CapAlertId id,
        List<CapAlertId> references) {
    public CapReading {
        references = List.copyOf(references);
    }

    /** Whether it goes on from another alert. */
    public boolean follows() {
        return kind == ReportKind.FOLLOW_UP || kind == ReportKind.WITHDRAWAL;
    }
}
