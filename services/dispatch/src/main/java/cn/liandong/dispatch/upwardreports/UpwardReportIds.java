package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.dispatch.IdHashes;

/** The id of the report that a command drafts: the same on every repeat. */
final class UpwardReportIds {
    private UpwardReportIds() {}

    /** @param inputId of the command that drafts it */
    static UpwardReportId of(IncidentId incident, String inputId) {
        return new UpwardReportId(
                IdHashes.start(incident) + ".u" + IdHashes.of(inputId).substring(0, 16));
    }
}
