package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;

/** What a service does in the outside world once an entry of its own is accepted. Called on the engine's thread: never block. */
@FunctionalInterface
public interface Effects<E> {
    /** The entry is accepted and this instance still owns it; ask {@code ownership} again right before the act. */
    void accepted(Jurisdiction jurisdiction, Entry<E> entry, Ownership ownership);

    /** Whether the instance that decided still owns the jurisdiction. Safe from any thread. */
    @FunctionalInterface
    interface Ownership {
        boolean stillHeld();
    }

    static <E> Effects<E> none() {
        return (jurisdiction, entry, ownership) -> {};
    }
}
