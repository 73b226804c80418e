package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import java.util.List;

/**
 * A unit that its home jurisdiction sends, as the asking side is told of it.
 *
 * @param assignment the home jurisdiction's own
 */
public record AidUnit(
        AssignmentId assignment, UnitId unit, String name, UnitKind kind, List<Capability> capabilities, int crew) {
    public AidUnit {
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
    }
}
