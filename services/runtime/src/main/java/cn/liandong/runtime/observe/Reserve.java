package cn.liandong.runtime.observe;

import org.jspecify.annotations.Nullable;

/** What is kept for that which was begun. May be asked for each request; safe for several threads. */
@FunctionalInterface
public interface Reserve {
    /** What has sunk below its floor, the disk before all; null while there is enough, and something new may begin. */
    @Nullable
    Shortage shortage();

    static Reserve of(FreeSpace space, FreeMemory memory) {
        return () -> {
            if (space.isLow()) {
                return Shortage.SPACE;
            }
            return memory.isLow() ? Shortage.MEMORY : null;
        };
    }
}
