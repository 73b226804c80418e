package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.dispatch.DispatchView;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may define a contingency plan, and what it may name. The first rule that refuses wins. */
public final class ContingencyPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record ContingencyPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked.
     *
     * @param tier of the caller's organization; null where it is not known
     */
    public record Asked(
            ContingencyPlan plan, Actor actor, @Nullable Tier tier, DispatchView view) {
        private List<OrganizationId> unknownOwners() {
            return plan.items().stream()
                    .map(item -> item.owner().organization())
                    .filter(Objects::nonNull)
                    .filter(owner -> view.directory().find(owner) == null)
                    .distinct()
                    .toList();
        }
    }

    static final ContingencyPolicy NOT_OF_THE_CITY = new ContingencyPolicy(
            "NOT_OF_THE_CITY",
            asked -> asked.actor().kind() != Actor.Kind.SYSTEM
                    && !(asked.actor().kind() == Actor.Kind.OFFICER && asked.tier() == Tier.CITY),
            asked -> "Only an officer of the city, or the city's file, defines a contingency plan. Ask the city's duty"
                    + " room.");

    static final ContingencyPolicy NO_SUCH_ORGANIZATION = new ContingencyPolicy(
            "NO_SUCH_ORGANIZATION",
            asked -> !asked.unknownOwners().isEmpty(),
            asked -> "The plan " + asked.plan().id() + " names as owner " + asked.unknownOwners()
                    + ", which is not registered in this jurisdiction. Name one that is.");

    private static final List<ContingencyPolicy> ALL = List.of(NOT_OF_THE_CITY, NO_SUCH_ORGANIZATION);

    private ContingencyPolicies() {}

    public static List<ContingencyPolicy> all() {
        return ALL;
    }
}
