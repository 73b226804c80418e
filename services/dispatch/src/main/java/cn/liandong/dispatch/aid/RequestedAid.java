package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.AidUnitState;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A request that this jurisdiction made, and what it heard of it.
 *
 * @param of who is asked
 * @param units how far each has come that the other side sends
 * @param isDeclined whether the other side sends nobody more
 * @param end why it holds no more; null while it does
 */
public record RequestedAid(
        AidRequest request,
        Jurisdiction of,
        String ofName,
        PMap<AssignmentId, AidUnitState> units,
        boolean isDeclined,
        @Nullable AidEnd end) {
    static RequestedAid of(AidRequest request, Jurisdiction of, String ofName) {
        return new RequestedAid(request, of, ofName, HashTreePMap.empty(), false, null);
    }

    /** Whether the other side has said anything. */
    public boolean isAnswered() {
        return isDeclined || !units.isEmpty();
    }

    /** Whether there is anything to wait for, or to call off. */
    public boolean isOpen() {
        return end == null && (!isDeclined || units.values().stream().anyMatch(state -> !state.isEnd()));
    }

    /** Errands overtake each other: what is older than what is known is no news. */
    boolean isNews(AssignmentId assignment, AidUnitState state) {
        var known = units.get(assignment);
        return known == null || (!known.isEnd() && known.compareTo(state) < 0);
    }

    RequestedAid moved(AssignmentId assignment, AidUnitState state) {
        return new RequestedAid(request, of, ofName, units.plus(assignment, state), isDeclined, end);
    }

    RequestedAid declined() {
        return new RequestedAid(request, of, ofName, units, true, end);
    }

    RequestedAid ended(AidEnd how) {
        return new RequestedAid(request, of, ofName, units, isDeclined, how);
    }
}
