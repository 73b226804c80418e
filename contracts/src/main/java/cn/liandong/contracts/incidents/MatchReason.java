package cn.liandong.contracts.incidents;

/** Why two incidents may be one happening, though no rule is sure 疑似重复. */
public enum MatchReason {
    /** The same town and category, and of one of them nothing nearer is known. */
    SAME_TOWN,
    /** Sites that lie close to one another. */
    NEIGHBOURING_SITE,
    /** Too far apart to be sure, and too close to say nothing. */
    NEAR,
    /** A rule would be sure, but of the one that was there before nobody knows who told it 未核实. */
    UNVERIFIED,
    /** The same place, but categories that do not go together. */
    OTHER_CATEGORY
}
