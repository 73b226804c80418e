package cn.liandong.contracts.duty;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of posts of one kind, from configuration; of those that fit a post the first holds.
 *
 * @param tier of the post's organization; null for every tier
 * @param kind of the post; null for every kind
 * @param minimum how many people at least sit there at every minute
 * @param signOnWithinMinutes how long after its beginning a shift may sign on 签到; null where the clock alone turns the
 *     shifts
 * @param signOnBeforeMinutes how long before its beginning it may already
 * @param raiseAfterMinutes how long a gap waits before the tier above is told, and again at each repeat
 * @param announcedAt when, on the local clock of the evening before, whoever is to sit there is told, and again at the
 *     change; null where nobody is
 * @param source where the rule comes from
 * @param qualifications kinds that everybody who sits there is to have
 */
public record DutyRule(
        String name,
        @Nullable Tier tier,
        @Nullable PostKind kind,
        int minimum,
        @Nullable Integer signOnWithinMinutes,
        int signOnBeforeMinutes,
        int raiseAfterMinutes,
        @Nullable LocalTime announcedAt,
        String source,
        List<String> qualifications) {
    private static final int A_DAY = 24 * 60;

    public DutyRule {
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        within("minimum", minimum, 1, 20);
        within("signOnWithinMinutes", signOnWithinMinutes == null ? 1 : signOnWithinMinutes, 1, A_DAY);
        within("signOnBeforeMinutes", signOnBeforeMinutes, 0, A_DAY / 2);
        within("raiseAfterMinutes", raiseAfterMinutes, 1, A_DAY);
    }

    /** No qualification is asked for. */
    public DutyRule(
            String name,
            @Nullable Tier tier,
            @Nullable PostKind kind,
            int minimum,
            @Nullable Integer signOnWithinMinutes,
            int signOnBeforeMinutes,
            int raiseAfterMinutes,
            @Nullable LocalTime announcedAt,
            String source) {
        this(
                name,
                tier,
                kind,
                minimum,
                signOnWithinMinutes,
                signOnBeforeMinutes,
                raiseAfterMinutes,
                announcedAt,
                source,
                List.of());
    }

    /** Whether it is about posts of this kind at this tier. */
    public boolean fits(Tier ofTier, PostKind ofKind) {
        return (tier == null || tier == ofTier) && (kind == null || kind == ofKind);
    }

    /** {@link #signOnWithinMinutes()} as a duration. */
    public @Nullable Duration signOnWithin() {
        return signOnWithinMinutes == null ? null : Duration.ofMinutes(signOnWithinMinutes);
    }

    /** {@link #signOnBeforeMinutes()} as a duration. */
    public Duration signOnBefore() {
        return Duration.ofMinutes(signOnBeforeMinutes);
    }

    /** {@link #raiseAfterMinutes()} as a duration. */
    public Duration raiseAfter() {
        return Duration.ofMinutes(raiseAfterMinutes);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is " + least + " to " + most + ", not " + value);
        }
    }
}
