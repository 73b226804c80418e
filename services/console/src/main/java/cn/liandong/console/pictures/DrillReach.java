package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What within a drill reached somebody and what he did, in one of its incidents.
 *
 * @param person null where it is the post as a whole
 * @param first of each kind when it first happened
 */
record DrillReach(
        @Nullable IncidentId incident,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        PMap<HappeningKind, Instant> first) {

    static DrillReach of(Happening happening) {
        return new DrillReach(
                happening.incident(), happening.post(), happening.person(), happening.unit(), HashTreePMap.empty());
    }

    /** Null where it is nobody's. */
    static @Nullable String keyOf(Happening happening) {
        return happening.post() == null && happening.person() == null && happening.unit() == null
                ? null
                : happening.incident() + "|" + happening.post() + "|" + happening.person() + "|" + happening.unit();
    }

    DrillReach with(Happening happening) {
        var known = first.get(happening.kind());
        return known != null && !happening.at().isBefore(known)
                ? this
                : new DrillReach(incident, post, person, unit, first.plus(happening.kind(), happening.at()));
    }
}
