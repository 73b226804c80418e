package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import java.util.List;

/** What happens to units by themselves, in the journal `response`. */
public sealed interface UnitEvent extends ResponseEvent {

    /** From now on the unit is known; it replaces what was registered under its id. */
    record UnitRegistered(Unit unit) implements UnitEvent {}

    record UnitStateSet(UnitId unit, UnitState state) implements UnitEvent {}

    /** These units are elsewhere; only positions that differ enough to matter are written down. */
    record UnitsMoved(List<UnitPosition> positions) implements UnitEvent {
        public UnitsMoved {
            positions = positions == null ? List.of() : List.copyOf(positions);
        }
    }
}
