package cn.liandong.intake;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterPoint;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.ZoneCommand;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.locations.LocationPolicies;
import cn.liandong.intake.locations.LocationPolicies.Told;
import cn.liandong.intake.points.PointsDecider;
import cn.liandong.intake.sites.SiteRules;
import cn.liandong.intake.sites.SitesDecider;
import cn.liandong.intake.zones.ZonesDecider;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks intake's capabilities: first where it is, then what it is, then how far it may reach. */
public final class IntakeDecider {
    private IntakeDecider() {}

    static Decision<IncidentEvent> asked(
            Moment moment, IntakeCommand command, Intake intake, IntakeView view, Tables tables) {
        return switch (command) {
            case RegisterSite register -> SitesDecider.decide(moment, register, intake.sites());
            case KeepSites keep -> SitesDecider.decide(moment, keep, intake.sites(), siteRules(view, tables));
            case RegisterPoint register -> PointsDecider.decide(moment, register, intake.points());
            case ZoneCommand zones -> IntakeZones.asked(moment, zones, intake, view, tables);
        };
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
                ? Decision.accepted(IntakeZones.with(events, intake, moment.now(), tables), facts)
                : decision;
    }

    private static SiteRules siteRules(IntakeView view, Tables tables) {
        return new SiteRules(
                view::runsTheDutyRoom, view.tiers()::containsKey, view.posts()::get, form -> town(form, view, tables));
    }

    private static @Nullable TownCode town(SiteForm form, IntakeView view, Tables tables) {
        if (form.town() != null) {
            return form.town();
        }
        var told = new Told(form.coordinates(), null, null, form.organization());
        return LocationPolicies.find(told, view.locations(), tables.boundaries()).towns().stream()
                .findFirst()
                .orElse(null);
    }

    /** What dispatch decided. */
    static Decision<IncidentEvent> happened(Moment moment, List<ResponseEvent> events, Intake intake, Tables tables) {
        var noted = IncidentsDecider.follow(moment, events, intake.incidents());
        return noted.isEmpty()
                ? Decision.nothing()
                : Decision.accepted(IntakeZones.with(noted, intake, moment.now(), tables));
    }

    public static Intake evolve(Intake intake, IncidentEvent event) {
        return new Intake(
                SitesDecider.evolve(intake.sites(), event),
                IncidentsDecider.evolve(intake.incidents(), event),
                PointsDecider.evolve(intake.points(), event),
                ZonesDecider.evolve(intake.zones(), event));
    }
}
