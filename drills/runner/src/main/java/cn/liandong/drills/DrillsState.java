package cn.liandong.drills;

import cn.liandong.drills.conduct.Drills;
import cn.liandong.drills.findings.Findings;
import cn.liandong.drills.library.Library;

/** The fold of the journal `drills`. */
public record DrillsState(Library library, Drills drills, Findings findings) {
    public static final DrillsState EMPTY = new DrillsState(Library.EMPTY, Drills.NONE, Findings.NONE);
}
