package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.ids.CalendarId;

/** A calendar that somebody reads from outside. */
public record OpenedCalendar(CalendarId id, CalendarOf of) {}
