package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.ReportId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The incidents of one jurisdiction, as far as the next report needs them.
 *
 * @param reportsByKey the reports that opened an incident, by the part of their id that stands for caller and key
 * @param countByDay how many incidents each local day has had, such as 20261124 → 3
 */
public record Incidents(PMap<String, PSet<ReportId>> reportsByKey, PMap<String, Integer> countByDay) {
    public static final Incidents EMPTY = new Incidents(HashTreePMap.empty(), HashTreePMap.empty());

    boolean has(ReportId report) {
        return sameKey(report).contains(report);
    }

    PSet<ReportId> sameKey(ReportId report) {
        return reportsByKey.getOrDefault(keyPart(report), HashTreePSet.empty());
    }

    int countOf(String day) {
        return countByDay.getOrDefault(day, 0);
    }

    Incidents with(ReportId report, String day, int count) {
        return new Incidents(
                reportsByKey.plus(keyPart(report), sameKey(report).plus(report)),
                countByDay.plus(day, Math.max(count, countOf(day))));
    }

    /** A report id is jurisdiction, caller with key, and body; all but the last is the key. */
    private static String keyPart(ReportId report) {
        int end = report.value().lastIndexOf('-');
        return end < 0 ? report.value() : report.value().substring(0, end);
    }
}
