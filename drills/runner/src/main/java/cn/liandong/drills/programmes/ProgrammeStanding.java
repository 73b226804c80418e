package cn.liandong.drills.programmes;

import cn.liandong.contracts.drills.Programme;
import java.time.Instant;
import java.time.ZoneId;
import org.pcollections.PMap;

/**
 * A programme, and how far it has come.
 *
 * @param since from when time counts where nothing was held yet
 * @param plannedUntil the beginning of the last drill that it has planned, or {@code since}
 * @param toldOf by turn, the due time of what was told as overdue
 */
public record ProgrammeStanding(
        Programme programme, String zone, Instant since, Instant plannedUntil, PMap<String, Instant> toldOf) {

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    ProgrammeStanding planned(Instant startsAt) {
        return new ProgrammeStanding(
                programme, zone, since, startsAt.isAfter(plannedUntil) ? startsAt : plannedUntil, toldOf);
    }

    ProgrammeStanding told(String turn, Instant dueAt) {
        return new ProgrammeStanding(programme, zone, since, plannedUntil, toldOf.plus(turn, dueAt));
    }
}
