package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.Recurring;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The escalation plan and the people on duty as they were when the alert began; a later edit changes the next alert.
 *
 * @param actWithinSeconds see EscalationPlan; null where the alert began before this was asked for: nothing need follow
 */
@Recurring
public record FrozenPlan(
        PlanId plan, List<FrozenStep> steps, @Nullable Integer actWithinSeconds) {
    public FrozenPlan {
        steps = List.copyOf(steps);
    }

    public FrozenPlan(PlanId plan, List<FrozenStep> steps) {
        this(plan, steps, null);
    }

    /** How long after an acknowledgement somebody must see to the incident; null where nobody must. */
    public @Nullable Duration actWithin() {
        return actWithinSeconds == null ? null : Duration.ofSeconds(actWithinSeconds);
    }

    /**
     * One step with its people.
     *
     * @param number from 1
     * @param people empty where nobody fills the step: it is skipped at once and recorded
     */
    public record FrozenStep(int number, List<SeatedPerson> people, int acknowledgeWithinSeconds) {
        public FrozenStep {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** A person at a post. */
    @Recurring
    public record SeatedPerson(PostId post, PersonId person) {}
}
