package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.dispatch.closings.Closings.Stage;
import org.jspecify.annotations.Nullable;

/** Tells levels and leads what an incident is, how it stands and who leads it. */
record DecidedIncidents(DispatchState state, DispatchView view) implements Incidents {
    @Override
    public @Nullable KnownIncident find(IncidentId incident) {
        return view.find(incident);
    }

    @Override
    public boolean isClosed(IncidentId incident) {
        return state.closings().stage(incident) == Stage.CLOSED;
    }

    @Override
    public @Nullable OrganizationId leadOf(IncidentId incident) {
        var transferred = state.leads().leadOf(incident);
        var known = view.find(incident);
        return transferred != null || known == null ? transferred : view.leadOf(known);
    }
}
