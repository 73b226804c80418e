package cn.liandong.bench;

import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stretch in which all instances decided: it begins when the last of them had begun, ends when the first had nothing left
 * to do, and of what was decided in it the first and the last tenth are left out.
 *
 * @param decisions in the stretch
 * @param fromMillis broker time of the first of them
 * @param toMillis broker time of the last
 */
record Together(int decisions, long fromMillis, long toMillis) {
    private static final double LEFT_OUT = 0.1;
    private static final Together NONE = new Together(0, 0, 0);

    /**
     * One entry of a journal.
     *
     * @param atMillis when the broker appended it
     */
    record Decision(int partition, long atMillis) {}

    /**
     * Finds the stretch; it is empty where one of the owners decided nothing since then, or had ended before another began.
     *
     * @param owners by partition, who decides it
     * @param settledMillis since when that is so
     */
    static Together of(Collection<Decision> all, Map<Integer, String> owners, long settledMillis) {
        var times = spans(all, owners, settledMillis);
        if (!times.keySet().containsAll(owners.values())) {
            return NONE;
        }
        long from =
                times.values().stream().mapToLong(span -> span.getMin()).max().orElse(0);
        long to = times.values().stream().mapToLong(span -> span.getMax()).min().orElse(0);
        return middle(all.stream()
                .mapToLong(Decision::atMillis)
                .filter(at -> at >= from && at <= to && at >= settledMillis)
                .sorted()
                .boxed()
                .toList());
    }

    /** How many each owner decided since then, and from when to when. */
    static Map<String, LongSummaryStatistics> spans(
            Collection<Decision> all, Map<Integer, String> owners, long settledMillis) {
        return all.stream()
                .filter(decision -> decision.atMillis >= settledMillis)
                .collect(Collectors.groupingBy(
                        decision -> owners.getOrDefault(decision.partition, "nobody"),
                        TreeMap::new,
                        Collectors.summarizingLong(Decision::atMillis)));
    }

    private static Together middle(List<Long> times) {
        int cut = (int) (times.size() * LEFT_OUT);
        var kept = times.subList(cut, times.size() - cut);
        return kept.isEmpty() ? NONE : new Together(kept.size(), kept.getFirst(), kept.getLast());
    }

    double seconds() {
        return (toMillis - fromMillis) / 1_000.0;
    }

    /** NaN where there is no stretch to speak of. */
    double perSecond() {
        return toMillis > fromMillis ? decisions / seconds() : Double.NaN;
    }
}
