package cn.liandong.drills.programmes;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The programmes of a jurisdiction, and of its drills what they ask.
 *
 * @param enterprises of the scenarios in the library, whose duty each meets; its own id where it meets none
 * @param drills those that are planned or run
 * @param held when the last one was, by enterprise and by scenario
 * @param cancelled when the last one was taken off, or stopped before anything of it was taken, likewise
 */
public record Programmes(
        PMap<ProgrammeId, ProgrammeStanding> byId,
        PMap<ScenarioId, String> enterprises,
        PMap<DrillId, PlannedDrill> drills,
        PMap<String, Instant> held,
        PMap<String, Instant> cancelled,
        Deadlines<DrillCommand> deadlines) {
    public static final Programmes NONE = new Programmes(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Deadlines.none());

    public @Nullable ProgrammeStanding find(ProgrammeId id) {
        return byId.get(id);
    }

    boolean isKept(ScenarioId scenario) {
        return enterprises.containsKey(scenario);
    }

    /** Who is to hold one by it; a scenario that is no longer kept is left out. */
    List<Turn> turns(ProgrammeStanding standing) {
        var programme = standing.programme();
        var kept = programme.scenarios().stream().filter(this::isKept).toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        if (programme.cron() != null) {
            return List.of(new Turn(programme.id().value(), null, kept));
        }
        var byKey = new LinkedHashMap<String, List<ScenarioId>>();
        kept.forEach(scenario -> byKey.computeIfAbsent(enterprises.get(scenario), _ -> new ArrayList<>())
                .add(scenario));
        return byKey.entrySet().stream()
                .map(one -> new Turn(one.getKey(), enterprise(one.getKey(), one.getValue()), one.getValue()))
                .toList();
    }

    /** Of these that which was not held for longest, the first of those that never were. */
    ScenarioId next(Turn turn) {
        return turn.scenarios().stream()
                .min((one, other) -> heldAt(one).compareTo(heldAt(other)))
                .orElseThrow();
    }

    private Instant heldAt(ScenarioId scenario) {
        return held.getOrDefault(scenario.value(), Instant.EPOCH);
    }

    private static @Nullable OrganizationId enterprise(String key, List<ScenarioId> scenarios) {
        return scenarios.getFirst().value().equals(key) ? null : new OrganizationId(key);
    }

    Programmes with(PMap<ProgrammeId, ProgrammeStanding> now) {
        return new Programmes(now, enterprises, drills, held, cancelled, deadlines);
    }

    Programmes knowing(PMap<ScenarioId, String> now) {
        return new Programmes(byId, now, drills, held, cancelled, deadlines);
    }

    Programmes planning(PMap<DrillId, PlannedDrill> now) {
        return new Programmes(byId, enterprises, now, held, cancelled, deadlines);
    }

    Programmes holding(PMap<String, Instant> now) {
        return new Programmes(byId, enterprises, drills, now, cancelled, deadlines);
    }

    Programmes cancelling(PMap<String, Instant> now) {
        return new Programmes(byId, enterprises, drills, held, now, deadlines);
    }

    Programmes due(Deadlines<DrillCommand> now) {
        return new Programmes(byId, enterprises, drills, held, cancelled, now);
    }
}
