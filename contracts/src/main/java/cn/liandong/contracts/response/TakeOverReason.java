package cn.liandong.contracts.response;

/** Why a claim passes from one post to another. */
public enum TakeOverReason {
    /** Nobody answers at the post that has it. */
    CLAIMER_UNREACHABLE,
    /** The post that has it asked for it. */
    ASKED_BY_CLAIMER,
    /** Somebody higher ordered it. */
    ORDERED
}
