package cn.liandong.console.keys;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may mint a key for whom; the first refusal wins. */
public final class KeyPolicies {
    /** The one in use and the one that replaces it: whoever rotates never stands without. */
    public static final int LIVE_AT_ONCE = 2;

    private KeyPolicies() {}

    /**
     * What the rules look at.
     *
     * @param organization whose key it is to be; null where the roster has none of that name
     * @param officers the officer's own; null where the roster has none
     * @param handling what reports under the key are to be
     * @param live how many keys of that organization and handling there are
     */
    public record Asked(
            @Nullable Organization organization, @Nullable Organization officers, Handling handling, int live) {}

    /** A rule, and what is said where it refuses. */
    public record Policy(int status, String code, String title, String detail, Predicate<Asked> refuses) {}

    /** Its own organization and the city keep a key; for anybody else it is not there. */
    public static final Policy NOBODY_ELSE_KEEPS_IT = new Policy(
            404,
            "NO_SUCH_ORGANIZATION",
            "There is no such organization",
            "The path names no organization whose keys you keep.",
            asked -> !keeps(asked.organization(), asked.officers()));

    /** Cities and towns act at the console. */
    public static final Policy ONLY_WHO_REPORTS_HAS_KEYS = new Policy(
            409,
            "NO_KEYS_HERE",
            "This organization has no keys",
            "An enterprise or an agency reports by a program; others act at the console.",
            asked -> asked.organization() == null || !reports(asked.organization()));

    /** What a drill injects comes under no key, and the system reports nothing. */
    public static final Policy REAL_OR_TRIAL = new Policy(
            400,
            "FIELD_NEEDED",
            "No key can have this handling",
            "Name ACTUAL or TEST as `handling`.",
            asked -> asked.handling() != Handling.ACTUAL && asked.handling() != Handling.TEST);

    /** A third would be one that nobody knows the place of. */
    public static final Policy TWO_AT_ONCE = new Policy(
            409,
            "TWO_KEYS_LIVE",
            "There are two keys already",
            "Revoke the one that is no longer used, and mint again.",
            asked -> asked.live() >= LIVE_AT_ONCE);

    /** Every rule, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(NOBODY_ELSE_KEEPS_IT, ONLY_WHO_REPORTS_HAS_KEYS, REAL_OR_TRIAL, TWO_AT_ONCE);
    }

    /** Why it may not be minted; empty where it may. */
    public static Optional<Policy> refusal(Asked asked) {
        return all().stream().filter(policy -> policy.refuses().test(asked)).findFirst();
    }

    /** Whether it is of a tier that reports by a program. */
    public static boolean reports(Organization organization) {
        return organization.tier() == Tier.ENTERPRISE || organization.tier() == Tier.AGENCY;
    }

    /** Whether an officer of the one keeps the keys of the other. */
    public static boolean keeps(@Nullable Organization organization, @Nullable Organization officers) {
        return organization != null
                && officers != null
                && (officers.tier() == Tier.CITY || officers.id().equals(organization.id()));
    }
}
