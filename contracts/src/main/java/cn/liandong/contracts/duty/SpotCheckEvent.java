package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spot checks 抽查点名 of posts, in the journal `duty`. */
public sealed interface SpotCheckEvent extends DutyEvent {

    /**
     * From now on posts are called by these rules; they replace all before.
     *
     * @param seed what random times are drawn from: whoever knows it knows the times
     */
    record SpotCheckRulesSet(List<SpotCheckRule> rules, String seed) implements SpotCheckEvent {
        public SpotCheckRulesSet {
            rules = List.copyOf(rules);
        }
    }

    /** When posts are called next by a rule. Nobody who may be called is shown it. */
    record SpotChecksDrawn(String rule, Instant at, List<Drawn> next) implements SpotCheckEvent {
        public SpotChecksDrawn {
            next = List.copyOf(next);
        }
    }

    /** The next call of one post. */
    record Drawn(PostId post, Instant at) {}

    /**
     * The post is called.
     *
     * @param people who sits there at this minute and is to answer; empty where nobody does
     * @param rule by which it is called; null where somebody calls by hand
     * @param by whose officer calls; null where a rule does
     * @param answerBy until when it is to be answered
     */
    record SpotCheckCalled(
            SpotCheckId check,
            PostId post,
            List<PersonId> people,
            @Nullable String rule,
            @Nullable OrganizationId by,
            Instant at,
            Instant answerBy)
            implements SpotCheckEvent {
        public SpotCheckCalled {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /**
     * The post answered.
     *
     * @param person who; null where it is known of the post alone
     * @param late after it was missed: that stays a miss
     */
    record SpotCheckAnswered(
            SpotCheckId check, PostId post, @Nullable PersonId person, Instant at, boolean late)
            implements SpotCheckEvent {}

    /** The post did not answer in time. */
    record SpotCheckMissed(SpotCheckId check, PostId post, SpotCheckMissReason reason, Instant at)
            implements SpotCheckEvent {}

    /**
     * The tier above was told of the miss.
     *
     * @param step 1 for the tier above the post, then the one above that
     * @param posts whose people were told; empty where no post was found
     * @param nextAt when the next tier is told; null where there is none
     */
    record SpotCheckMissRaised(
            SpotCheckId check,
            PostId post,
            int step,
            List<PostId> posts,
            Instant at,
            @Nullable Instant nextAt) implements SpotCheckEvent {
        public SpotCheckMissRaised {
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }
}
