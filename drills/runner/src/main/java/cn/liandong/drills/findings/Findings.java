package cn.liandong.drills.findings;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.journal.Deadlines;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The corrective actions of a jurisdiction that are not struck off. */
public record Findings(PMap<FindingId, FindingStanding> open, Deadlines<DrillCommand> deadlines) {
    public static final Findings NONE = new Findings(HashTreePMap.empty(), Deadlines.none());

    public @Nullable FindingStanding find(FindingId id) {
        return open.get(id);
    }
}
