package cn.liandong.contracts.notifications;

/** What a reply was taken for. Only {@link #ACKNOWLEDGES} does anything; nothing is ever guessed. */
public enum ReplyReading {
    /** It names one alert, or says yes where exactly one is open. */
    ACKNOWLEDGES,
    /** A yes without a code, where several alerts are open. */
    SEVERAL_OPEN,
    /** A yes without a code, where none is open. */
    NONE_OPEN,
    /** A code that names no alert of this person. */
    UNKNOWN_CODE,
    /** Neither a code nor a yes. */
    NOT_UNDERSTOOD
}
