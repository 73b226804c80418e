package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a drill has shown and somebody is to mend.
 *
 * @param drillName of the scenario as it was
 * @param note what was last said of it; null while nothing was
 * @param step how many tiers were told that it is overdue
 * @param told their posts
 */
record FindingView(
        Finding finding,
        String drillName,
        Instant raisedAt,
        FindingItem.State state,
        Instant at,
        @Nullable String note,
        int step,
        List<PostId> told) {
    FindingView {
        told = List.copyOf(told);
    }

    static FindingView of(Finding finding, String drillName, Instant at) {
        return new FindingView(finding, drillName, at, FindingItem.State.OPEN, at, null, 0, List.of());
    }

    FindingView with(FindingItem.State now, Instant when, @Nullable String said) {
        return new FindingView(finding, drillName, raisedAt, now, when, said == null ? note : said, step, told);
    }

    FindingView overdue(int now, List<PostId> posts) {
        return new FindingView(
                finding,
                drillName,
                raisedAt,
                state,
                at,
                note,
                now,
                Stream.concat(told.stream(), posts.stream()).distinct().toList());
    }

    /** Whose it is, who checks it, and who was told that it is overdue. */
    List<PostId> posts() {
        return Stream.concat(Stream.of(finding.owner(), finding.by()), told.stream())
                .distinct()
                .toList();
    }

    boolean names(PostId post) {
        return posts().contains(post);
    }
}
