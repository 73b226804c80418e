package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.checks.Checks;
import cn.liandong.roster.checks.MonthPlans;
import cn.liandong.roster.schedules.Schedules;
import cn.liandong.roster.schedules.SchedulesView;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster as a schedule is made from it. */
record SchedulingView(Roster roster) implements SchedulesView {
    @Override
    public ZoneId zone() {
        return roster.zone();
    }

    @Override
    public @Nullable OrganizationId organizationOf(PostId id) {
        var post = roster.directory().posts().get(id);
        return post == null ? null : post.organization();
    }

    @Override
    public List<ScheduledPost> layered(OrganizationId organization, YearMonth month) {
        var from = Schedules.begin(month, zone());
        var until = Schedules.begin(month.plusMonths(1), zone());
        return posts().stream()
                .filter(post -> post.organization().equals(organization))
                .filter(post -> roster.rotations().byPost().containsKey(post.id()))
                .map(post -> new ScheduledPost(post.id(), layered(post.id(), from, until)))
                .toList();
    }

    @Override
    public List<ScheduleWarning> warnings(SchedulePublished published) {
        var after = RosterDecider.evolve(roster, published);
        return Checks.warnings(new MonthPlans.Given(
                published.organization(),
                published.month(),
                zone(),
                posts(),
                (post, from, until) -> after.shifts(post.id(), from, until).stream()
                        .map(SchedulingView::shift)
                        .toList(),
                post -> after.rule(post.id()).minimum(),
                after.rotations()::kindOf,
                after.rules().limits(),
                after.contacts().cutOff(),
                List.copyOf(after.leaves().byId().values()),
                (post, person, from, until) -> after.lacksFrom(post.id(), person, from, until)));
    }

    /** A shift belongs to the month in which it begins, whole; what begins before is the month before's. */
    private List<ScheduledShift> layered(PostId post, Instant from, Instant until) {
        var shifts = new ArrayList<ScheduledShift>();
        for (var cursor = from; cursor.isBefore(until); ) {
            var duty = roster.rotations().dutyAt(post, cursor);
            if (duty == null) {
                break;
            }
            if (!duty.from().isBefore(from)) {
                shifts.add(shift(duty.people().isEmpty() ? ended(duty, until) : duty));
            }
            cursor = duty.until();
        }
        return shifts;
    }

    /** Nobody's while has no shift to be whole. */
    private static DutyChanged ended(DutyChanged duty, Instant until) {
        return duty.until().isAfter(until) ? new DutyChanged(duty.post(), duty.people(), duty.from(), until) : duty;
    }

    private static ScheduledShift shift(DutyChanged duty) {
        return new ScheduledShift(duty.from(), duty.until(), duty.people());
    }

    private List<Post> posts() {
        return roster.directory().posts().values().stream()
                .sorted(Comparator.comparing(post -> post.id().value()))
                .toList();
    }
}
