package cn.liandong.roster.announcements;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is told that a month was published: everybody who sits there at a post whose shifts are
 * announced, once, with the first of them.
 */
final class Publications {
    private Publications() {}

    static List<DutyEvent> notices(SchedulePublished published, AnnouncementsDecider.Given given) {
        var begin = latest(published.month().atDay(1).atStartOfDay(given.zone()).toInstant(), given.now());
        var end = published
                .month()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(given.zone())
                .toInstant();
        Map<PersonId, DutyChanged> first = new LinkedHashMap<>();
        for (var post : published.posts()) {
            if (!AnnouncementsDecider.isAnnounced(post, given)) {
                continue;
            }
            given.shifts().shifts(post, begin, end).stream()
                    .filter(shift -> !shift.from().isBefore(begin))
                    .forEach(shift ->
                            shift.people().forEach(person -> first.merge(person, shift, Publications::earlier)));
        }
        return first.entrySet().stream()
                .<DutyEvent>map(one -> new DutyNotice(
                        "published/" + published.organization() + "/" + published.month() + "/" + one.getKey(),
                        one.getKey(),
                        NoticeKind.ROSTER_PUBLISHED,
                        one.getValue().post(),
                        null,
                        one.getValue().from(),
                        one.getValue().until()))
                .toList();
    }

    private static DutyChanged earlier(DutyChanged one, DutyChanged other) {
        return other.from().isBefore(one.from()) ? other : one;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
