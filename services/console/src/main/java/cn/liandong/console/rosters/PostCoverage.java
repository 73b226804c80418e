package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.GapReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Since when a post has a roster, and when it lacked its people.
 *
 * @param gaps in order, those of some weeks; the last may be open
 */
public record PostCoverage(Instant since, PVector<Uncovered> gaps) {
    /** Longer than what is asked for, so that an entry that comes late changes nothing that is shown. */
    private static final Duration KEPT = Duration.ofDays(35);

    /**
     * A gap.
     *
     * @param until null while it is open
     */
    public record Uncovered(
            GapReason reason, Instant from, @Nullable Instant until) {}

    static PostCoverage begun(Instant since) {
        return new PostCoverage(since, TreePVector.empty());
    }

    PostCoverage opened(GapReason reason, Instant from) {
        return new PostCoverage(since, gaps.plus(new Uncovered(reason, from, null)));
    }

    PostCoverage filled(Instant at) {
        PVector<Uncovered> kept = TreePVector.empty();
        for (var gap : gaps) {
            var until = gap.until() == null ? at : gap.until();
            if (until.isAfter(at.minus(KEPT))) {
                kept = kept.plus(new Uncovered(gap.reason(), gap.from(), until));
            }
        }
        return new PostCoverage(since, kept);
    }
}
