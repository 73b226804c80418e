package cn.liandong.intake.zones;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawBySun;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The zones of the incidents of one jurisdiction.
 *
 * @param last drawn of each incident
 * @param deadlines of sunrise and sunset, of those that are open
 */
public record DrawnZones(PMap<IncidentId, ZonesDrawn> last, Deadlines<IntakeCommand> deadlines) {
    public static final DrawnZones EMPTY = new DrawnZones(HashTreePMap.empty(), Deadlines.none());

    @Nullable
    ZonesDrawn find(IncidentId incident) {
        return last.get(incident);
    }

    DrawnZones with(ZonesDrawn drawn) {
        return new DrawnZones(last.plus(drawn.incident(), drawn), waiting(drawn, drawn.at()));
    }

    DrawnZones without(IncidentId incident) {
        return new DrawnZones(last.minus(incident), deadlines.without(id(incident)));
    }

    /** Over a closed one the sun may turn as it likes. */
    DrawnZones at(IncidentId incident, IncidentStage stage, Instant at) {
        var drawn = last.get(incident);
        if (drawn == null) {
            return this;
        }
        return switch (stage) {
            case OPEN -> new DrawnZones(last, waiting(drawn, at));
            case CLOSED -> new DrawnZones(last, deadlines.without(id(incident)));
            case ARCHIVED -> without(incident);
        };
    }

    private Deadlines<IntakeCommand> waiting(ZonesDrawn drawn, Instant setAt) {
        var turns = drawn.sunTurnsAt();
        var id = id(drawn.incident());
        return turns == null
                ? deadlines.without(id)
                : deadlines.with(new Deadline<>(
                        id,
                        turns,
                        Math.max(0, Duration.between(setAt, turns).toMillis()),
                        new RedrawBySun(drawn.incident())));
    }

    private static String id(IncidentId incident) {
        return "sun/" + incident;
    }
}
