package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that could go, and why it stands where it stands in the list.
 *
 * @param covers which of the needs it covers
 * @param distanceMetres by road; null where the incident's place is not known
 * @param positionAt when it was where the distance was measured from; null where that is its base
 * @param inDrill whether it would leave a drill
 * @param from where it was when it was ranked; null in an entry of an older version
 * @param routed whether a routing service said the distance; otherwise it is the great circle times a factor
 * @param ofKind whether it is of the kind that a request for mutual aid named; false where any kind will do
 */
public record ProposedUnit(
        UnitId unit,
        List<Capability> covers,
        @Nullable Integer distanceMetres,
        @Nullable Instant positionAt,
        boolean inDrill,
        @Nullable Coordinates from,
        boolean routed,
        boolean ofKind) {
    public ProposedUnit {
        covers = covers == null ? List.of() : List.copyOf(covers);
    }
}
