package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people call an incident: jurisdiction, local date, and a count of that day, such as {@code 420583-20261124-003}. */
record IncidentNumber(String jurisdiction, String day, int count) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    static IncidentNumber next(Jurisdiction jurisdiction, Instant at, ZoneId zone, Incidents incidents) {
        var day = DAY.format(at.atZone(zone));
        return new IncidentNumber(jurisdiction.value(), day, incidents.countOf(day) + 1);
    }

    static IncidentNumber read(String number) {
        var parts = number.split("-", 3);
        return new IncidentNumber(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return "%s-%s-%03d".formatted(jurisdiction, day, count);
    }
}
