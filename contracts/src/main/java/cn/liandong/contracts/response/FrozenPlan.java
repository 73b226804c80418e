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
 * @param acknowledgement who has to acknowledge; ONE_OF_POST where the alert began before this was asked for
 */
@Recurring
public record FrozenPlan(
        PlanId plan, List<FrozenStep> steps, @Nullable Integer actWithinSeconds, Acknowledgement acknowledgement) {
    public FrozenPlan {
        steps = List.copyOf(steps);
        acknowledgement = acknowledgement == null ? Acknowledgement.ONE_OF_POST : acknowledgement;
    }

    public FrozenPlan(PlanId plan, List<FrozenStep> steps, @Nullable Integer actWithinSeconds) {
        this(plan, steps, actWithinSeconds, Acknowledgement.ONE_OF_POST);
    }

    public FrozenPlan(PlanId plan, List<FrozenStep> steps) {
        this(plan, steps, null);
    }

    /** The same where nothing need follow an acknowledgement. */
    public FrozenPlan withoutActWithin() {
        return new FrozenPlan(plan, steps, null, acknowledgement);
    }

    /** Whether everybody who is told has to acknowledge. */
    public boolean isForEachPerson() {
        return acknowledgement == Acknowledgement.EACH_PERSON;
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
