package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What a level or a lead must know of an incident; dispatch's own decider answers it. */
public interface Incidents {
    /** Null where none of that id was opened. */
    @Nullable
    KnownIncident find(IncidentId incident);

    boolean isClosed(IncidentId incident);

    /** Who leads it; null where nobody is registered who could. */
    @Nullable
    OrganizationId leadOf(IncidentId incident);
}
