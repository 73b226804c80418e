package cn.liandong.intake;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.intake.locations.LocationPolicies;
import cn.liandong.intake.locations.LocationPolicies.Told;
import cn.liandong.intake.sites.SitesDecider;
import java.time.ZoneId;

/** Asks intake's capabilities: first where it is, then what it is. */
public final class IntakeDecider {
    private IntakeDecider() {}

    public static Decision<IncidentEvent> asked(Moment moment, IntakeCommand command, Intake intake) {
        return SitesDecider.decide(moment, command, intake.sites());
    }

    public static Decision<IncidentEvent> told(
            Moment moment, ReportRecord report, Intake intake, IntakeView view, Boundaries boundaries) {
        var told = report.understood();
        var site = told.site() == null ? null : intake.sites().byId().get(told.site());
        var place = LocationPolicies.find(
                new Told(
                        told.coordinates(), told.placeText(), site == null ? null : site.town(), report.organization()),
                view.locations(),
                boundaries);
        return IncidentsDecider.decide(
                moment, report, intake.incidents(), ZoneId.of(view.zone()), place, site == null ? null : site.id());
    }

    public static Intake evolve(Intake intake, IncidentEvent event) {
        return new Intake(
                SitesDecider.evolve(intake.sites(), event), IncidentsDecider.evolve(intake.incidents(), event));
    }
}
