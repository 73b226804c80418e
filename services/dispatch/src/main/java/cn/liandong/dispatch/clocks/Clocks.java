package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The statutory clocks of one jurisdiction.
 *
 * @param rows the city's table, with who set each row
 * @param byIncident in the order they started
 * @param recorded the report upward that was recorded at a clock, so that a repeat adds nothing
 * @param deadlines one for each that runs and is not missed, under its own id
 */
public record Clocks(
        PMap<ClockRowId, ClockDefined> rows,
        PMap<ClockId, Clock> byId,
        PMap<IncidentId, PVector<ClockId>> byIncident,
        PMap<ClockId, UpwardReportRecorded> recorded,
        Deadlines<DispatchCommand> deadlines) {

    public static final Clocks NONE = new Clocks(
            HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    public @Nullable Clock find(ClockId clock) {
        return byId.get(clock);
    }

    /** Those of the incident for which somebody still has to report. */
    public List<ClockId> owed(IncidentId incident) {
        return of(incident).stream().filter(Clock::isOwed).map(Clock::id).toList();
    }

    List<Clock> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty()).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those of the incident that still wait for something stay. */
    public Clocks withoutEnded(IncidentId incident) {
        var all = byIncident.getOrDefault(incident, TreePVector.<ClockId>empty());
        var ended = all.stream()
                .filter(clock ->
                        deadlines.find(clock.value()) == null && !owed(incident).contains(clock))
                .toList();
        var left = all.minusAll(ended);
        return new Clocks(
                rows,
                byId.minusAll(ended),
                left.isEmpty() ? byIncident.minus(incident) : byIncident.plus(incident, left),
                recorded.minusAll(ended),
                deadlines);
    }

    Clocks with(ClockDefined defined) {
        return new Clocks(rows.plus(defined.row().id(), defined), byId, byIncident, recorded, deadlines);
    }

    Clocks started(Clock clock, Deadline<DispatchCommand> due) {
        return new Clocks(
                rows,
                byId.plus(clock.id(), clock),
                byIncident.plus(
                        clock.incident(),
                        byIncident
                                .getOrDefault(clock.incident(), TreePVector.empty())
                                .plus(clock.id())),
                recorded,
                deadlines.with(due));
    }

    Clocks recorded(UpwardReportRecorded report) {
        return new Clocks(rows, byId, byIncident, recorded.plus(report.clock(), report), deadlines);
    }

    /**
     * The clock as it is now.
     *
     * @param due null where it waits for nothing
     */
    Clocks changed(Clock clock, @Nullable Deadline<DispatchCommand> due) {
        return new Clocks(
                rows,
                byId.plus(clock.id(), clock),
                byIncident,
                recorded,
                due == null ? deadlines.without(clock.id().value()) : deadlines.with(due));
    }
}
