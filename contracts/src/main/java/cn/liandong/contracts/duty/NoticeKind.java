package cn.liandong.contracts.duty;

/** What somebody is told of duty. */
public enum NoticeKind {
    /** A post that the person is answerable for lacks people. */
    GAP(true),
    /** A post that the person is answerable for will lack people. */
    GAP_AHEAD(false),
    /** The person is to sit there from {@code from} on, told the evening before. */
    DUTY_AHEAD(false),
    /** The person's shift begins. */
    DUTY_BEGINS(false),
    /** Somebody took over a post that the person follows. */
    DUTY_TAKEN(false),
    /** The roster was changed, and the person sits there or no longer does. */
    ROSTER_CHANGED(false),
    /** The month in which the person sits there was published 公布. */
    ROSTER_PUBLISHED(false),
    /** Another asks for a swap. */
    SWAP_ASKED(false),
    /** The post is called in a spot check. */
    SPOT_CHECK(true),
    /** A post that the person is answerable for did not answer a spot check. */
    SPOT_CHECK_MISSED(true),
    /** Somebody's absence waits for the person's approval, and lapses when it begins. */
    ABSENCE_FILED(true),
    /** An absence was approved. */
    ABSENCE_APPROVED(false),
    /** The person sits there for somebody whose absence was approved. */
    SUBSTITUTE_NAMED(false),
    /** The person's absence was declined. */
    ABSENCE_DECLINED(false),
    /** An absence that was approved was taken back. */
    ABSENCE_WITHDRAWN(false),
    /** An absence began without an approval, and whoever filed it is still to answer. */
    ABSENCE_LAPSED(true),
    /** A contact is sent a code, to find out whether it reaches the person: somebody waits for it. */
    CONTACT_CODE(true),
    /** A warning of sensors at a site waits for an answer. Written by intake, and never by roster. */
    SENSOR_WARNING(true),
    /** What a drill has shown was not mended in time 整改逾期. Written by the drill runner, and never by roster. */
    FINDING_OVERDUE(false),
    /** No drill was held in time 演练逾期. Written by the drill runner, and never by roster. */
    DRILL_OVERDUE(false);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether it is told within quiet hours too. */
    public boolean urgent() {
        return urgent;
    }
}
