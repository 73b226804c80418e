package cn.liandong.console.audits;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may read the audit; the first refusal wins, and what is not known is refused. */
public final class AuditPolicies {
    private AuditPolicies() {}

    /**
     * What the rules look at.
     *
     * @param organization the officer's; null where the roster has none
     * @param post the officer's; null where the roster has none
     */
    public record Asked(
            @Nullable Organization organization, @Nullable Post post) {}

    /** A rule, and what is said where it refuses. */
    public record Policy(String code, String title, String detail, Predicate<Asked> refuses) {}

    /** A town does not look over the city's shoulder, nor an enterprise over anybody's. */
    public static final Policy ONLY_THE_CITY = new Policy(
            "NOT_OF_THE_CITY",
            "The audit is for the city",
            "Ask the city's duty leader.",
            asked -> asked.organization() == null || asked.organization().tier() != Tier.CITY);

    /** Who sits in the duty room is whom it is about. */
    public static final Policy ONLY_WHO_LEADS = new Policy(
            "NOT_THE_LEADER",
            "The audit is for who leads the shift",
            "The city's duty leader 带班领导 reads it.",
            asked -> asked.post() == null || asked.post().kind() != PostKind.DUTY_LEADER);

    /** Every rule, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_CITY, ONLY_WHO_LEADS);
    }

    /** Why it may not be read; empty where it may. */
    public static Optional<Policy> refusal(Asked asked) {
        return all().stream().filter(policy -> policy.refuses().test(asked)).findFirst();
    }
}
