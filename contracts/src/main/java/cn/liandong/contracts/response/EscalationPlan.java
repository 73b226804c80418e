package cn.liandong.contracts.response;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import java.util.List;

/**
 * Who is alerted one after the other while nobody acknowledges. After the last step it begins again.
 *
 * @param tier the plan is for alerts to organizations of this tier
 */
public record EscalationPlan(PlanId id, Tier tier, List<Step> steps) {
    public EscalationPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an escalation plan has at least one step");
        }
    }

    /**
     * One step.
     *
     * @param target whose people
     * @param acknowledgeWithinSeconds how long the next step waits, 1 to 86 400
     */
    public record Step(Target target, int acknowledgeWithinSeconds) {
        public Step {
            if (acknowledgeWithinSeconds < 1 || acknowledgeWithinSeconds > 86_400) {
                throw new IllegalArgumentException("a step waits 1 to 86400 seconds, not " + acknowledgeWithinSeconds);
            }
        }
    }

    /** Which posts a step reaches: the alerted post itself, or posts of a kind in its organization or in the city's. */
    public record Target(Whose whose, PostKind kind) {}

    /** Whose posts. */
    public enum Whose {
        /** The alerted post; the kind is not looked at. */
        ALERTED_POST,
        /** The alerted post's own organization. */
        OWN_ORGANIZATION,
        /** The city's duty room: the tier above all. */
        CITY
    }
}
