package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;

/** What dispatch's own deadlines ask about incidents that are long over. */
public sealed interface ArchiveCommand extends DispatchCommand {
    /** The follow-up period of a closed incident is over. */
    record ArchiveIncident(IncidentId incident, Instant dueAt) implements ArchiveCommand {}

    /** As long after a request for mutual aid of another jurisdiction has ended. */
    record ArchiveAid(AidId aid, Instant dueAt) implements ArchiveCommand {}
}
