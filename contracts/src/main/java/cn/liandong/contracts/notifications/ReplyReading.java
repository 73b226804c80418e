package cn.liandong.contracts.notifications;

/** What a reply was taken for. Only {@link #ACKNOWLEDGES} concerns an alert; nothing is ever guessed. */
public enum ReplyReading {
    /** It names one alert, or says yes to the one that was told last on the channel where no other is open. */
    ACKNOWLEDGES,
    /** A yes without a code where several alerts are open, or a code that several people at one number have. */
    SEVERAL_OPEN,
    /** A yes without a code, where the alert that was told last on the channel is not open. */
    NONE_OPEN,
    /** A code that names no alert of this person. */
    UNKNOWN_CODE,
    /** The person wants no more on this channel. */
    OPTED_OUT,
    /** None of these. */
    NOT_UNDERSTOOD
}
