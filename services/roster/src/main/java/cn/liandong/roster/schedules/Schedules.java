package cn.liandong.roster.schedules;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The schedules of one jurisdiction.
 *
 * @param months by organization and month
 * @param plans what was published of each post and is not over; a post stays here when all of it is, so that it is known
 *     to have a roster
 */
public record Schedules(PMap<OrganizationId, PMap<YearMonth, Schedule>> months, PMap<PostId, ScheduledPost> plans) {
    public static final Schedules EMPTY = new Schedules(HashTreePMap.empty(), HashTreePMap.empty());

    /** The instants at which a month begins and the next one does, on the local clock. */
    public static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Who is to be on duty: what was published holds, and elsewhere the layers, each within its bounds.
     *
     * @param layered what the layers say for this instant; null for a post without any
     */
    public @Nullable DutyChanged applied(PostId post, @Nullable DutyChanged layered, Instant instant, ZoneId zone) {
        var plan = plans.get(post);
        if (plan == null) {
            return layered;
        }
        var usual = layered == null ? nobody(post, instant, zone) : layered;
        var from = usual.from();
        var until = usual.until();
        for (var shift : plan.shifts()) {
            if (shift.holdsAt(instant)) {
                return new DutyChanged(post, shift.people(), shift.from(), shift.until());
            }
            if (shift.from().isAfter(instant)) {
                until = shift.from().isBefore(until) ? shift.from() : until;
                break;
            }
            from = shift.until().isAfter(from) ? shift.until() : from;
        }
        return new DutyChanged(post, usual.people(), from, until);
    }

    /** Null where nobody has drafted that month. */
    public @Nullable Schedule find(OrganizationId organization, YearMonth month) {
        return months.getOrDefault(organization, HashTreePMap.empty()).get(month);
    }

    /** The shifts that were published of the post and share a moment with this one. */
    List<ScheduledShift> published(PostId post, ScheduledShift shift) {
        var plan = plans.get(post);
        return plan == null
                ? List.of()
                : plan.shifts().stream().filter(shift::overlaps).toList();
    }

    Schedules with(OrganizationId organization, YearMonth month, Schedule schedule) {
        var own = months.getOrDefault(organization, HashTreePMap.empty());
        return new Schedules(months.plus(organization, own.plus(month, schedule)), plans);
    }

    Schedules with(ScheduledPost plan) {
        return new Schedules(months, plans.plus(plan.post(), plan));
    }

    /** A roster that has run out is looked at again with each month that begins. */
    private static DutyChanged nobody(PostId post, Instant instant, ZoneId zone) {
        var next = YearMonth.from(LocalDate.ofInstant(instant, zone)).plusMonths(1);
        return new DutyChanged(post, List.of(), instant, begin(next, zone));
    }
}
