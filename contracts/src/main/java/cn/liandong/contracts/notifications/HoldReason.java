package cn.liandong.contracts.notifications;

/** Why a notification is told later than it was decided. */
public enum HoldReason {
    /** The person was called on the channel so often of late that the rest is told together. */
    FLOOD,
    /** It is no real alert, and the person's quiet hours are not over. */
    QUIET
}
