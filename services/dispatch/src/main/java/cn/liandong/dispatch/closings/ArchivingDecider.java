package cn.liandong.dispatch.closings;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ArchiveCommand.ArchiveIncident;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Decides when a closed incident is archived: when its casualties are followed up no more (Order 493 art. 13). */
public final class ArchivingDecider {
    private ArchivingDecider() {}

    /** A deadline came: what counts is that the incident waits for exactly this one. */
    public static Decision<ResponseEvent> archive(Moment moment, ArchiveIncident due, Closings closings) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE",
                    "Only the end of its follow-up period archives an incident. Close it, and let the period run.");
        }
        var awaited = closings.deadlines().find(due.incident().value());
        if (awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        long late = Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis());
        return Decision.accepted(List.of(new IncidentArchived(due.incident(), moment.now(), late)));
    }

    static Deadline<DispatchCommand> deadline(IncidentClosed closed) {
        var until = Objects.requireNonNull(closed.followedUpUntil());
        return new Deadline<>(
                closed.incident().value(),
                until,
                Duration.between(closed.at(), until).toMillis(),
                new ArchiveIncident(closed.incident(), until));
    }
}
