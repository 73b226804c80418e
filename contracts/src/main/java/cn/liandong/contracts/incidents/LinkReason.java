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
    GATHERED_BEYOND_RESERVE
}
