package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.YearMonth;
import java.util.List;

/** What becomes of an organization's schedule of one month 月度值班表, in the journal `duty`; who did it stands on the entry. */
public sealed interface ScheduleEvent extends DutyEvent {
    OrganizationId organization();

    YearMonth month();

    /** The revision of the draft: each edit makes the next one, and none comes twice in one month. */
    int revision();

    /** A draft is begun, filled with what the layers say; nothing of it holds yet. */
    record ScheduleDrafted(OrganizationId organization, YearMonth month, int revision, List<ScheduledPost> posts)
            implements ScheduleEvent {
        public ScheduleDrafted {
            posts = List.copyOf(posts);
        }
    }

    /** Within {@code shift} the draft says this of the post, whatever it said before. */
    record DraftEdited(OrganizationId organization, YearMonth month, int revision, PostId post, ScheduledShift shift)
            implements ScheduleEvent {}

    /** The draft is given up. */
    record DraftWithdrawn(OrganizationId organization, YearMonth month, int revision) implements ScheduleEvent {}

    /**
     * The draft was looked through.
     *
     * @param warnings what was found, at most the first 500
     * @param findings how many of each check, all counted
     */
    record ScheduleChecked(
            OrganizationId organization,
            YearMonth month,
            int revision,
            List<ScheduleWarning> warnings,
            List<ScheduleFinding> findings)
            implements ScheduleEvent {
        public ScheduleChecked {
            warnings = List.copyOf(warnings);
            findings = List.copyOf(findings);
        }
    }

    /**
     * The draft rules over the layers from now on 公布; what another month that was published before says stays.
     *
     * @param posts whose roster it makes
     * @param findings what the checks had found when it was published
     */
    record SchedulePublished(
            OrganizationId organization,
            YearMonth month,
            int revision,
            List<PostId> posts,
            List<ScheduleFinding> findings)
            implements ScheduleEvent {
        public SchedulePublished {
            posts = List.copyOf(posts);
            findings = List.copyOf(findings);
        }
    }
}
