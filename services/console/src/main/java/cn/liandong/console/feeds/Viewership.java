package cn.liandong.console.feeds;

import cn.liandong.console.scopes.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All viewers of one scope. Guarded by the feed, the snapshot by its own lock. */
final class Viewership {
    private final Scope scope;
    private final Set<Subscriber> subscribers = new LinkedHashSet<>();
    private final Object snapshotLock = new Object();
    private long toldIndex;
    private @Nullable Snapshot snapshot;

    Viewership(Scope scope, long index) {
        this.scope = scope;
        this.toldIndex = index;
    }

    Scope scope() {
        return scope;
    }

    boolean isEmpty() {
        return subscribers.isEmpty();
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** The last change that a frame told of. */
    long toldIndex() {
        return toldIndex;
    }

    void tell(long index, List<String> frames) {
        toldIndex = index;
        for (var frame : frames) {
            subscribers.forEach(subscriber -> subscriber.offer(frame));
        }
    }

    Object snapshotLock() {
        return snapshotLock;
    }

    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }

    void keep(Snapshot latest) {
        snapshot = latest;
    }
}
