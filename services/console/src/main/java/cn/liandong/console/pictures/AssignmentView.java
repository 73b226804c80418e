package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.DeclineReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment and how far it has come.
 *
 * @param endedAt null while it is open
 * @param declined why the unit said no
 * @param crew null while its crew is not on scene
 */
record AssignmentView(
        UnitOffered offered,
        Item.Assignment.Standing state,
        @Nullable Instant acceptedAt,
        @Nullable Instant enRouteAt,
        @Nullable Instant onSceneAt,
        @Nullable Instant endedAt,
        @Nullable DeclineReason declined,
        @Nullable Crew crew)
        implements Hung {

    /**
     * Whether the crew is heard of.
     *
     * @param heardBy when it has to be heard of
     * @param missed how often it was missed since it was last heard of
     */
    record Crew(long everySeconds, Instant heardBy, int missed) {}

    static AssignmentView of(UnitOffered offered) {
        return new AssignmentView(offered, Item.Assignment.Standing.OFFERED, null, null, null, null, null, null);
    }

    @Override
    public ItemKey key() {
        return ItemKey.of(offered.assignment());
    }

    @Override
    public IncidentId incident() {
        return offered.incident();
    }

    @Override
    public boolean isOwed() {
        return endedAt == null;
    }

    @Override
    public boolean names(OrganizationId organization) {
        return organization.equals(offered.organization());
    }

    @Override
    public boolean names(UnitId unit) {
        return unit.equals(offered.unit());
    }

    AssignmentView accepted(Instant at) {
        return new AssignmentView(offered, Item.Assignment.Standing.ACCEPTED, at, null, null, null, null, null);
    }

    AssignmentView enRoute(Instant at) {
        return new AssignmentView(offered, Item.Assignment.Standing.EN_ROUTE, acceptedAt, at, null, null, null, null);
    }

    AssignmentView onScene(Instant at) {
        return new AssignmentView(
                offered, Item.Assignment.Standing.ON_SCENE, acceptedAt, enRouteAt, at, null, null, crew);
    }

    AssignmentView ended(Item.Assignment.Standing how, Instant at, @Nullable DeclineReason reason) {
        return new AssignmentView(offered, how, acceptedAt, enRouteAt, onSceneAt, at, reason, null);
    }

    AssignmentView with(@Nullable Crew now) {
        return new AssignmentView(offered, state, acceptedAt, enRouteAt, onSceneAt, endedAt, declined, now);
    }
}
