package cn.liandong.intake.signals;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.intake.signals.hearing.Hearings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What signals ask of others. */
public interface SignalsView {
    Hearings hearings();

    @Nullable
    Site site(SiteId id);

    /** Opens an incident of a red signal, or finds the one that tells of the same happening. */
    Opened open(Sensor sensor, SignalReading reading);

    /** An incident that a red signal belongs to, and what was decided for that. */
    record Opened(IncidentId incident, List<IncidentEvent> events) {}

    /** The incident where it is not closed, or the one that it was merged into; null where that is over. */
    @Nullable
    IncidentId openNow(IncidentId incident);

    /** Who answers now for what of this tier is told of the site's warnings. */
    List<SeatedPerson> answering(Tier tier, Site site, Instant now);

    /** Whether the organization is the site's own, its town or the city. */
    boolean isConcerned(OrganizationId organization, Site site);
}
