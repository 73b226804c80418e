package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Which report a report goes on from. Nothing that was reported is ever changed: what was wrong is told anew.
 *
 * @param follows null of an initial one
 * @param corrects the report that told something wrong; null where none did
 */
public record ReportChain(
        ReportKind kind,
        @Nullable ReportId follows,
        @Nullable ReportId corrects) {
    /** The first that somebody tells of a happening. */
    public static final ReportChain INITIAL = new ReportChain(ReportKind.INITIAL, null, null);
}
