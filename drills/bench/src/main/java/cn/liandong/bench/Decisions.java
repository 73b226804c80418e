package cn.liandong.bench;

import cn.liandong.bench.Together.Decision;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The entries of a journal that are written from now on. Their times are the broker's: journals have LogAppendTime. */
final class Decisions implements AutoCloseable {
    /** Of an entry of positions alone, which decides nothing. */
    private static final byte[] NO_JURISDICTION = "000000".getBytes(StandardCharsets.UTF_8);

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Decision> found = new ArrayList<>();

    Decisions(RuntimeSettings settings, String journal) {
        consumer = new Clients(settings).reader("bench-decisions");
        var partitions = IntStream.range(0, settings.partitions())
                .mapToObj(partition -> new TopicPartition(journal, partition))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** Reads on for a tenth of a second at most, and says how many it found so far. */
    int look() {
        for (var record : consumer.poll(POLL)) {
            if (!Arrays.equals(record.key(), NO_JURISDICTION)) {
                found.add(new Decision(record.partition(), record.timestamp()));
            }
        }
        return found.size();
    }

    List<Decision> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
