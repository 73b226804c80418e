package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The contingency plans of one jurisdiction, and the checklists of its incidents.
 *
 * @param sounded how many alarms, where any were
 * @param standDowns the latest that was asked of each incident, where any was
 * @param deadlines one for each item that is to be done and is not overdue
 */
public record Levels(
        ContingencyPlans plans,
        PMap<IncidentId, Checklist> byIncident,
        PMap<IncidentId, Integer> sounded,
        PMap<IncidentId, AskedStandDown> standDowns,
        Deadlines<DispatchCommand> deadlines) {

    public static final Levels NONE = new Levels(
            ContingencyPlans.NONE, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    /** Null while no level was ever set. */
    public @Nullable Checklist find(IncidentId incident) {
        return byIncident.get(incident);
    }

    /** The response level that holds; null for none. */
    public @Nullable ResponseLevel level(IncidentId incident) {
        var checklist = byIncident.get(incident);
        return checklist == null ? null : checklist.level();
    }

    /** What of the incident's checklist is still to be done, each as `checklist/` and its name. */
    public List<String> open(IncidentId incident) {
        var checklist = byIncident.get(incident);
        return checklist == null
                ? List.of()
                : checklist.open().stream().map(name -> "checklist/" + name).toList();
    }

    /** How many alarms were sounded for the incident. */
    int alarms(IncidentId incident) {
        return sounded.getOrDefault(incident, 0);
    }

    /** What was last asked; null where nothing ever was. */
    @Nullable
    AskedStandDown standDown(IncidentId incident) {
        return standDowns.get(incident);
    }

    Levels with(IncidentId incident, AskedStandDown asked) {
        return new Levels(plans, byIncident, sounded, standDowns.plus(incident, asked), deadlines);
    }

    Levels withStandDownDone(IncidentId incident) {
        var asked = standDowns.get(incident);
        return asked == null || !asked.open() ? this : with(incident, asked.done());
    }

    Levels withAlarm(IncidentId incident, int number) {
        return new Levels(plans, byIncident, sounded.plus(incident, number), standDowns, deadlines);
    }

    static String deadlineId(IncidentId incident, String item) {
        return incident + "/checklist/" + item;
    }

    /** Closing has ended its level; what it left to be done goes on. */
    public Levels without(IncidentId incident) {
        return open(incident).isEmpty()
                ? new Levels(
                        plans,
                        byIncident.minus(incident),
                        sounded.minus(incident),
                        standDowns.minus(incident),
                        deadlines)
                : this;
    }

    Levels with(ContingencyPlan plan) {
        return new Levels(plans.with(plan), byIncident, sounded, standDowns, deadlines);
    }

    Levels with(Checklist checklist) {
        return new Levels(plans, byIncident.plus(checklist.incident(), checklist), sounded, standDowns, deadlines);
    }

    Levels changed(IncidentId incident, UnaryOperator<Checklist> change) {
        var old = byIncident.get(incident);
        return old == null ? this : with(change.apply(old));
    }

    Levels awaiting(Deadline<DispatchCommand> due) {
        return new Levels(plans, byIncident, sounded, standDowns, deadlines.with(due));
    }

    Levels awaitingNo(IncidentId incident, String item) {
        return new Levels(plans, byIncident, sounded, standDowns, deadlines.without(deadlineId(incident, item)));
    }
}
