package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which posts are called in a spot check 抽查 and when, from configuration: at fixed local times, or at random ones.
 *
 * @param tier of the post's organization; null for every tier
 * @param kind of the post; null for every kind
 * @param organization whose posts; null for everybody's
 * @param at fixed local times of every day; empty where {@code random} says when
 * @param random null where {@code at} says when
 * @param limitMinutes how long the post has to answer
 * @param source where the rule comes from
 */
public record SpotCheckRule(
        String name,
        @Nullable Tier tier,
        @Nullable PostKind kind,
        @Nullable OrganizationId organization,
        List<LocalTime> at,
        @Nullable RandomTimes random,
        int limitMinutes,
        String source) {
    /** The longest limit of a check: longer than an hour it says nothing of a chair. */
    public static final int MOST_MINUTES = 60;

    private static final int MOST_TIMES = 24;

    /**
     * Times nobody knows before.
     *
     * @param times how many calls in every {@code everyDays} days
     * @param from from when on they may fall, local time
     * @param until until when, exclusive; the day after where it is not later than {@code from}
     */
    public record RandomTimes(int times, int everyDays, LocalTime from, LocalTime until) {
        public RandomTimes {
            within("times", times, 1, MOST_TIMES);
            within("everyDays", everyDays, 1, 31);
        }
    }

    public SpotCheckRule {
        at = at == null ? List.of() : at.stream().distinct().sorted().toList();
        within("limitMinutes", limitMinutes, 1, MOST_MINUTES);
        if (at.isEmpty() == (random == null)) {
            throw new IllegalArgumentException("a rule of spot checks says either 'at' or 'random'");
        }
        if (at.size() > MOST_TIMES) {
            throw new IllegalArgumentException("at names at most " + MOST_TIMES + " times, not " + at.size());
        }
    }

    /** Whether it is about posts of this kind in this organization. */
    public boolean fits(Organization of, PostKind ofKind) {
        return (tier == null || tier == of.tier())
                && (kind == null || kind == ofKind)
                && (organization == null || organization.equals(of.id()));
    }

    /** {@link #limitMinutes()} as a duration. */
    public Duration limit() {
        return Duration.ofMinutes(limitMinutes);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is " + least + " to " + most + ", not " + value);
        }
    }
}
