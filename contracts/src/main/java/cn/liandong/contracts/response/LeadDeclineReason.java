package cn.liandong.contracts.response;

/** Why an organization does not take the lead. */
public enum LeadDeclineReason {
    /** It is not its matter. */
    NOT_ITS_MATTER,
    /** It has not the people or the means. */
    NO_CAPACITY,
    /** The one who leads now should go on. */
    STAYS_WHERE_IT_IS,
    /** Its text says why. */
    OTHER
}
