package cn.liandong.contracts.incidents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a key was over its quota 限额 when a report came under it. The edge counts, and says so by a warning in the report's
 * record, so that whoever decides it, whenever and once more, decides the same.
 */
public enum OverQuota {
    /** The reserve took the report: it counts like any other, and is flagged. */
    OVER_QUOTA,
    /** The reserve is used up too: the report is gathered with the others of its key. */
    BEYOND_RESERVE;

    /** What a report's warnings say; null where its key was within its quota. */
    public static @Nullable OverQuota of(List<ReportRecord.Warning> warnings) {
        return Arrays.stream(values())
                .filter(one ->
                        warnings.stream().anyMatch(warning -> warning.code().equals(one.name())))
                .findFirst()
                .orElse(null);
    }
}
