package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** What dispatch remembers of an alert that nobody has acknowledged: the alert itself, and its escalation. */
record OpenAlert(
        AlertId id,
        IncidentId incident,
        PostId post,
        PMap<PostId, PSet<PersonId>> alerted,
        AlertSubject subject,
        FrozenPlan plan) {

    /** With the people of this step told. */
    OpenAlert told(int step) {
        var told = alerted;
        for (var seated : plan.steps().get(step - 1).people()) {
            PSet<PersonId> known = told.getOrDefault(seated.post(), HashTreePSet.empty());
            told = told.plus(seated.post(), known.plus(seated.person()));
        }
        return new OpenAlert(id, incident, post, told, subject, plan);
    }
}
