package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.ArchiveCommand.ArchiveAid;
import cn.liandong.contracts.response.ArchiveEvent.AidArchived;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.ArchivingLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides at home when a request that has ended is archived: as long after its end as such an incident of its own is kept. */
public final class AidArchivingDecider {
    private AidArchivingDecider() {}

    /** A deadline came: what counts is that the request waits for exactly this one. */
    public static Decision<ResponseEvent> archive(Moment moment, ArchiveAid due, Aids aids) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only the end of its period archives a request for mutual aid. Let it run.");
        }
        var awaited = aids.deadlines().find(due.aid().value());
        var one = aids.findAsked(due.aid());
        var request = one == null ? null : one.request();
        if (request == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        long late = Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis());
        return Decision.accepted(List.of(new AidArchived(due.aid(), request.incident(), moment.now(), late)));
    }

    /** What was said of it at this time may have ended it, or let another unit go for it. */
    static Aids follow(AidId aid, Instant at, Aids aids) {
        var one = aids.findAsked(aid);
        var request = one == null ? null : one.request();
        if (one == null || request == null) {
            return aids;
        }
        return one.isOver() ? aids.awaiting(deadline(request, at)) : aids.awaitingNothing(aid);
    }

    private static Deadline<DispatchCommand> deadline(AidRequest request, Instant at) {
        var period = ArchivingLimits.of(request.subject().category());
        var dueAt = at.plus(period);
        return new Deadline<>(request.aid().value(), dueAt, period.toMillis(), new ArchiveAid(request.aid(), dueAt));
    }
}
