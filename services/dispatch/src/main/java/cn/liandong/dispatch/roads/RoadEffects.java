package cn.liandong.dispatch.roads;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Road;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the roads of each proposal that was estimated, and tells the journal. Nobody waits for it: the proposal stands
 * with its estimates until the answer is there, and where none comes it stands so.
 */
public final class RoadEffects implements Effects<ResponseEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoadEffects.class);

    private final RoadService service;
    private final Telling telling;
    private final Runnable closing;

    /** Sends a command to dispatch itself. */
    @FunctionalInterface
    interface Telling {
        void tell(Jurisdiction jurisdiction, CommandEnvelope<DispatchCommand> command);
    }

    RoadEffects(RoadService service, Telling telling, Runnable closing) {
        this.service = service;
        this.telling = telling;
        this.closing = closing;
    }

    /**
     * Asks the server at this address.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RoadEffects start(String url, RuntimeSettings settings, MeterRegistry meters) {
        var service = new OsrmRoadService(url);
        var gateway = Gateway.start("dispatch-roads", settings, meters);
        return new RoadEffects(
                service,
                (jurisdiction, command) -> {
                    var _ = gateway.tell(Topics.DISPATCH, jurisdiction, command).exceptionally(error -> {
                        LOG.warn("roads of {} were not told: {}", jurisdiction, error.toString());
                        return null;
                    });
                },
                () -> {
                    service.close();
                    gateway.close();
                });
    }

    @Override
    public void accepted(Jurisdiction jurisdiction, Entry<ResponseEvent> entry, Ownership ownership) {
        // What was proposed because of roads is not asked about again: of a unit without a road it would never end.
        if (entry.events().stream().anyMatch(RoadEvent.class::isInstance)) {
            return;
        }
        for (int index = 0; index < entry.events().size(); index++) {
            if (entry.events().get(index) instanceof UnitsProposed proposed) {
                ask(jurisdiction, entry, index, proposed, ownership);
            }
        }
    }

    private void ask(
            Jurisdiction jurisdiction,
            Entry<ResponseEvent> entry,
            int index,
            UnitsProposed proposed,
            Ownership ownership) {
        var place = proposed.place();
        var estimated = proposed.units().stream()
                .filter(unit -> !unit.routed() && unit.from() != null)
                .toList();
        if (place == null || estimated.isEmpty()) {
            return;
        }
        var id = "roads/" + jurisdiction + "/" + entry.sequence() + "/" + index;
        var _ = service.metres(estimated.stream().map(RoadEffects::from).toList(), place)
                .whenComplete((metres, error) -> {
                    if (error != null) {
                        LOG.warn("the roads of {} are estimated: {}", proposed.incident(), error.toString());
                    } else if (ownership.stillHeld()) {
                        var command =
                                new RecordRoads(proposed.incident(), proposed.needs(), place, roads(estimated, metres));
                        telling.tell(
                                jurisdiction,
                                new CommandEnvelope<>(id, Actor.SYSTEM, entry.handling(), entry.drillId(), command));
                    }
                });
    }

    private static List<Road> roads(List<ProposedUnit> units, List<OptionalInt> metres) {
        var roads = new ArrayList<Road>();
        for (int i = 0; i < units.size(); i++) {
            var far = metres.get(i);
            if (far.isPresent()) {
                roads.add(new Road(units.get(i).unit(), from(units.get(i)), far.getAsInt()));
            }
        }
        return List.copyOf(roads);
    }

    @Override
    public void close() {
        closing.run();
    }

    private static Coordinates from(ProposedUnit unit) {
        return Objects.requireNonNull(unit.from());
    }
}
