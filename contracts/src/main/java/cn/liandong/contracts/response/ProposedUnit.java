package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that could go, and why it stands where it stands in the list.
 *
 * @param covers which of the needs it covers
 * @param distanceMetres by road, estimated; null where the incident's place is not known
 * @param positionAt when it was where the distance was measured from; null where that is its base
 * @param inDrill whether it would leave a drill
 */
public record ProposedUnit(
        UnitId unit,
        List<Capability> covers,
        @Nullable Integer distanceMetres,
        @Nullable Instant positionAt,
        boolean inDrill) {
    public ProposedUnit {
        covers = covers == null ? List.of() : List.copyOf(covers);
    }
}
