package cn.liandong.dispatch.leads;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The leads of one jurisdiction's incidents that were offered to another.
 *
 * @param deadlines one for each offer that was not answered
 */
public record Leads(PMap<IncidentId, Lead> byIncident, Deadlines<DispatchCommand> deadlines) {
    public static final Leads NONE = new Leads(HashTreePMap.empty(), Deadlines.none());

    /** Null while the lead was never offered. */
    public @Nullable Lead find(IncidentId incident) {
        return byIncident.get(incident);
    }

    /** To whom the lead was transferred; null where it never was. */
    public @Nullable OrganizationId leadOf(IncidentId incident) {
        var lead = byIncident.get(incident);
        return lead == null ? null : lead.leads();
    }

    /** The offer that was not answered, as `lead/` and its number. */
    public List<String> open(IncidentId incident) {
        var lead = byIncident.get(incident);
        return lead == null || !lead.last().isOpen()
                ? List.of()
                : List.of("lead/" + lead.last().number());
    }

    static String deadlineId(IncidentId incident) {
        return incident + "/lead";
    }

    Leads offered(Lead lead, Deadline<DispatchCommand> due) {
        return new Leads(byIncident.plus(lead.incident(), lead), deadlines.with(due));
    }

    Leads reminded(IncidentId incident, Deadline<DispatchCommand> next) {
        return byIncident.containsKey(incident) ? new Leads(byIncident, deadlines.with(next)) : this;
    }

    /** Nobody is reminded of an offer any more. */
    Leads paused(IncidentId incident) {
        return new Leads(byIncident, deadlines.without(deadlineId(incident)));
    }

    Leads ended(IncidentId incident, Lead.State how) {
        var old = byIncident.get(incident);
        return old == null
                ? this
                : new Leads(byIncident.plus(incident, old.ended(how)), deadlines.without(deadlineId(incident)));
    }
}
