package cn.liandong.console.walls;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may let a big screen show the city's picture, and for how long; the first refusal wins. */
public final class WallPolicies {
    /** More is not one hall: somebody has lost count. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 40;
    public static final Duration LONGEST = Duration.ofDays(366);

    private WallPolicies() {}

    /**
     * What the rules look at.
     *
     * @param organization the officer's; null where the roster has none
     * @param post the officer's; null where the roster has none
     * @param minting what is to be minted; null where walls are only looked at or revoked
     */
    public record Asked(
            @Nullable Organization organization,
            @Nullable Post post,
            @Nullable Minting minting) {}

    /**
     * A wall token that somebody wants.
     *
     * @param name null where none is told
     * @param until null where none is told
     * @param standing how many there are that still open something
     */
    public record Minting(@Nullable String name, @Nullable Instant until, Instant now, int standing) {}

    /** A rule, and what is said where it refuses. */
    public record Policy(int status, String code, String title, String detail, Predicate<Asked> refuses) {}

    /** What hangs in a hall is the city's to answer for. */
    public static final Policy ONLY_THE_CITY = new Policy(
            403,
            "NOT_OF_THE_CITY",
            "Wall views are the city's",
            "Ask the city's duty leader.",
            asked -> asked.organization() == null || asked.organization().tier() != Tier.CITY);

    /** It shows to a hall who sits where. */
    public static final Policy ONLY_WHO_LEADS = new Policy(
            403,
            "NOT_THE_LEADER",
            "Wall views are for who leads the shift",
            "The city's duty leader 带班领导 makes and revokes them.",
            asked -> asked.post() == null || asked.post().kind() != PostKind.DUTY_LEADER);

    /** By its name it is told from the others when one is to be revoked. */
    public static final Policy NAMED = new Policy(
            400,
            "FIELD_NEEDED",
            "The wall has no name",
            "Send a `name` of 1 to " + LONGEST_NAME + " characters on one line.",
            asked -> asked.minting() != null && !isName(asked.minting().name()));

    /** What nobody renews is forgotten on a wall. */
    public static final Policy FOR_A_YEAR_AT_MOST = new Policy(
            400,
            "NO_SUCH_TIME",
            "It cannot be valid until then",
            "Send `validUntil`, an instant to come within " + LONGEST.toDays() + " days.",
            asked -> asked.minting() != null && !isTime(asked.minting()));

    public static final Policy NOT_TOO_MANY = new Policy(
            409,
            "TOO_MANY_WALLS",
            "There are " + MOST + " wall views already",
            "Revoke one that is no longer used.",
            asked -> asked.minting() != null && asked.minting().standing() >= MOST);

    /** Every rule, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_CITY, ONLY_WHO_LEADS, NAMED, FOR_A_YEAR_AT_MOST, NOT_TOO_MANY);
    }

    /** Why it may not be; empty where it may. */
    public static Optional<Policy> refusal(Asked asked) {
        return all().stream().filter(policy -> policy.refuses().test(asked)).findFirst();
    }

    private static boolean isName(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isTime(Minting minting) {
        var until = minting.until();
        return until != null
                && until.isAfter(minting.now())
                && !until.isAfter(minting.now().plus(LONGEST));
    }
}
