package cn.liandong.contracts.response;

/** Why a statutory clock that applies did not start: a time is never invented. */
public enum NotStartedReason {
    /** The report does not say when it happened. */
    TIME_NOT_STATED,
    /** It says a time after its own receipt, or more than a year before. */
    TIME_NOT_CREDIBLE
}
