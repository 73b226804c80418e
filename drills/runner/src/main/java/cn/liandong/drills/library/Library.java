package cn.liandong.drills.library;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.ScenarioId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The scenarios that a drill may be planned with. */
public record Library(PMap<ScenarioId, Scenario> scenarios) {
    public static final Library EMPTY = new Library(HashTreePMap.empty());

    public @Nullable Scenario find(ScenarioId id) {
        return scenarios.get(id);
    }
}
