package cn.liandong.faults.sink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each incident was first called for. */
final class FirstAlerts {
    private final Map<String, Instant> byIncident = new HashMap<>();

    synchronized void called(String incident, Instant at) {
        byIncident.merge(incident, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    synchronized int incidents() {
        return byIncident.size();
    }

    /** The longest stretch between two moments in which no incident was called for that had not been before. */
    synchronized Duration longestWithout(Instant from, Instant to) {
        var moments = new ArrayList<>(List.of(from, to));
        byIncident.values().stream()
                .filter(at -> at.isAfter(from) && at.isBefore(to))
                .forEach(moments::add);
        moments.sort(null);
        var longest = Duration.ZERO;
        for (int i = 1; i < moments.size(); i++) {
            var gap = Duration.between(moments.get(i - 1), moments.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
