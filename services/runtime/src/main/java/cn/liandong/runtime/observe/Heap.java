package cn.liandong.runtime.observe;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The part of a heap where lies what stays. */
interface Heap {
    /**
     * How full it is.
     *
     * @param used bytes, of which some may be garbage
     * @param kept of what was there at the last collection, bytes that were still needed; 0 before the first
     * @param most bytes that may ever be used
     */
    record Use(long used, long kept, long most) {}

    Use use();

    /** Finds out what is still needed: everything stands still for that long, a second for some hundred megabytes. */
    void collect();

    /** Of this JVM, whatever its collector calls it; null where its collector does not say what it left behind. */
    static @Nullable Heap ofThisProcess() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .<Heap>map(Old::new)
                .orElse(null);
    }

    /** The pool of those collectors that look at what has grown old only now and then. */
    final class Old implements Heap {
        private final MemoryPoolMXBean pool;

        private Old(MemoryPoolMXBean pool) {
            this.pool = pool;
        }

        @Override
        public Use use() {
            var now = pool.getUsage();
            return new Use(now.getUsed(), pool.getCollectionUsage().getUsed(), now.getMax());
        }

        @Override
        public void collect() {
            System.gc();
        }
    }
}
