package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a drill has shown and somebody is to mend.
 *
 * @param drillName of the scenario as it was
 * @param note what was last said of it; null while nothing was
 * @param step how many tiers were told that it is overdue
 */
record FindingView(
        Finding finding,
        String drillName,
        Instant raisedAt,
        FindingItem.State state,
        Instant at,
        @Nullable String note,
        int step) {
    static FindingView of(Finding finding, String drillName, Instant at) {
        return new FindingView(finding, drillName, at, FindingItem.State.OPEN, at, null, 0);
    }

    FindingView with(FindingItem.State now, Instant when, @Nullable String said) {
        return new FindingView(finding, drillName, raisedAt, now, when, said == null ? note : said, step);
    }

    FindingView overdue(int told) {
        return new FindingView(finding, drillName, raisedAt, state, at, note, told);
    }

    boolean names(PostId post) {
        return finding.owner().equals(post) || finding.by().equals(post);
    }
}
