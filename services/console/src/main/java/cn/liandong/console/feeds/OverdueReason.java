package cn.liandong.console.feeds;

/** Why a step that is due was not taken, as far as can be told from here; the first that holds. */
public enum OverdueReason {
    /** This console has not read what dispatch may have decided since: it may well be taken. */
    PICTURE_OLD,
    /** Dispatch passes over this jurisdiction: its version does not know what lies in the journal. */
    JURISDICTION_STUCK,
    /** Dispatch has decided nothing at all since, for no jurisdiction. */
    DISPATCH_SILENT,
    /** Dispatch decides, but not this. */
    DISPATCH_LATE
}
