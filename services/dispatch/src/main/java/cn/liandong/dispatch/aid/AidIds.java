package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.dispatch.IdHashes;

/** The id of the request that a command makes: the same on every repeat. */
final class AidIds {
    private AidIds() {}

    /** @param inputId of the command that asks */
    static AidId of(IncidentId incident, String inputId) {
        return new AidId(
                IdHashes.start(incident) + ".aid" + IdHashes.of(inputId).substring(0, 16));
    }
}
