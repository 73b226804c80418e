package cn.liandong.bench;

import java.util.ArrayList;
import java.util.List;

/** What processes had used of the processors, looked at again and again. */
final class CpuOverTime {
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(long atMillis, Cpu cpu) {}

    void add(long atMillis, Cpu cpu) {
        samples.add(new Sample(atMillis, cpu));
    }

    /** What was used from the last look before the one time to the first look after the other, in proportion to the time. */
    Cpu between(long fromMillis, long toMillis) {
        if (samples.isEmpty()) {
            throw new IllegalStateException("nobody looked at what the processes used");
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        for (var sample : samples) {
            first = sample.atMillis <= fromMillis ? sample : first;
        }
        for (var sample : samples.reversed()) {
            last = sample.atMillis >= toMillis ? sample : last;
        }
        long looked = last.atMillis - first.atMillis;
        double share = looked == 0 ? 0 : (double) (toMillis - fromMillis) / looked;
        return last.cpu.since(first.cpu).times(Math.min(1, share));
    }
}
