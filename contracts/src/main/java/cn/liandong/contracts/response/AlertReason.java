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
    /** By the casualties that were told it is of the larger grade 较大 or above: the city's duty leader must know. */
    LARGER_GRADE,
    /** Its unit is offered the incident: somebody has to answer. */
    UNIT_OFFERED,
    /** A unit that was wanted does not go, and no other is left: somebody has to find one. */
    NO_UNIT_LEFT,
    /** It is ordered to do something 指令: somebody has to answer. */
    DIRECTIVE_GIVEN,
    /** Its answer to a directive will not do 退回: another one is due. */
    DIRECTIVE_RETURNED,
    /** The directive it gave is answered: somebody has to say whether that will do. */
    DIRECTIVE_ANSWERED,
    /** What it was to say of a directive is overdue 督办. */
    DIRECTIVE_OVERDUE,
    /** Nothing was heard in time of a crew on scene: somebody has to find out. */
    CREW_OVERDUE,
    /** A response level was set: it has something to do on the checklist. */
    LEVEL_SET,
    /** Something on the checklist was not done in time. */
    ITEM_OVERDUE,
    /** An alarm was sounded, and no free unit covers all that it adds: somebody has to find one elsewhere. */
    ALARM_SHORTFALL,
    /** It is asked to lead the incident: somebody has to answer. */
    LEAD_OFFERED,
    /** Whom it asked to lead does not: it goes on leading, or asks another. */
    LEAD_DECLINED,
    /** Half of a statutory clock has passed: somebody has to report upward. */
    CLOCK_RUNNING,
    /** A statutory clock ends soon: somebody has to report upward now. */
    CLOCK_ENDING,
    /** A statutory clock was missed: somebody has to report upward, late. */
    CLOCK_MISSED,
    /** An upward report waits for its signature 送签: somebody has to sign it off or return it. */
    UPWARD_REPORT_SUBMITTED,
    /** Its upward report was returned 退回: somebody has to write it anew. */
    UPWARD_REPORT_RETURNED,
    /** An upward report was not signed off, or not sent, in time. */
    UPWARD_REPORT_OVERDUE,
    /** An office above did not take its upward report: somebody has to send it again, or another way. */
    UPWARD_REPORT_FAILED,
    /** Another jurisdiction asks for units 增援: somebody has to answer. */
    AID_ASKED,
    /** What another jurisdiction was asked for does not come: somebody has to find it elsewhere. */
    AID_MISSING,
    /** The situation is worse or another than it was alerted of: more harmed, another substance, another place. */
    SITUATION_CHANGED,
    /** What it was alerted of goes on under another incident 并案. */
    INCIDENT_MERGED;

    /** Whether it is about a matter within the incident, and not about the incident itself. */
    public boolean isMatter() {
        return switch (this) {
            case CITY_DUTY_ROOM, TOWN_OF_PLACE, LEAD_AGENCY, OWN_SITE, LARGER_GRADE -> false;
            case UNIT_OFFERED,
                    NO_UNIT_LEFT,
                    DIRECTIVE_GIVEN,
                    DIRECTIVE_RETURNED,
                    DIRECTIVE_ANSWERED,
                    DIRECTIVE_OVERDUE,
                    CREW_OVERDUE,
                    LEVEL_SET,
                    ITEM_OVERDUE,
                    ALARM_SHORTFALL,
                    LEAD_OFFERED,
                    LEAD_DECLINED,
                    CLOCK_RUNNING,
                    CLOCK_ENDING,
                    CLOCK_MISSED,
                    UPWARD_REPORT_SUBMITTED,
                    UPWARD_REPORT_RETURNED,
                    UPWARD_REPORT_OVERDUE,
                    UPWARD_REPORT_FAILED,
                    AID_ASKED,
                    AID_MISSING,
                    SITUATION_CHANGED,
                    INCIDENT_MERGED -> true;
        };
    }
}
