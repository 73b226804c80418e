package cn.liandong.drills.filings;

import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What persons have said of drills, and has not been withdrawn.
 *
 * @param begun when drills that were held here began
 */
public record Filings(
        PMap<DrillId, RecordedDrill> recorded,
        PMap<DrillId, PMap<OrganizationId, Filing>> filed,
        PMap<DrillId, Instant> begun) {
    public static final Filings NONE = new Filings(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public @Nullable RecordedDrill find(DrillId drill) {
        return recorded.get(drill);
    }

    public @Nullable Filing find(DrillId drill, OrganizationId organization) {
        return of(drill).get(organization);
    }

    boolean isFiled(DrillId drill) {
        return !of(drill).isEmpty();
    }

    Stream<RecordedDrill> of(OrganizationId organization) {
        return recorded.values().stream().filter(one -> one.organization().equals(organization));
    }

    Filings with(RecordedDrill drill) {
        return new Filings(recorded.plus(drill.id(), drill), filed, begun);
    }

    Filings without(DrillId drill) {
        return new Filings(recorded.minus(drill), filed, begun);
    }

    Filings with(Filing filing) {
        return new Filings(
                recorded, filed.plus(filing.drill(), of(filing.drill()).plus(filing.organization(), filing)), begun);
    }

    Filings without(DrillId drill, OrganizationId organization) {
        var left = of(drill).minus(organization);
        return new Filings(recorded, left.isEmpty() ? filed.minus(drill) : filed.plus(drill, left), begun);
    }

    Filings begun(DrillId drill, Instant at) {
        return new Filings(recorded, filed, begun.plus(drill, at));
    }

    private PMap<OrganizationId, Filing> of(DrillId drill) {
        return filed.getOrDefault(drill, HashTreePMap.empty());
    }
}
