package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Believes to own every partition, whatever anybody else believes. */
final class AlwaysOwns implements Membership {
    private List<Integer> gained;

    AlwaysOwns(int partitions) {
        gained = IntStream.range(0, partitions).boxed().toList();
    }

    @Override
    public Change poll(Duration wait) {
        if (gained.isEmpty()) {
            LockSupport.parkNanos(wait.toNanos());
        }
        var change = new Change(Set.of(), gained);
        gained = List.of();
        return change;
    }

    @Override
    public void close() {}
}
