package cn.liandong.roster.schedules;

import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What schedules are decided on beside their own state. */
public interface SchedulesView {
    ZoneId zone();

    /** Whose post it is; null where none of this id is registered. */
    @Nullable
    OrganizationId organizationOf(PostId post);

    /** What the layers say of the organization's posts that have any: the shifts that begin within the month. */
    List<ScheduledPost> layered(OrganizationId organization, YearMonth month);

    /** What the checks find in the month as this would leave it. */
    List<ScheduleWarning> warnings(SchedulePublished published);
}
