package cn.liandong.console.calls;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may take a call, and go on from which report; the first refusal wins. What was told never refuses anything. */
public final class CallPolicies {
    private CallPolicies() {}

    /**
     * What the rules look at.
     *
     * @param officers the officer's organization; null where the roster has none
     * @param goesOn whether it is to go on from a report
     * @param seen whether the officer sees the incident of that report, or wrote it
     */
    public record Asked(@Nullable Organization officers, boolean goesOn, boolean seen) {}

    /** A rule, and what is said where it refuses. */
    public record Policy(int status, String code, String title, String detail, Predicate<Asked> refuses) {}

    /** An enterprise tells of what happens to itself, by its own program or its site's page. */
    public static final Policy ONLY_DUTY_ROOMS_TAKE_CALLS = new Policy(
            403,
            "NO_DUTY_ROOM",
            "Calls are taken by the city, its towns and agencies",
            "An enterprise reports by its own program or by its site's link.",
            asked -> asked.officers() == null || asked.officers().tier() == Tier.ENTERPRISE);

    /** What an officer does not see is not there. */
    public static final Policy ONLY_WHAT_IS_SEEN_IS_GONE_ON_FROM = new Policy(
            404,
            "NO_SUCH_REPORT",
            "There is no such report",
            "The path names no report of an incident that you see. Take the call without it: nothing is lost.",
            asked -> asked.goesOn() && !asked.seen());

    /** Every rule, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_DUTY_ROOMS_TAKE_CALLS, ONLY_WHAT_IS_SEEN_IS_GONE_ON_FROM);
    }

    /** Why it may not be taken; empty where it may. */
    public static Optional<Policy> refusal(Asked asked) {
        return all().stream().filter(policy -> policy.refuses().test(asked)).findFirst();
    }
}
