package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import java.time.Duration;
import java.util.List;

/**
 * One unit, one incident.
 *
 * @param organization whose unit it is
 * @param before whom the same request asked before
 * @param answerWithinSeconds how long the next one waits
 */
public record Assignment(
        AssignmentId id,
        IncidentId incident,
        UnitId unit,
        OrganizationId organization,
        Handling handling,
        List<Capability> needs,
        List<UnitId> before,
        long answerWithinSeconds,
        State state) {

    /** Where it stands; the last five are ends. */
    public enum State {
        OFFERED,
        ACCEPTED,
        EN_ROUTE,
        ON_SCENE,
        RELEASED,
        DECLINED,
        LAPSED,
        WITHDRAWN,
        DISSOLVED;

        boolean isOpen() {
            return compareTo(RELEASED) < 0;
        }
    }

    static Assignment of(UnitOffered offered) {
        return new Assignment(
                offered.assignment(),
                offered.incident(),
                offered.unit(),
                offered.organization(),
                offered.handling(),
                offered.needs(),
                offered.before(),
                Duration.between(offered.offeredAt(), offered.answerBy()).toSeconds(),
                State.OFFERED);
    }

    boolean isExercise() {
        return handling == Handling.EXERCISE;
    }

    Assignment in(State next) {
        return new Assignment(id, incident, unit, organization, handling, needs, before, answerWithinSeconds, next);
    }
}
