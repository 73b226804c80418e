package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Who owns which partitions. Two may believe to own the same one for a while: the log, not this, decides what counts. */
interface Membership extends AutoCloseable {
    /** What changed since the last call; first what is no longer owned. */
    record Change(Set<Integer> given, List<Integer> gained) {}

    Change poll(Duration wait);

    @Override
    void close();
}
