package cn.liandong.intake;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.locations.LocationPolicies;
import cn.liandong.intake.locations.LocationPolicies.Told;
import cn.liandong.intake.sites.SitesDecider;
import cn.liandong.intake.zones.ZonesDecider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks intake's capabilities: first where it is, then what it is, then how far it may reach. */
public final class IntakeDecider {
    private IntakeDecider() {}

    public static Decision<IncidentEvent> asked(Moment moment, IntakeCommand command, Intake intake) {
        return SitesDecider.decide(moment, command, intake.sites());
    }

    static Decision<IncidentEvent> told(
            Moment moment, ReportRecord report, Intake intake, IntakeView view, Tables tables) {
        var told = report.understood();
        var site = told.site() == null ? null : intake.sites().byId().get(told.site());
        var place = LocationPolicies.find(
                new Told(
                        told.coordinates(), told.placeText(), site == null ? null : site.town(), report.organization()),
                view.locations(),
                tables.boundaries());
        var decision = IncidentsDecider.decide(
                moment, report, intake.incidents(), ZoneId.of(view.zone()), place, site == null ? null : site.id());
        return decision instanceof Decision.Accepted<IncidentEvent>(var events, var facts)
                ? Decision.accepted(withZones(events, site, moment.now(), tables), facts)
                : decision;
    }

    /** What dispatch decided. */
    static Decision<IncidentEvent> happened(Moment moment, List<ResponseEvent> events, Intake intake) {
        var noted = IncidentsDecider.follow(moment, events, intake.incidents());
        return noted.isEmpty() ? Decision.nothing() : Decision.accepted(noted);
    }

    private static List<IncidentEvent> withZones(
            List<IncidentEvent> events, @Nullable Site site, Instant now, Tables tables) {
        var all = new ArrayList<>(events);
        for (var event : events) {
            if (event instanceof IncidentEvent.IncidentOpened opened) {
                all.addAll(ZonesDecider.decide(
                        opened.incident(), opened.situation(), site, now, tables.zones(), tables.daylight()));
            }
        }
        return List.copyOf(all);
    }

    public static Intake evolve(Intake intake, IncidentEvent event) {
        return new Intake(
                SitesDecider.evolve(intake.sites(), event), IncidentsDecider.evolve(intake.incidents(), event));
    }
}
