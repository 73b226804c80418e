package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import java.util.List;

/** What dispatch can be asked about units. */
public sealed interface UnitCommand extends DispatchCommand {

    record RegisterUnit(Unit unit) implements UnitCommand {}

    record SetUnitState(UnitId unit, UnitState state) implements UnitCommand {}

    /** What came in of some seconds, the last position of each unit. */
    record ReportPositions(List<UnitPosition> positions) implements UnitCommand {
        public ReportPositions {
            positions = positions == null ? List.of() : List.copyOf(positions);
        }
    }
}
