package cn.liandong.console.feeds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last changes of one jurisdiction, in the order of the fold. Not safe for several threads. */
final class ChangeRing {
    private final int capacity;
    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private long floorIndex;
    private Stand floor = Stand.NOWHERE;

    ChangeRing(int capacity) {
        this.capacity = capacity;
    }

    /** Nothing up to here can be asked for: it was not folded in this process. */
    void beginAfter(long index, Stand stand) {
        changes.clear();
        floorIndex = index;
        floor = stand;
    }

    void add(Change change) {
        if (changes.size() == capacity) {
            var eldest = changes.remove();
            floorIndex = eldest.index();
            floor = eldest.after();
        }
        changes.add(change);
    }

    /** The changes after this one; null where they are not all here any more. */
    @Nullable
    List<Change> after(long index) {
        return index < floorIndex ? null : newest(index);
    }

    /**
     * The changes after the last point of this fold at which everything folded was within {@code stand}; null where that
     * point is not here any more. Two processes read the journals in different steps, so some of these changes may be
     * known to who stands there; sending them again changes nothing.
     */
    @Nullable
    List<Change> after(Stand stand) {
        if (!floor.isWithin(stand)) {
            return null;
        }
        long index = floorIndex;
        for (var change : changes) {
            if (!change.after().isWithin(stand)) {
                break;
            }
            index = change.index();
        }
        return newest(index);
    }

    private List<Change> newest(long afterIndex) {
        var newest = new ArrayList<Change>();
        for (var from = changes.descendingIterator(); from.hasNext(); ) {
            var change = from.next();
            if (change.index() <= afterIndex) {
                break;
            }
            newest.add(change);
        }
        return newest.reversed();
    }
}
