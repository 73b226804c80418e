package cn.liandong.console.calendars;

import java.time.Instant;

/**
 * One entry of a calendar.
 *
 * @param uid the same for the same shift at every reading
 * @param until exclusive
 */
public record CalendarShift(String uid, Instant from, Instant until, String summary) {}
