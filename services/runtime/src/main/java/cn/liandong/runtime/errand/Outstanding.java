package cn.liandong.runtime.errand;

import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The errands that were derived and not answered, by their command's id. Unchanging.
 *
 * @param early answered before the entry that they were derived from was read: journals are read side by side
 */
record Outstanding(PMap<String, Open> open, PSet<String> early) {
    static final Outstanding NONE = new Outstanding(HashTreePMap.empty(), HashTreePSet.empty());

    /**
     * One errand.
     *
     * @param from whose entry it was derived from
     * @param at the broker's time of that entry's input
     * @param envelope the command as it is sent, JSON: every repeat has the same bytes
     */
    record Open(Jurisdiction from, Instant at, String service, Jurisdiction jurisdiction, String envelope) {}

    Outstanding with(String id, Open errand) {
        return early.contains(id)
                ? new Outstanding(open, early.minus(id))
                : new Outstanding(open.plus(id, errand), early);
    }

    Outstanding answered(String id) {
        return open.containsKey(id) ? new Outstanding(open.minus(id), early) : new Outstanding(open, early.plus(id));
    }
}
