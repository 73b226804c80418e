package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.sites.SitesPolicies.Keeping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Registers sites, all that are asked for or none of them; the same once more changes nothing. */
public final class SitesDecider {
    /** One decision is one record, and a record has to fit: more are several. */
    static final int MOST_SITES = 300;

    private SitesDecider() {}

    /** A row of the city file. */
    public static Decision<IncidentEvent> decide(Moment moment, RegisterSite command, Sites sites) {
        return moment.actor().kind() == Actor.Kind.SYSTEM
                ? Decision.accepted(changed(command.site(), sites))
                : Decision.refused("NOT_ALLOWED", "A row of the city file is loaded by the system alone.");
    }

    /** What an enterprise or the city keeps. */
    public static Decision<IncidentEvent> decide(Moment moment, KeepSites command, Sites sites, SiteRules rules) {
        if (command.sites().isEmpty() || command.sites().size() > MOST_SITES) {
            return Decision.refused("SITE_UNFIT", "Expected 1 to " + MOST_SITES + " sites at once.");
        }
        var ids = new HashSet<>();
        var events = new ArrayList<IncidentEvent>();
        for (var form : command.sites()) {
            if (!ids.add(form.id())) {
                return Decision.refused("TWICE", form.id() + ": an id stands there once.");
            }
            var asked = new Keeping(moment, form, sites.byId().get(form.id()), rules);
            for (var policy : SitesPolicies.all()) {
                var refusal = policy.refusal(asked);
                if (refusal != null) {
                    return Decision.refused(refusal.code(), form.id() + ": " + refusal.message());
                }
            }
            events.addAll(
                    changed(site(form, Objects.requireNonNull(rules.townOf().apply(form))), sites));
        }
        return Decision.accepted(events, Map.of("changed", String.valueOf(events.size())));
    }

    private static Site site(SiteForm form, TownCode town) {
        return new Site(
                form.id(),
                form.organization(),
                form.name(),
                form.coordinates(),
                town,
                form.substances(),
                form.responders(),
                form.onSitePlan(),
                null);
    }

    private static List<IncidentEvent> changed(Site site, Sites sites) {
        var before = sites.byId().get(site.id());
        if (before == null) {
            return List.of(new SiteRegistered(site.as(1)));
        }
        return site.as(null).equals(before.as(null))
                ? List.of()
                : List.of(new SiteRegistered(site.as(Sites.revision(before) + 1)));
    }

    public static Sites evolve(Sites sites, IncidentEvent event) {
        return event instanceof SiteRegistered(var site)
                ? new Sites(sites.byId().plus(site.id(), site))
                : sites;
    }
}
