package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of injects. */
public sealed interface InjectEvent extends DrillEvent {

    /**
     * The inject is fed in now.
     *
     * @param as the organization in whose name it comes; null where it comes by no edge
     * @param follows the report that it goes on from; null of any other
     * @param by the director's post; null where its time had come
     */
    record InjectFired(
            DrillId drill,
            Inject inject,
            @Nullable OrganizationId as,
            @Nullable ReportId follows,
            @Nullable PostId by,
            Instant at)
            implements InjectEvent {}

    /** It fell due while the runner was down: it waits for the director. */
    record InjectHeld(DrillId drill, String inject, Instant dueAt, Instant at) implements InjectEvent {}

    record InjectSkipped(DrillId drill, String inject, PostId by, Instant at) implements InjectEvent {}

    /** The edge took it. */
    record InjectTaken(
            DrillId drill, String inject, @Nullable ReportId report, Instant at) implements InjectEvent {}

    /** The edge did not take it: the director may fire it once more. */
    record InjectNotTaken(DrillId drill, String inject, String fault, Instant at) implements InjectEvent {}
}
