package cn.liandong.intake.attachments;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is attached to the reports of one jurisdiction, until their incidents are archived.
 *
 * @param ofReports reports that have attachments, and no others
 */
public record Attachments(PMap<ReportId, OfReport> ofReports) {
    public static final Attachments NONE = new Attachments(HashTreePMap.empty());

    /**
     * The attachments of one report.
     *
     * @param incident null while the report is not decided
     * @param receivedAt when each came, by the hash of its content
     */
    public record OfReport(@Nullable IncidentId incident, PMap<String, Instant> receivedAt) {
        static final OfReport NONE = new OfReport(null, HashTreePMap.empty());
    }

    OfReport of(ReportId report) {
        return ofReports.getOrDefault(report, OfReport.NONE);
    }

    Attachments with(ReportAttached event) {
        var known = of(event.report());
        return new Attachments(ofReports.plus(
                event.report(),
                new OfReport(
                        event.incident() == null ? known.incident() : event.incident(),
                        known.receivedAt().plus(event.attachment().sha256(), event.at()))));
    }

    Attachments linking(ReportId report, IncidentId incident) {
        var known = ofReports.get(report);
        return known == null
                ? this
                : new Attachments(ofReports.plus(report, new OfReport(incident, known.receivedAt())));
    }

    /** An incident is archived once, and few reports have attachments. */
    Attachments without(IncidentId incident) {
        var rest = ofReports;
        for (var entry : ofReports.entrySet()) {
            if (incident.equals(entry.getValue().incident())) {
                rest = rest.minus(entry.getKey());
            }
        }
        return new Attachments(rest);
    }
}
