package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls posts in spot checks 抽查点名, and answers for them. */
public sealed interface SpotCheckCommand extends RosterCommand {

    /**
     * Has posts called by rules; the same rules once more change nothing, whatever the seed.
     *
     * @param seed 32 hex digits nobody can guess, made by whoever loads the rules
     */
    record SetSpotCheckRules(List<SpotCheckRule> rules, String seed) implements SpotCheckCommand {
        public SetSpotCheckRules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Calls a post by hand.
     *
     * @param limitMinutes how long it has to answer; null for the limit of the rule that fits it, else 5
     */
    record CallSpotCheck(PostId post, @Nullable Integer limitMinutes) implements SpotCheckCommand {}

    /**
     * Answers for the post.
     *
     * @param person who sits there; null where the caller is known of the post alone
     */
    record AnswerSpotCheck(
            PostId post, SpotCheckId check, @Nullable PersonId person) implements SpotCheckCommand {}

    /** A deadline: the rule calls the post. */
    record CallDrawnSpotCheck(String rule, PostId post, Instant dueAt) implements SpotCheckCommand {}

    /** A deadline: the post is to have answered. */
    record EndSpotCheck(PostId post, SpotCheckId check, Instant dueAt) implements SpotCheckCommand {}

    /** A deadline: the next tier is told of the miss. */
    record RaiseSpotCheckMiss(PostId post, SpotCheckId check, Instant dueAt) implements SpotCheckCommand {}
}
