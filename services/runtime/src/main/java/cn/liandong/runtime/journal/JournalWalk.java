package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Walks journals along their chains, reading nothing but bytes and hashes, and says where one does not hold. */
public final class JournalWalk {
    private JournalWalk() {}

    /**
     * One partition.
     *
     * @param end its last entry that counts
     * @param passedOver records that are no entries of the chain
     * @param broken what does not hold, the first first; empty where it is whole
     */
    public record Walked(JournalHead end, long passedOver, List<String> broken) {}

    /**
     * Walks all partitions of these journals from their beginnings to where they end now.
     *
     * @param signed heads that each must have
     * @throws org.apache.kafka.common.errors.RetriableException while the broker does not answer
     */
    public static List<Walked> whole(RuntimeSettings settings, List<String> journals, List<JournalHead> signed) {
        return walk(settings, journals, Map.of(), signed);
    }

    /** The same from these heads on: what lies before is not read. */
    public static List<Walked> goOn(RuntimeSettings settings, List<String> journals, List<JournalHead> from) {
        var begins = new HashMap<TopicPartition, Position>();
        from.forEach(head -> begins.put(head.at(), head.position()));
        return walk(settings, journals, begins, List.of());
    }

    private static List<Walked> walk(
            RuntimeSettings settings,
            List<String> journals,
            Map<TopicPartition, Position> from,
            List<JournalHead> signed) {
        var checks = new LinkedHashMap<TopicPartition, ChainCheck>();
        for (var journal : journals) {
            IntStream.range(0, settings.partitions())
                    .mapToObj(partition -> new TopicPartition(journal, partition))
                    .forEach(at -> checks.put(
                            at,
                            new ChainCheck(
                                    at,
                                    from.getOrDefault(at, Chain.GENESIS),
                                    signed.stream()
                                            .filter(head -> head.at().equals(at))
                                            .toList())));
        }
        try (var reader = new Reader(new Clients(settings).stretches("journal-walk"), () -> false)) {
            var begins = new HashMap<>(reader.beginnings(checks.keySet()));
            var ends = reader.ends(checks.keySet());
            begins.replaceAll((at, first) ->
                    Math.max(first, from.getOrDefault(at, Chain.GENESIS).offset()));
            var walked = new LinkedHashMap<TopicPartition, Walked>();
            for (var at : checks.keySet()) {
                walked.put(at, one(reader, at, checks.get(at), begins, ends));
            }
            return List.copyOf(walked.values());
        }
    }

    /** One after the other: a record whose bytes are damaged is the end of its partition, and of no other. */
    private static Walked one(
            Reader reader,
            TopicPartition at,
            ChainCheck check,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        long begin = begins.getOrDefault(at, 0L);
        long end = ends.getOrDefault(at, 0L);
        if (begin > end) {
            return new Walked(
                    check.end().end(),
                    0,
                    List.of(at + ": the log ends at offset " + end + ", but what lay before offset " + begin
                            + " was signed: its end was cut off"));
        }
        try {
            reader.read(Map.of(at, begin), Map.of(at, end), check::next);
            return check.end();
        } catch (KafkaException damaged) {
            var walked = check.end();
            return new Walked(
                    walked.end(),
                    walked.passedOver(),
                    List.of(at + ": behind entry " + walked.end().entry() + " the log cannot be read: "
                            + damaged.getMessage()));
        }
    }
}
