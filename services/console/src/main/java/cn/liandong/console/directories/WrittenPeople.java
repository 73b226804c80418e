package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the topic `people` holds, as it was told last: one thread tells, any other reads. */
public final class WrittenPeople {
    private final Map<PersonId, Written> people = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /** A record, and when it was written. */
    record Written(PersonRecord person, Instant at) {}

    /**
     * Somebody was written.
     *
     * @param record null where it was erased
     */
    public synchronized void told(PersonId id, @Nullable PersonRecord record, Instant at) {
        if (record == null) {
            people.remove(id);
        } else {
            people.put(id, new Written(record, at));
        }
        notifyAll();
    }

    /**
     * Waits until these are told as they were written: whoever comes next changes them, and not what was there before.
     *
     * @return whether they were within that time
     */
    synchronized boolean awaitTold(Collection<PersonRecord> records, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!records.stream().allMatch(this::isTold)) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean isTold(PersonRecord record) {
        var written = people.get(record.id());
        return written != null && written.person().equals(record);
    }

    /** Whoever changes a record by what stands in it holds this meanwhile. */
    ReentrantLock turn() {
        return turn;
    }

    @Nullable
    Written find(PersonId id) {
        return people.get(id);
    }
}
