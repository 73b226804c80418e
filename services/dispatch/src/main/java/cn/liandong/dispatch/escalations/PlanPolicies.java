package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.EscalationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may define a plan, and what a plan may be. The first rule that refuses wins. */
public final class PlanPolicies {
    /** Each step of each round is an event: a longer plan says nothing that a shorter one does not. */
    static final int MOST_STEPS = 20;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param message what was wrong, what was expected and what to do next
     */
    public record PlanPolicy(String code, String message, Refuses refuses) {}

    /** Whether the rule refuses; {@code actorsTier} is null for a caller without a known organization. */
    @FunctionalInterface
    public interface Refuses {
        boolean refuses(EscalationPlan plan, Actor actor, @Nullable Tier actorsTier);
    }

    static final PlanPolicy NOT_OF_THE_CITY = new PlanPolicy(
            "NOT_OF_THE_CITY",
            "Only an officer of the city, or the city's file, defines an escalation plan. Ask the city's duty room.",
            (plan, actor, tier) ->
                    actor.kind() != Actor.Kind.SYSTEM && !(actor.kind() == Actor.Kind.OFFICER && tier == Tier.CITY));

    static final PlanPolicy TOO_MANY_STEPS = new PlanPolicy(
            "TOO_MANY_STEPS",
            "An escalation plan has at most " + MOST_STEPS + " steps; after the last one it begins again. Shorten it.",
            (plan, actor, tier) -> plan.steps().size() > MOST_STEPS);

    private static final List<PlanPolicy> ALL = List.of(NOT_OF_THE_CITY, TOO_MANY_STEPS);

    private PlanPolicies() {}

    public static List<PlanPolicy> all() {
        return ALL;
    }
}
