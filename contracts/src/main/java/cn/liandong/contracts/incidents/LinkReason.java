package cn.liandong.contracts.incidents;

/** Why a report belongs to its incident. */
public enum LinkReason {
    /** The incident was opened by it. */
    OPENED,
    /** It names a report of the incident that it goes on from. */
    FOLLOWED,
    /** It is what a red signal of a sensor said: no record of it lies in `reports`. */
    SIGNALLED,
    /** Its key was beyond its reserve: the incident gathers what comes under it, of whatever happening. */
    GATHERED_BEYOND_RESERVE,
    /** It tells of the site of an open incident, in a category that goes with it, soon after. */
    MATCHED_BY_SITE,
    /** It tells of a point close to an open incident, in a category that goes with it, soon after. */
    MATCHED_BY_DISTANCE,
    /** The same organization told of the same site minutes before, and names no report that it goes on from. */
    MATCHED_BY_CALLER,
    /** Its incident was merged into this one 并案. */
    MERGED,
    /** The merging was taken back: it is where it was before 撤销并案. */
    UNMERGED,
    /** An officer said that it tells of another happening 拆分. */
    SPLIT
}
