package cn.liandong.intake.sites;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;

/** Registers sites; the same once more changes nothing. */
public final class SitesDecider {
    private SitesDecider() {}

    public static Decision<IncidentEvent> decide(Moment moment, IntakeCommand command, Sites sites) {
        for (var policy : SitesPolicies.all()) {
            var refusal = policy.refusal(moment);
            if (refusal != null) {
                return refusal;
            }
        }
        return switch (command) {
            case RegisterSite(var site) ->
                site.equals(sites.byId().get(site.id()))
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new SiteRegistered(site)));
        };
    }

    public static Sites evolve(Sites sites, IncidentEvent event) {
        return event instanceof SiteRegistered(var site)
                ? new Sites(sites.byId().plus(site.id(), site))
                : sites;
    }
}
