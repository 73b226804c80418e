package cn.liandong.contracts.access;

/** What was done to an account. */
public enum AccountChange {
    /** Made, with a password that has to be changed. */
    MADE,
    /** Shut out; its sessions end. */
    DISABLED,
    /** Let in again. */
    ENABLED,
    /** Given a password that has to be changed; its sessions end. */
    PASSWORD_RESET,
    /** Its officer chose a password; its other sessions end. */
    PASSWORD_CHOSEN,
    /** One of its sessions was ended. */
    SESSION_ENDED
}
