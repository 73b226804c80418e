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
    SESSION_ENDED,
    /** Its officer set up one-time codes. */
    CODES_SET_UP,
    /** Its officer took them off. */
    CODES_REMOVED,
    /** Somebody else took them off, as of a phone that was lost; its sessions end. */
    CODES_RESET,
    /** Its officer came in by a recovery code. */
    RECOVERY_CODE_USED,
    /** Linked to what an identity provider knows its officer by. */
    IDENTITY_LINKED,
    /** That was taken off; its sessions end. */
    IDENTITY_REMOVED
}
