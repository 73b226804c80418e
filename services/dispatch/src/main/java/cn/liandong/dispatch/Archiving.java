package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;

/** What an archived incident leaves behind: that it was decided and is closed, and whatever of it has not ended yet. */
final class Archiving {
    private Archiving() {}

    static DispatchState without(DispatchState state, IncidentId incident) {
        return new DispatchState(
                state.alerts().withoutEnded(incident),
                state.escalations().without(incident),
                state.claims().without(incident),
                state.units(),
                state.assignments().withoutEnded(incident),
                state.closings(),
                state.directives().withoutEnded(incident),
                state.crews(),
                state.levels().without(incident),
                state.leads(),
                state.clocks().withoutEnded(incident),
                state.roads(),
                state.upwardReports().withoutTexts(incident),
                state.aids().withoutEnded(incident));
    }
}
