package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that was read.
 *
 * @param kind as it calls itself; null where it does not, or cannot be read
 * @param corrects the report that it says it corrects, as it was written
 * @param body the text as it came, for a person to read
 */
public record Reading(
        Understood understood,
        @Nullable ReportKind kind,
        @Nullable String corrects,
        List<Finding> findings,
        String body) {}
