package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.journal.Deadlines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The drills of a jurisdiction, those that are over too, and what falls due in them. */
public record Drills(PMap<DrillId, Drill> byId, Deadlines<DrillCommand> deadlines) {
    public static final Drills NONE = new Drills(HashTreePMap.empty(), Deadlines.none());

    public @Nullable Drill find(DrillId id) {
        return byId.get(id);
    }

    /** Those that have begun and are not over. */
    public List<Drill> on() {
        return byId.values().stream().filter(Drill::isOn).toList();
    }
}
