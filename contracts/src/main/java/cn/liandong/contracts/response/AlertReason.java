package cn.liandong.contracts.response;

/** Why a post must know; one for each named rule of dispatch. */
public enum AlertReason {
    /** The city's duty officer knows everything. */
    CITY_DUTY_ROOM,
    /** The place lies in this town. */
    TOWN_OF_PLACE,
    /** This agency leads the category. */
    LEAD_AGENCY,
    /** It is the enterprise's own site. */
    OWN_SITE
}
