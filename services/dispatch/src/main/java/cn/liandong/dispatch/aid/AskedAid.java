package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.AidUnit;
import cn.liandong.contracts.response.AidUnitState;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A request that another jurisdiction made of this one.
 *
 * @param request null where it was called off before it was heard
 * @param units those that go, or went, for it
 */
public record AskedAid(
        @Nullable AidRequest request, PMap<AssignmentId, Sent> units, boolean isDeclined, boolean isCalledOff) {
    public static final AskedAid NEVER_HEARD = new AskedAid(null, HashTreePMap.empty(), false, true);

    /** One unit, and how far it has come. */
    public record Sent(AidUnit unit, AidUnitState state) {}

    static AskedAid of(AidRequest request) {
        return new AskedAid(request, HashTreePMap.empty(), false, false);
    }

    /** Whether units can still be sent. */
    public boolean isOpen() {
        return request != null && !isDeclined && !isCalledOff;
    }

    /** Whether nobody goes for it, and nobody more can be sent. */
    public boolean isOver() {
        return (isDeclined || isCalledOff)
                && units.values().stream().allMatch(one -> one.state().isEnd());
    }

    /** How many go or went, less those that do not after all. */
    long sent() {
        return units.values().stream()
                .filter(one -> !one.state().isEnd() || one.state() == AidUnitState.RELEASED)
                .count();
    }

    AskedAid moved(AidUnit unit, AidUnitState state) {
        return new AskedAid(request, units.plus(unit.assignment(), new Sent(unit, state)), isDeclined, isCalledOff);
    }

    AskedAid declined() {
        return new AskedAid(request, units, true, isCalledOff);
    }

    AskedAid calledOff() {
        return new AskedAid(request, units, isDeclined, true);
    }
}
