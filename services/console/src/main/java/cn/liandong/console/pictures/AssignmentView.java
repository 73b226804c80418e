package cn.liandong.console.pictures;

import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.DeclineReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment and how far it has come.
 *
 * @param endedAt null while it is open
 * @param declined why the unit said no
 */
record AssignmentView(
        UnitOffered offered,
        Item.Assignment.Standing state,
        @Nullable Instant acceptedAt,
        @Nullable Instant enRouteAt,
        @Nullable Instant onSceneAt,
        @Nullable Instant endedAt,
        @Nullable DeclineReason declined) {

    static AssignmentView of(UnitOffered offered) {
        return new AssignmentView(offered, Item.Assignment.Standing.OFFERED, null, null, null, null, null);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    AssignmentView accepted(Instant at) {
        return new AssignmentView(offered, Item.Assignment.Standing.ACCEPTED, at, null, null, null, null);
    }

    AssignmentView enRoute(Instant at) {
        return new AssignmentView(offered, Item.Assignment.Standing.EN_ROUTE, acceptedAt, at, null, null, null);
    }

    AssignmentView onScene(Instant at) {
        return new AssignmentView(offered, Item.Assignment.Standing.ON_SCENE, acceptedAt, enRouteAt, at, null, null);
    }

    AssignmentView ended(Item.Assignment.Standing how, Instant at, @Nullable DeclineReason reason) {
        return new AssignmentView(offered, how, acceptedAt, enRouteAt, onSceneAt, at, reason);
    }
}
