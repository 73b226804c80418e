package cn.liandong.bench.restart;

import java.util.Comparator;
import java.util.List;

/**
 * One start of an engine, from the start of its process until the outcome of its first decision is there; milliseconds.
 *
 * @param jvm until the first line of the program ran
 * @param engine until its topics were verified and its thread ran
 * @param snapshot until it had joined its group and the snapshot lay folded in its memory
 * @param tail until what lay behind the snapshot was folded, and it was ready
 * @param decision until the outcome was read by whoever had asked
 * @param heapBytes in use after a collection, once it was ready
 */
public record EngineStart(long jvm, long engine, long snapshot, long tail, long decision, long heapBytes) {
    static EngineStart of(long begunMillis, EngineProcess.Said said, long decidedMillis) {
        // With nothing behind the snapshot the first event that is folded is its own first decision.
        long folding = said.folding() == 0 ? said.owned() : Math.min(said.folding(), said.owned());
        return new EngineStart(
                said.main() - begunMillis,
                said.started() - said.main(),
                folding - said.started(),
                said.owned() - folding,
                decidedMillis - said.owned(),
                said.heapBytes());
    }

    public long millis() {
        return jvm + engine + snapshot + tail + decision;
    }

    /** The one in the middle of an odd number, whole: the parts of several starts do not add up. */
    static EngineStart median(List<EngineStart> starts) {
        return starts.stream()
                .sorted(Comparator.comparingLong(EngineStart::millis))
                .toList()
                .get(starts.size() / 2);
    }
}
