package cn.liandong.console.commands;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the last position of each unit for some seconds and tells dispatch of all that moved at once: at a hundred a second a
 * command for each would be a hundred entries a second, for ever, of which no decision needs one. What is lost here is
 * followed by the next position.
 */
public final class PositionReports {
    /** As dispatch's own rule has it, which decides; here it only saves the entry. */
    static final double LEAST_METRES = 100;

    /** As many as dispatch takes at once. */
    static final int MOST_AT_ONCE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(PositionReports.class);

    private final OfficerCommands commands;
    private final DispatchGateway dispatch;
    private final KnownPositions known;
    private Map<Officer, Map<UnitId, UnitPosition>> waiting = new LinkedHashMap<>();

    /** Where a unit was last seen, as the picture has it; null where there is no such unit. */
    @FunctionalInterface
    public interface KnownPositions {
        @Nullable
        Coordinates of(Jurisdiction jurisdiction, UnitId unit);
    }

    public PositionReports(OfficerCommands commands, DispatchGateway dispatch, KnownPositions known) {
        this.commands = commands;
        this.dispatch = dispatch;
        this.known = known;
    }

    /** How many are of units that are known here; a unit's later position replaces its earlier one. */
    public int take(Officer officer, List<UnitPosition> positions) {
        var mine = positions.stream()
                .filter(position -> known.of(officer.jurisdiction(), position.unit()) != null)
                .toList();
        synchronized (this) {
            var last = waiting.computeIfAbsent(officer, any -> new LinkedHashMap<>());
            mine.forEach(position -> last.merge(
                    position.unit(), position, (one, other) -> other.at().isAfter(one.at()) ? other : one));
        }
        return mine.size();
    }

    /** To be called every five seconds. */
    public void send() {
        Map<Officer, Map<UnitId, UnitPosition>> taken;
        synchronized (this) {
            taken = waiting;
            waiting = new LinkedHashMap<>();
        }
        taken.forEach((officer, last) -> {
            var moved = new ArrayList<>(last.values().stream()
                    .filter(position -> isElsewhere(officer.jurisdiction(), position))
                    .toList());
            for (int from = 0; from < moved.size(); from += MOST_AT_ONCE) {
                send(officer, moved.subList(from, Math.min(moved.size(), from + MOST_AT_ONCE)));
            }
        });
    }

    private boolean isElsewhere(Jurisdiction jurisdiction, UnitPosition position) {
        var before = known.of(jurisdiction, position.unit());
        return before != null && before.distanceMetres(position.coordinates()) >= LEAST_METRES;
    }

    private void send(Officer officer, List<UnitPosition> positions) {
        var envelope = commands.command(officer, "positions-" + UUID.randomUUID(), new ReportPositions(positions));
        var _ = dispatch.ask(officer.jurisdiction(), envelope).whenComplete((notice, error) -> {
            if (error != null) {
                LOG.warn("{} positions were perhaps not told; the next ones come", positions.size());
            }
        });
    }
}
