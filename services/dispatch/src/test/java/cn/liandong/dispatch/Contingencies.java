package cn.liandong.dispatch;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.ContingencyPlan.Alarm;
import cn.liandong.contracts.response.ContingencyPlan.AlarmNeed;
import cn.liandong.contracts.response.ContingencyPlan.ChecklistItem;
import cn.liandong.contracts.response.ContingencyPlan.ItemOwner;
import cn.liandong.contracts.response.ContingencyPlan.Whose;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small city's plan for a fire: two items at IV, one each at III and II, and two alarms. */
public final class Contingencies {
    public static final ChecklistItem COUNT =
            item("count", ResponseLevel.IV, new ItemOwner(Whose.LEAD_AGENCY, PostKind.DUTY_OFFICER, null), 600);
    public static final ChecklistItem WARN =
            item("warn", ResponseLevel.IV, new ItemOwner(Whose.TOWN_OF_PLACE, PostKind.DUTY_OFFICER, null), 900);
    public static final ChecklistItem EVACUATE =
            item("evacuate", ResponseLevel.III, new ItemOwner(Whose.TOWN_OF_PLACE, PostKind.DUTY_LEADER, null), 1_800);
    public static final ChecklistItem REPORT =
            item("report", ResponseLevel.II, new ItemOwner(Whose.CITY, PostKind.DUTY_LEADER, null), 1_200);

    public static final ContingencyPlan FOR_FIRES = new ContingencyPlan(
            new PlanId("contingency-fire"),
            Category.FIRE,
            List.of(COUNT, WARN, EVACUATE, REPORT),
            List.of(
                    new Alarm(List.of(new AlarmNeed(Capability.FIREFIGHTING, 1))),
                    new Alarm(List.of(
                            new AlarmNeed(Capability.FIREFIGHTING, 1), new AlarmNeed(Capability.FIRST_AID, 1)))),
            "invented");

    public static final Actor OFFICER = Story.of(City.ROOM);
    public static final Actor LEADER = leaderOf(City.ROOM);

    private Contingencies() {}

    public static Actor leaderOf(OrganizationId organization) {
        return new Actor(Actor.Kind.OFFICER, null, organization, new PostId(organization + ".leader"), null);
    }

    /** A plan of these items. */
    public static ContingencyPlan plan(@Nullable Category category, ChecklistItem... items) {
        return new ContingencyPlan(new PlanId("contingency"), category, List.of(items), List.of(), "invented");
    }

    public static ChecklistItem item(String name, ResponseLevel level, ItemOwner owner, int withinSeconds) {
        return new ChecklistItem(name, level, "做 " + name, null, owner, withinSeconds);
    }
}
