package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import org.pcollections.PMap;

/**
 * An organization's schedule of a month.
 *
 * @param posts the shifts that begin within the month
 * @param checkedAt the revision that was checked last; 0 before the first check
 * @param warnings what that check has found, at most the first 500
 * @param findings how many of each check, all counted
 * @param last what was done to it last
 */
public record MonthPicture(
        Stage stage,
        int revision,
        PMap<PostId, ScheduledPost> posts,
        int checkedAt,
        List<ScheduleWarning> warnings,
        List<ScheduleFinding> findings,
        SignedAct last) {

    /** How far it has come. */
    public enum Stage {
        DRAFT,
        PUBLISHED
    }

    static MonthPicture drafted(int revision, PMap<PostId, ScheduledPost> posts, SignedAct act) {
        return new MonthPicture(Stage.DRAFT, revision, posts, 0, List.of(), List.of(), act);
    }

    MonthPicture edited(int newRevision, PostId post, ScheduledShift shift, SignedAct act) {
        var before = posts.getOrDefault(post, new ScheduledPost(post, List.of()));
        return new MonthPicture(
                stage, newRevision, posts.plus(post, before.edited(shift)), checkedAt, warnings, findings, act);
    }

    MonthPicture checked(int at, List<ScheduleWarning> found, List<ScheduleFinding> counts) {
        return new MonthPicture(stage, revision, posts, at, found, counts, last);
    }

    MonthPicture published(PMap<PostId, ScheduledPost> left, List<ScheduleFinding> counts, SignedAct act) {
        return new MonthPicture(Stage.PUBLISHED, revision, left, checkedAt, warnings, counts, act);
    }
}
