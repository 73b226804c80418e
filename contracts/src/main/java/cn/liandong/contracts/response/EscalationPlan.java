package cn.liandong.contracts.response;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is alerted one after the other while nobody acknowledges. After the last step it begins again.
 *
 * @param tier the plan is for alerts to organizations of this tier
 * @param actWithinSeconds after an acknowledgement somebody sees to the incident within so long, or the alert is raised
 *     again; 1 to 86 400, and 900 where nothing is said
 */
public record EscalationPlan(
        PlanId id, Tier tier, List<Step> steps, @Nullable Integer actWithinSeconds) {
    /** Ours: no rule names a figure. */
    public static final int ACT_WITHIN_SECONDS = 900;

    public EscalationPlan {
        steps = List.copyOf(steps);
        if (actWithinSeconds != null && (actWithinSeconds < 1 || actWithinSeconds > 86_400)) {
            throw new IllegalArgumentException(
                    "after an acknowledgement a plan waits 1 to 86400 seconds, not " + actWithinSeconds);
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an escalation plan has at least one step");
        }
    }

    public EscalationPlan(PlanId id, Tier tier, List<Step> steps) {
        this(id, tier, steps, null);
    }

    /** How long after an acknowledgement somebody must see to the incident. */
    public Duration actWithin() {
        return Duration.ofSeconds(actWithinSeconds == null ? ACT_WITHIN_SECONDS : actWithinSeconds);
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
