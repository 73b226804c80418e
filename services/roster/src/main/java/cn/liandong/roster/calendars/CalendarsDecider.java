package cn.liandong.roster.calendars;

import cn.liandong.contracts.duty.CalendarCommand;
import cn.liandong.contracts.duty.CalendarCommand.OpenCalendar;
import cn.liandong.contracts.duty.CalendarCommand.RevokeCalendar;
import cn.liandong.contracts.duty.CalendarEvent.CalendarOpened;
import cn.liandong.contracts.duty.CalendarEvent.CalendarRevoked;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Opens calendars and revokes them; the outcome's fact `calendar` names the one that was opened. */
public final class CalendarsDecider {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** So many for each organization, so that nobody fills the state with addresses. */
    private static final int MOST = 500;

    private CalendarsDecider() {}

    /**
     * Opens or revokes.
     *
     * @param isOwn whether the post or person belongs to the organization
     */
    public static Decision<DutyEvent> decide(
            CalendarCommand command, Calendars calendars, Predicate<CalendarOf> isOwn) {
        return switch (command) {
            case OpenCalendar open -> open(open, calendars, isOwn);
            case RevokeCalendar(var id) ->
                calendars.open().containsKey(id)
                        ? Decision.accepted(List.of(new CalendarRevoked(id)))
                        : new Refused<>(
                                "NO_SUCH_CALENDAR", "No calendar " + id + " is open: it may be revoked already.");
        };
    }

    public static Calendars evolve(Calendars calendars, DutyEvent event) {
        return switch (event) {
            case CalendarOpened opened -> new Calendars(calendars.open().plus(opened.calendar(), opened.of()));
            case CalendarRevoked(var id) -> new Calendars(calendars.open().minus(id));
            default -> calendars;
        };
    }

    private static Decision<DutyEvent> open(OpenCalendar command, Calendars calendars, Predicate<CalendarOf> isOwn) {
        if (!HASH.matcher(command.secretHash()).matches()) {
            return new Refused<>("HASH_UNFIT", "A secret's hash is 64 hex digits in small letters.");
        }
        if (!isOwn.test(command.of())) {
            return new Refused<>(
                    "NOT_OF_THE_ORGANIZATION",
                    "The post or person is none of " + command.of().organization() + ": name one of its own.");
        }
        long own = calendars.open().values().stream()
                .filter(of -> of.organization().equals(command.of().organization()))
                .count();
        var id = new CalendarId("calendar-" + command.secretHash().substring(0, 32));
        if (own >= MOST && !calendars.open().containsKey(id)) {
            return new Refused<>(
                    "TOO_MANY_CALENDARS",
                    "The organization has " + own + " calendars open: revoke those that nobody reads.");
        }
        return calendars.open().containsKey(id)
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new CalendarOpened(id, command.of(), command.secretHash())),
                        Map.of("calendar", id.value()));
    }
}
