package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Place;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens an incident for each new report; the same report once more changes nothing. */
public final class IncidentsDecider {
    private IncidentsDecider() {}

    /**
     * Decides one report.
     *
     * @param site the site that was named, where it is registered
     */
    public static Decision<IncidentEvent> decide(
            Moment moment, ReportRecord report, Incidents incidents, ZoneId zone, Place place, @Nullable SiteId site) {
        if (incidents.has(report.id())) {
            return Decision.nothing();
        }
        var told = report.understood();
        boolean unknownSite = told.site() != null && site == null;
        var flags = IncidentsPolicies.all().stream()
                .filter(rule -> rule.policy().holds(report, incidents, unknownSite))
                .map(IncidentsPolicies.Flagging::flag)
                .toList();
        // Made of the report alone, so that an incident decided again after a crash is the same incident.
        var incident = new IncidentId("incident:" + report.id());
        var number = IncidentNumber.next(moment.jurisdiction(), moment.now(), zone, incidents);
        return Decision.accepted(List.of(
                new IncidentOpened(
                        incident,
                        number.toString(),
                        report.id(),
                        report.organization(),
                        told.category(),
                        place,
                        site,
                        told.substance(),
                        told.casualties(),
                        moment.now(),
                        told.occurredAt(),
                        flags),
                new ReportLinked(
                        incident, report.id(), moment.now(), report.warnings().size())));
    }

    public static Incidents evolve(Incidents incidents, IncidentEvent event) {
        if (!(event instanceof IncidentOpened opened)) {
            return incidents;
        }
        var number = IncidentNumber.read(opened.number());
        return incidents.with(opened.report(), number.day(), number.count());
    }
}
