package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What people call an incident: jurisdiction, local date, and a count of that day, such as {@code 420583-20261124-003}. Those of
 * drills are counted apart, such as {@code 420583-20261124-演003}: what is real shows no gap, and nobody mistakes one for the other.
 */
record IncidentNumber(String jurisdiction, String day, boolean exercise, int count) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final String EXERCISE = "演";

    static IncidentNumber next(
            Jurisdiction jurisdiction, Instant at, ZoneId zone, Handling handling, Incidents incidents) {
        var first =
                new IncidentNumber(jurisdiction.value(), DAY.format(at.atZone(zone)), handling == Handling.EXERCISE, 0);
        return new IncidentNumber(first.jurisdiction, first.day, first.exercise, incidents.countOf(first.series()) + 1);
    }

    static IncidentNumber read(String number) {
        var parts = number.split("-", 3);
        boolean exercise = parts[2].startsWith(EXERCISE);
        return new IncidentNumber(
                parts[0],
                parts[1],
                exercise,
                Integer.parseInt(exercise ? parts[2].substring(EXERCISE.length()) : parts[2]));
    }

    /** Within which it is counted. */
    String series() {
        return exercise ? day + EXERCISE : day;
    }

    @Override
    public String toString() {
        return "%s-%s-%s%03d".formatted(jurisdiction, day, exercise ? EXERCISE : "", count);
    }
}
