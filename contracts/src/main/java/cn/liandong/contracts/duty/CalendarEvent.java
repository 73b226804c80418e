package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.CalendarId;

/** Which calendars are read from outside, in the journal `duty`. */
public sealed interface CalendarEvent extends DutyEvent {
    CalendarId calendar();

    /**
     * Whoever knows the secret reads the calendar.
     *
     * @param secretHash SHA-256 of the secret, 64 hex digits: the secret itself is kept nowhere
     */
    record CalendarOpened(CalendarId calendar, CalendarOf of, String secretHash) implements CalendarEvent {}

    /** Nobody reads it any more. */
    record CalendarRevoked(CalendarId calendar) implements CalendarEvent {}
}
