package cn.liandong.drills.happenings;

import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What belongs to which drill, until its incident is archived.
 *
 * @param called whom each of its notifications calls
 */
public record Belonging(PMap<IncidentId, DrillId> incidents, PMap<NotificationId, Called> called) {
    public static final Belonging NONE = new Belonging(HashTreePMap.empty(), HashTreePMap.empty());

    /** Whom a notification calls. */
    public record Called(DrillId drill, IncidentId incident, PostId post, PersonId person) {}

    /** Something that happened within a drill. */
    public record Within(DrillId drill, Happening happening) {}

    public @Nullable DrillId drillOf(@Nullable IncidentId incident) {
        return incident == null ? null : incidents.get(incident);
    }

    Belonging with(IncidentId incident, DrillId drill) {
        return new Belonging(incidents.plus(incident, drill), called);
    }

    Belonging with(NotificationId notification, Called whom) {
        return new Belonging(incidents, called.plus(notification, whom));
    }

    /** Without an incident that is archived, and the calls of it. */
    Belonging without(IncidentId incident) {
        return incidents.containsKey(incident)
                ? new Belonging(
                        incidents.minus(incident),
                        called.minusAll(called.entrySet().stream()
                                .filter(one -> one.getValue().incident().equals(incident))
                                .map(Map.Entry::getKey)
                                .toList()))
                : this;
    }
}
