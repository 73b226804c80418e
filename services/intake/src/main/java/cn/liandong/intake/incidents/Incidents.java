package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The incidents of one jurisdiction, as far as the next report needs them.
 *
 * @param reportsByKey the reports that belong to an incident, by the part of their id that stands for caller and key
 * @param countByDay how many incidents each local day has had, such as 20261124 → 3; exercises are counted apart
 * @param known those that still take up reports
 * @param joined the reports that belong to an incident that another one opened
 */
public record Incidents(
        PMap<String, PSet<ReportId>> reportsByKey,
        PMap<String, Integer> countByDay,
        PMap<IncidentId, KnownIncident> known,
        PMap<ReportId, IncidentId> joined) {
    public static final Incidents EMPTY =
            new Incidents(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** The incident that a report opens. Made of the report alone, so that one decided again after a crash is the same. */
    static IncidentId openedBy(ReportId report) {
        return new IncidentId("incident:" + report);
    }

    boolean has(ReportId report) {
        return sameKey(report).contains(report);
    }

    PSet<ReportId> sameKey(ReportId report) {
        return reportsByKey.getOrDefault(keyPart(report), HashTreePSet.empty());
    }

    int countOf(String series) {
        return countByDay.getOrDefault(series, 0);
    }

    /** The incident that a report belongs to, archived or not; null of a report that is not decided. */
    public @Nullable IncidentId idOf(ReportId report) {
        return has(report) ? joined.getOrDefault(report, openedBy(report)) : null;
    }

    /** The incident that a report belongs to; null where there is none, or it is archived. */
    public @Nullable KnownIncident of(ReportId report) {
        return known.get(joined.getOrDefault(report, openedBy(report)));
    }

    /**
     * The incident of the report that another goes on from. An edge that has not yet read that report knows its key and not
     * its body; what came under the same key is what was meant.
     */
    @Nullable
    KnownIncident followedAs(ReportId report) {
        var named = of(report);
        return named != null
                ? named
                : sameKey(report).stream()
                        .sorted(Comparator.comparing(ReportId::value))
                        .map(this::of)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Where a report belongs; null where it is not known here, or its incident is archived. */
    public @Nullable IncidentId whereIs(ReportId report) {
        var incident = has(report) ? of(report) : null;
        return incident == null ? null : incident.id();
    }

    /** The incident; null where there is none, or it is archived. */
    public @Nullable KnownIncident find(IncidentId incident) {
        return known.get(incident);
    }

    Incidents with(IncidentOpened opened) {
        var number = IncidentNumber.read(opened.number());
        return new Incidents(
                reportsByKey,
                countByDay.plus(number.series(), Math.max(number.count(), countOf(number.series()))),
                known.plus(opened.incident(), KnownIncident.of(opened)),
                joined);
    }

    /** A report that is linked once more leaves the incident it belonged to. */
    Incidents with(ReportLinked linked) {
        var report = linked.report();
        var left = has(report) ? of(report) : null;
        var after = left == null || left.id().equals(linked.incident())
                ? known
                : known.plus(left.id(), left.without(report));
        var incident = after.get(linked.incident());
        return new Incidents(
                reportsByKey.plus(keyPart(report), sameKey(report).plus(report)),
                countByDay,
                incident == null ? after : after.plus(incident.id(), incident.with(linked)),
                linked.incident().equals(openedBy(report))
                        ? joined.minus(report)
                        : joined.plus(report, linked.incident()));
    }

    Incidents with(IncidentId incident, Situation now) {
        var one = known.get(incident);
        return one == null ? this : with(known.plus(incident, one.with(now)));
    }

    Incidents with(IncidentId incident, IncidentStage now) {
        var one = known.get(incident);
        if (one == null) {
            return this;
        }
        return with(now == IncidentStage.ARCHIVED ? known.minus(incident) : known.plus(incident, one.with(now)));
    }

    Incidents with(IncidentRecategorised said) {
        var one = known.get(said.incident());
        return one == null ? this : with(known.plus(said.incident(), one.with(said)));
    }

    private Incidents with(PMap<IncidentId, KnownIncident> now) {
        return new Incidents(reportsByKey, countByDay, now, joined);
    }

    /** A report id is jurisdiction, caller with key, and body; all but the last is the key. */
    private static String keyPart(ReportId report) {
        int end = report.value().lastIndexOf('-');
        return end < 0 ? report.value() : report.value().substring(0, end);
    }
}
