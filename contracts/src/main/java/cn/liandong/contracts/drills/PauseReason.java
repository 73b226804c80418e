package cn.liandong.contracts.drills;

/** Why a drill stands still. */
public enum PauseReason {
    /** Its director paused it. */
    DIRECTOR,
    /** Something real happened in its area, or took one of its posts or units: it comes first. */
    LIVE_INCIDENT
}
