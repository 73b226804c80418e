package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.dispatch.IdHashes;

/** The id of the n-th assignment of one request: the same on every repeat. */
final class AssignmentIds {
    private AssignmentIds() {}

    /** @param inputId of the command that asked for a unit */
    static AssignmentId first(IncidentId incident, String inputId) {
        return new AssignmentId(
                IdHashes.start(incident) + ".a" + IdHashes.of(inputId).substring(0, 16) + ".1");
    }

    static AssignmentId next(AssignmentId before) {
        var text = before.value();
        int dot = text.lastIndexOf('.');
        return new AssignmentId(text.substring(0, dot + 1) + (Integer.parseInt(text.substring(dot + 1)) + 1));
    }
}
