package cn.liandong.drills;

import cn.liandong.drills.conduct.Drills;
import cn.liandong.drills.filings.Filings;
import cn.liandong.drills.findings.Findings;
import cn.liandong.drills.library.Library;
import cn.liandong.drills.programmes.Programmes;

/** The fold of the journal `drills`. */
public record DrillsState(Library library, Programmes programmes, Drills drills, Findings findings, Filings filings) {
    public static final DrillsState EMPTY =
            new DrillsState(Library.EMPTY, Programmes.NONE, Drills.NONE, Findings.NONE, Filings.NONE);
}
