package cn.liandong.dispatch.claims;

import cn.liandong.contracts.ids.IncidentId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Which post sees to which incident. */
public record Claims(PMap<IncidentId, Claim> byIncident) {
    public static final Claims NONE = new Claims(HashTreePMap.empty());

    public @Nullable Claim find(IncidentId incident) {
        return byIncident.get(incident);
    }

    public Claims without(IncidentId incident) {
        return new Claims(byIncident.minus(incident));
    }

    Claims with(IncidentId incident, Claim claim) {
        return new Claims(byIncident.plus(incident, claim));
    }
}
