package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of injects. */
public sealed interface InjectCommand extends DrillCommand {

    /** A deadline: the inject falls due. */
    record DueInject(DrillId drill, String inject, Instant dueAt) implements InjectCommand {}

    /** The director fires it now, before its time or after it was held. */
    record FireInject(DrillId drill, String inject) implements InjectCommand {}

    record SkipInject(DrillId drill, String inject) implements InjectCommand {}

    /**
     * The runner tells what the edge answered.
     *
     * @param report what the edge took; null where it is no report, or was not taken
     * @param fault why it was not taken, a word such as `UNREACHABLE` or an HTTP status; null where it was
     */
    record NoteInject(
            DrillId drill,
            String inject,
            @Nullable ReportId report,
            @Nullable String fault) implements InjectCommand {}
}
