package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockStopReason;
import org.jspecify.annotations.Nullable;

/**
 * A statutory clock and how far it has come.
 *
 * @param isMissed its limit has passed; it may still be met
 * @param recorded the report upward that was recorded at it
 */
record ClockView(
        ClockStarted started,
        boolean isMissed,
        @Nullable ClockMet met,
        @Nullable ClockStopReason stopped,
        @Nullable UpwardReportRecorded recorded)
        implements Hung {

    static ClockView of(ClockStarted started) {
        return new ClockView(started, false, null, null, null);
    }

    @Override
    public ItemKey key() {
        return ItemKey.of(started.clock());
    }

    @Override
    public IncidentId incident() {
        return started.incident();
    }

    /** Whether somebody still has to report for it. */
    @Override
    public boolean isOwed() {
        return met == null && stopped == null && started.row().kind() == ClockKind.REPORT;
    }

    Item.Clock.ClockStanding standing() {
        if (met != null) {
            return Item.Clock.ClockStanding.MET;
        }
        if (stopped != null) {
            return Item.Clock.ClockStanding.STOPPED;
        }
        return isMissed ? Item.Clock.ClockStanding.MISSED : Item.Clock.ClockStanding.RUNNING;
    }

    ClockView missed() {
        return new ClockView(started, true, met, stopped, recorded);
    }

    ClockView met(ClockMet event) {
        return new ClockView(started, isMissed, event, null, recorded);
    }

    ClockView stopped(ClockStopReason reason) {
        return new ClockView(started, isMissed, met, reason, recorded);
    }

    ClockView resumed() {
        return new ClockView(started, isMissed, met, null, recorded);
    }

    ClockView recorded(UpwardReportRecorded event) {
        return new ClockView(started, isMissed, met, stopped, event);
    }

    @Override
    public boolean names(OrganizationId organization) {
        return organization.equals(started.organization());
    }

    @Override
    public boolean names(PersonId person) {
        return recorded != null && person.equals(recorded.person());
    }

    @Override
    public boolean names(PostId post) {
        return recorded != null && post.equals(recorded.post());
    }
}
