package cn.liandong.contracts.drills;

/** What may happen within a drill, as far as expectations ask for it. */
public enum HappeningKind {
    /** A report was taken in; `amount` counts the warnings in it. */
    REPORTED,
    /** A report joined an incident that was there. */
    JOINED,
    INCIDENT_OPENED,
    /** A zone was drawn; `amount` is its size, metres. */
    ZONE_DRAWN,
    /** The grade was set; `amount` is 0 for unknown, 1 for ordinary to 4 for particularly major. */
    GRADED,
    /** A post is to know. */
    ALERTED,
    /** A step of an escalation plan was taken; `amount` is its number. */
    ESCALATED,
    ACKNOWLEDGED,
    CLAIMED,
    /** A person was called on a channel. */
    NOTIFIED,
    /** A channel took or delivered the call. */
    DELIVERED,
    /** A channel did not take the call. */
    UNDELIVERED,
    UNIT_OFFERED,
    UNIT_ACCEPTED,
    UNIT_DECLINED,
    UNIT_EN_ROUTE,
    UNIT_ON_SCENE,
    UNIT_RELEASED,
    /** A response level was set; `amount` is 1 for IV to 4 for I. */
    LEVEL_SET,
    /** An item of the checklist was ticked. */
    TICKED,
    DIRECTIVE_GIVEN,
    DIRECTIVE_ANSWERED,
    LEAD_PASSED,
    UPWARD_SIGNED,
    /** A warning of sensors was raised. */
    WARNED,
    MERGED,
    CONTROLLED,
    CLOSED
}
