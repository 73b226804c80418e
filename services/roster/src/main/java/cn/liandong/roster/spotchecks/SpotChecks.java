package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.CallDrawnSpotCheck;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The spot checks of one jurisdiction: no more than the latest of each post, and the next time of each rule and post.
 *
 * @param seed what random times are drawn from; empty without rules
 */
public record SpotChecks(
        List<SpotCheckRule> rules, String seed, PMap<PostId, SpotCheck> latest, Deadlines<RosterCommand> deadlines) {
    public static final SpotChecks EMPTY = new SpotChecks(List.of(), "", HashTreePMap.empty(), Deadlines.none());

    public SpotChecks {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Nullable
    SpotCheckRule rule(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean isOpen(PostId post) {
        var check = latest.get(post);
        return check != null && check.isOpen();
    }

    /** New rules; what the old ones were to call is called no more. */
    SpotChecks with(List<SpotCheckRule> set, String from) {
        var left = deadlines;
        for (var deadline : deadlines.inOrder()) {
            left = deadline.command() instanceof CallDrawnSpotCheck ? left.without(deadline.id()) : left;
        }
        return new SpotChecks(set, from, latest, left);
    }

    SpotChecks with(PostId post, SpotCheck check) {
        return new SpotChecks(rules, seed, latest.plus(post, check), deadlines);
    }

    SpotChecks with(Deadline<RosterCommand> deadline) {
        return new SpotChecks(rules, seed, latest, deadlines.with(deadline));
    }

    SpotChecks without(String deadline) {
        return new SpotChecks(rules, seed, latest, deadlines.without(deadline));
    }

    static String id(PostId post) {
        return "spot-check/" + post;
    }

    static String id(String rule, PostId post) {
        return "spot-check-drawn/" + rule + "/" + post;
    }
}
