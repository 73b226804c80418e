package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.dispatch.IdHashes;

/** The id of the directive that a command gives: the same on every repeat. */
final class DirectiveIds {
    private DirectiveIds() {}

    /** @param inputId of the command that gives it */
    static DirectiveId of(IncidentId incident, String inputId) {
        return new DirectiveId(
                IdHashes.start(incident) + ".d" + IdHashes.of(inputId).substring(0, 16));
    }
}
