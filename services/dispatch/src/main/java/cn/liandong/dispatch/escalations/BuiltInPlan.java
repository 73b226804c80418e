package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import java.util.List;

/** The plan of a tier for which none was defined: the post, its standby, its leader, then the city's duty room. */
public final class BuiltInPlan {
    public static final PlanId ID = new PlanId("built-in");

    /** NFPA 1225-2022: a call is processed within 60 s; whoever is silent for longer is not coming to it. */
    private static final int ACKNOWLEDGE_WITHIN_SECONDS = 60;

    private static final List<Step> STEPS = List.of(
            step(Whose.ALERTED_POST, PostKind.DUTY_OFFICER),
            step(Whose.OWN_ORGANIZATION, PostKind.STANDBY_OFFICER),
            step(Whose.OWN_ORGANIZATION, PostKind.DUTY_LEADER),
            step(Whose.CITY, PostKind.DUTY_OFFICER));

    private BuiltInPlan() {}

    public static EscalationPlan of(Tier tier) {
        return new EscalationPlan(ID, tier, STEPS);
    }

    private static Step step(Whose whose, PostKind kind) {
        return new Step(new Target(whose, kind), ACKNOWLEDGE_WITHIN_SECONDS);
    }
}
