package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.CalendarId;

/** Opens calendars to whoever knows their address, and closes them again. */
public sealed interface CalendarCommand extends RosterCommand {

    /**
     * Opens a calendar; the edge has made the secret.
     *
     * @param secretHash SHA-256 of the secret, 64 hex digits; it also names the calendar
     */
    record OpenCalendar(CalendarOf of, String secretHash) implements CalendarCommand {}

    /** Closes it for ever; another one has another address. */
    record RevokeCalendar(CalendarId calendar) implements CalendarCommand {}
}
