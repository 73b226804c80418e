package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.dispatch.IdHashes;

/** The id of the one clock of an incident and a row: the same on every repeat. */
final class ClockIds {
    private ClockIds() {}

    static ClockId of(IncidentId incident, ClockRowId row) {
        return new ClockId(IdHashes.start(incident) + ".clock." + row);
    }
}
