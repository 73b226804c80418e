package cn.liandong.console.rosters;

import cn.liandong.console.rosters.RosterSheet.SheetPost;
import cn.liandong.console.rosters.RosterSheet.SheetShift;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads schedules with what overrides change in them. */
public final class RosterSheets {
    private RosterSheets() {}

    /** Null where there is no schedule of that month. */
    public static @Nullable RosterSheet find(RosterPicture picture, OrganizationId id, YearMonth month) {
        var organization = picture.organizations().get(id);
        var schedule = picture.find(id, month);
        if (organization == null || schedule == null) {
            return null;
        }
        var posts = schedule.posts().values().stream()
                .flatMap(plan -> Stream.ofNullable(picture.posts().get(plan.post()))
                        .map(post -> new SheetPost(post, applied(plan, picture))))
                .sorted(Comparator.comparing((SheetPost one) -> one.post().kind())
                        .thenComparing(one -> one.post().name()))
                .toList();
        var used = new TreeSet<OverrideId>(Comparator.comparing(OverrideId::value));
        posts.forEach(post -> post.shifts().forEach(shift -> used.addAll(shift.overrides())));
        var overrides = picture.overrides().stream()
                .filter(one -> used.contains(one.override().id()))
                .toList();
        var days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(day -> picture.kindOf(month.atDay(day)))
                .toList();
        return new RosterSheet(
                picture.sequence(),
                organization,
                month,
                ZoneId.of(picture.zone()),
                schedule,
                days,
                posts,
                overrides,
                leaves(picture, month, posts));
    }

    private static List<Leave> leaves(RosterPicture picture, YearMonth month, List<SheetPost> posts) {
        var zone = ZoneId.of(picture.zone());
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        var end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return posts.stream()
                .flatMap(post -> post.shifts().stream())
                .flatMap(shift -> shift.people().stream())
                .distinct()
                .flatMap(person -> picture.leavesOf(person).stream())
                .filter(leave -> leave.touches(begin, end))
                .sorted(Comparator.comparing(Leave::from)
                        .thenComparing(leave -> leave.id().value()))
                .toList();
    }

    /** All that was published of a post, with its overrides. */
    public static List<SheetShift> published(RosterPicture picture, Post post) {
        return applied(new ScheduledPost(post.id(), picture.published(post.id())), picture);
    }

    private static List<SheetShift> applied(ScheduledPost plan, RosterPicture picture) {
        var overrides = of(plan.post(), picture);
        return plan.shifts().stream()
                .flatMap(shift -> applied(shift, overrides).stream())
                .toList();
    }

    private static List<DutyOverride> of(PostId post, RosterPicture picture) {
        return picture.overrides().stream()
                .map(SignedOverride::override)
                .filter(override -> override.post().equals(post))
                .toList();
    }

    private static List<SheetShift> applied(ScheduledShift shift, List<DutyOverride> overrides) {
        var edges = new TreeSet<Instant>(List.of(shift.from(), shift.until()));
        for (var override : overrides) {
            Stream.of(override.from(), override.until())
                    .filter(edge -> edge.isAfter(shift.from()) && edge.isBefore(shift.until()))
                    .forEach(edges::add);
        }
        var stretches = new ArrayList<SheetShift>();
        for (var from : edges.headSet(shift.until())) {
            stretches.add(at(from, edges.ceiling(from.plusNanos(1)), shift, overrides));
        }
        return stretches;
    }

    private static SheetShift at(
            Instant from, @Nullable Instant until, ScheduledShift shift, List<DutyOverride> overrides) {
        var people = shift.people();
        var changed = new ArrayList<OverrideId>();
        for (var override : overrides) {
            if (override.holdsAt(from)) {
                people = override.applied(people);
                changed.add(override.id());
            }
        }
        return new SheetShift(from, until == null ? shift.until() : until, people, List.copyOf(changed));
    }
}
