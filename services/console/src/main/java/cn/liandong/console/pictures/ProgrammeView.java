package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeSet;
import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A programme.
 *
 * @param set as it was last
 * @param since when it was first
 * @param overdue what was not held in time and was not held since, by enterprise or by scenario
 */
record ProgrammeView(ProgrammeSet set, Instant since, PMap<String, DrillOverdue> overdue) {

    static ProgrammeView of(ProgrammeSet set) {
        return new ProgrammeView(set, set.at(), HashTreePMap.empty());
    }

    ProgrammeView edited(ProgrammeSet now) {
        return new ProgrammeView(now, since, overdue);
    }

    ProgrammeView with(DrillOverdue late) {
        var whose = late.enterprise() == null
                ? late.scenario().value()
                : late.enterprise().value();
        return new ProgrammeView(set, since, overdue.plus(whose, late));
    }

    ProgrammeView held(String whose) {
        return overdue.containsKey(whose) ? new ProgrammeView(set, since, overdue.minus(whose)) : this;
    }
}
