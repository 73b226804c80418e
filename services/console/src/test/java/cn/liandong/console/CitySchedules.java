package cn.liandong.console;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.contracts.duty.CalendarEvent.CalendarOpened;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A town's December: one shift, from eight to twenty on the first. */
final class CitySchedules {
    static final Organization TOWN = City.DONGSHI_TOWN;
    static final PostId POST = City.post(TOWN).id();
    static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    static final Instant EIGHT = Instant.parse("2026-12-01T00:00:00Z");
    static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    static final Instant TWENTY = Instant.parse("2026-12-01T12:00:00Z");

    private CitySchedules() {}

    static DutyEvent drafted() {
        var shift = new ScheduledShift(EIGHT, TWENTY, List.of(City.person(TOWN)));
        return new ScheduleDrafted(TOWN.id(), DECEMBER, 1, List.of(new ScheduledPost(POST, List.of(shift))));
    }

    static DutyEvent checked() {
        return new ScheduleChecked(
                TOWN.id(),
                DECEMBER,
                1,
                List.of(new ScheduleWarning(ScheduleCheck.TOO_FEW, POST, null, EIGHT, NOON)),
                List.of(new ScheduleFinding(ScheduleCheck.TOO_FEW, 1)));
    }

    static DutyEvent published() {
        return new SchedulePublished(TOWN.id(), DECEMBER, 1, List.of(POST), List.of());
    }

    /** A calendar of the town, with this secret in its address. */
    static DutyEvent opened(String secret, @Nullable PostId post, @Nullable PersonId person) {
        var hash = CalendarSecrets.hash(secret);
        return new CalendarOpened(
                new CalendarId("calendar-" + hash.substring(0, 32)), new CalendarOf(TOWN.id(), post, person), hash);
    }
}
