package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.dispatch.DispatchView;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may define a plan, and what a plan may be. The first rule that refuses wins. What a plan reaches is asked of officers
 * alone: when a city's file is loaded its posts may not all be known yet.
 */
public final class PlanPolicies {
    /** Each step of each round is an event: a longer plan says nothing that a shorter one does not. */
    static final int MOST_STEPS = 20;

    /** Ours: each alert that begins looks through all of them. */
    static final int MOST_PLANS = 200;

    private static final int MOST_NAMED = 3;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record PlanPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /** What the rules look at. */
    record Asked(DefinePlan command, Actor actor, Escalations escalations, DispatchView view) {
        EscalationPlan plan() {
            return command.plan();
        }

        boolean isByTheSystem() {
            return actor.kind() == Actor.Kind.SYSTEM;
        }

        boolean isByTheCity() {
            var organization =
                    actor.organization() == null ? null : view.directory().find(actor.organization());
            return actor.kind() == Actor.Kind.OFFICER && organization != null && organization.tier() == Tier.CITY;
        }

        @Nullable
        PlanDefined before() {
            return escalations.find(plan().id());
        }

        /** Another plan for the very same alerts. */
        @Nullable
        PlanDefined rival() {
            var same = escalations.forTheSame(plan());
            return same == null || same.plan().id().equals(plan().id()) ? null : same;
        }

        /** Whether the city's file would undo what an officer has set. */
        boolean takesBack() {
            var before = before();
            var rival = rival();
            return isByTheSystem()
                    && ((before != null && before.by() != null) || (rival != null && rival.by() != null));
        }

        private int stands() {
            var before = before();
            return before == null ? 0 : before.number();
        }

        private boolean isStale() {
            return command.revision() != null && command.revision() != stands();
        }

        private String changed() {
            var before = before();
            return before == null
                    ? "there is none of that id"
                    : "revision " + before.number() + " was set"
                            + (before.by() == null ? " by the city's file" : " at " + before.by())
                            + (before.at() == null ? "" : ", " + before.at());
        }

        private boolean namesATargetTwice() {
            return plan().steps().stream()
                    .anyMatch(step -> new HashSet<>(step.targets()).size()
                            < step.targets().size());
        }
    }

    static final PlanPolicy NOT_OF_THE_CITY = new PlanPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isByTheSystem() && !asked.isByTheCity(),
            asked ->
                    "Only an officer of the city, or the city's file, defines an escalation plan. Ask the city's duty room.");

    static final PlanPolicy TOO_MANY_STEPS = new PlanPolicy(
            "TOO_MANY_STEPS",
            asked -> asked.plan().steps().size() > MOST_STEPS,
            asked -> "An escalation plan has at most " + MOST_STEPS
                    + " steps; after the last one it begins again. Shorten it.");

    static final PlanPolicy TARGET_TWICE = new PlanPolicy(
            "TARGET_TWICE",
            asked -> !asked.isByTheSystem() && asked.namesATargetTwice(),
            asked -> "A step of the plan tells the same posts twice. Name each once.");

    /** Two that change a plan at once: the second one looks again. */
    static final PlanPolicy PLAN_CHANGED = new PlanPolicy(
            "PLAN_CHANGED",
            Asked::isStale,
            asked -> "You have read revision " + asked.command().revision() + " of the plan "
                    + asked.plan().id() + ", and " + asked.changed() + ". Read that, and change it.");

    static final PlanPolicy FOR_THE_SAME_ALERTS =
            new PlanPolicy("FOR_THE_SAME_ALERTS", asked -> !asked.isByTheSystem() && asked.rival() != null, asked -> {
                var rival = asked.rival();
                return "The plan " + (rival == null ? "" : rival.plan().id())
                        + " is for the very same alerts. Change that one, or say more narrowly what this one is for.";
            });

    static final PlanPolicy TOO_MANY_PLANS = new PlanPolicy(
            "TOO_MANY_PLANS",
            asked -> asked.before() == null && asked.escalations().plans().size() >= MOST_PLANS,
            asked -> "A city has at most " + MOST_PLANS + " escalation plans. Change one that there is.");

    static final PlanPolicy STEP_OF_NOBODY = new PlanPolicy(
            "STEP_OF_NOBODY",
            asked -> !asked.isByTheSystem() && PlanReach.stepOfNobody(asked.plan(), asked.view()) > 0,
            asked -> "Step " + PlanReach.stepOfNobody(asked.plan(), asked.view())
                    + " tells posts that are registered nowhere: silence would pass it at once. Name posts that there"
                    + " are, or leave the step out.");

    static final PlanPolicy LEAVES_ALONE = new PlanPolicy(
            "LEAVES_ALONE",
            asked -> !asked.isByTheSystem()
                    && !PlanReach.leftAlone(asked.plan(), asked.view()).isEmpty(),
            asked -> {
                var alone = PlanReach.leftAlone(asked.plan(), asked.view());
                return "At " + named(alone)
                        + " no step tells anybody but the alerted post: where it is silent nobody would ever know. Add a"
                        + " step that tells another: a standby officer, a duty leader, or the city's duty room.";
            });

    private static final List<PlanPolicy> ALL = List.of(
            NOT_OF_THE_CITY,
            TOO_MANY_STEPS,
            TARGET_TWICE,
            PLAN_CHANGED,
            FOR_THE_SAME_ALERTS,
            TOO_MANY_PLANS,
            STEP_OF_NOBODY,
            LEAVES_ALONE);

    private PlanPolicies() {}

    public static List<PlanPolicy> all() {
        return ALL;
    }

    /** Those that hold where nothing would be changed, too. */
    static List<PlanPolicy> ofWhoAsks() {
        return List.of(NOT_OF_THE_CITY);
    }

    private static String named(List<Organization> organizations) {
        var first =
                organizations.stream().limit(MOST_NAMED).map(Organization::name).collect(Collectors.joining(", "));
        int more = organizations.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
