package cn.liandong.contracts.response;

/** Why a post must know; one for each named rule of dispatch, and one for each kind of matter. */
public enum AlertReason {
    /** The city's duty officer knows everything. */
    CITY_DUTY_ROOM,
    /** The place lies in this town. */
    TOWN_OF_PLACE,
    /** This agency leads the category. */
    LEAD_AGENCY,
    /** It is the enterprise's own site. */
    OWN_SITE,
    /** Its unit is offered the incident: somebody has to answer. */
    UNIT_OFFERED,
    /** A unit that was wanted does not go, and no other is left: somebody has to find one. */
    NO_UNIT_LEFT;

    /** Whether it is about a matter within the incident, and not about the incident itself. */
    public boolean isMatter() {
        return this == UNIT_OFFERED || this == NO_UNIT_LEFT;
    }
}
