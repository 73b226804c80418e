package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitEvent.UnitsMoved;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.dispatch.DispatchView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which positions are worth an event: the rest is passed over, and nobody is refused for it. */
final class Movements {
    /** Less does not change who is nearest. */
    static final double LEAST_METRES = 100;

    /** So far ahead of the brokers a device's clock may be; a later time would shut out every true one. */
    static final Duration MOST_AHEAD = Duration.ofMinutes(1);

    /** One event of this many stays far under the size of an entry. */
    static final int MOST_POSITIONS = 2_000;

    private Movements() {}

    static Decision<ResponseEvent> decide(Moment moment, ReportPositions command, Units units, DispatchView view) {
        if (command.positions().size() > MOST_POSITIONS) {
            return Decision.refused(
                    "TOO_MANY_POSITIONS",
                    "At most " + MOST_POSITIONS + " positions are told at once, not "
                            + command.positions().size() + ". Split them.");
        }
        var moved = new LinkedHashMap<UnitId, UnitPosition>();
        for (var position : command.positions()) {
            var known = units.find(position.unit());
            if (known != null && mayTell(moment.actor(), known, view) && matters(position, known, moment.now())) {
                moved.merge(
                        position.unit(), position, (one, other) -> other.at().isAfter(one.at()) ? other : one);
            }
        }
        var facts = Map.of(
                "moved",
                String.valueOf(moved.size()),
                "passedOver",
                String.valueOf(command.positions().size() - moved.size()));
        return moved.isEmpty()
                ? Decision.accepted(List.of(), facts)
                : Decision.accepted(List.of(new UnitsMoved(List.copyOf(moved.values()))), facts);
    }

    private static boolean mayTell(Actor actor, KnownUnit known, DispatchView view) {
        return UnitDecider.isOwn(actor, known.unit().organization()) || UnitDecider.isOfTheCity(actor, view);
    }

    private static boolean matters(UnitPosition position, KnownUnit known, Instant now) {
        var last = known.position();
        return (last == null || position.at().isAfter(last.at()))
                && !position.at().isAfter(now.plus(MOST_AHEAD))
                && known.where().distanceMetres(position.coordinates()) >= LEAST_METRES;
    }
}
