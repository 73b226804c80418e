package cn.liandong.contracts.response;

/** Why a unit says no to an offer; a closed list, so that no personal data comes into the journal. */
public enum DeclineReason {
    /** It is at work that nobody here knows of. */
    BUSY,
    /** The crew is not complete or must rest. */
    CREW,
    /** Vehicle or equipment is not in order. */
    EQUIPMENT,
    /** It would come too late. */
    TOO_FAR,
    OTHER
}
