package cn.liandong.runtime.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the brokers where logs end, beside whoever reads them: an answer, not a silence, is what makes a picture fresh. A
 * reader that asked by itself would read nothing while one broker is slow or dead.
 */
final class LogEnds implements AutoCloseable {
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    private final InstantSource clock;

    LogEnds(Admin admin, Collection<TopicPartition> partitions, InstantSource clock) {
        this.admin = admin;
        this.clock = clock;
        partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    }

    /** What came of a question so far. */
    sealed interface Answer {
        record Awaited() implements Answer {}

        record Known(Map<TopicPartition, Long> ends) implements Answer {}

        record Failed(String why) implements Answer {}
    }

    /** One question, answered later. */
    record Question(Instant asked, KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> future) {
        Answer answer() {
            if (!future.isDone()) {
                return new Answer.Awaited();
            }
            try {
                var ends = new HashMap<TopicPartition, Long>();
                future.get().forEach((partition, info) -> ends.put(partition, info.offset()));
                return new Answer.Known(ends);
            } catch (ExecutionException e) {
                return new Answer.Failed(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Failed("interrupted");
            }
        }
    }

    /** Returns at once. */
    Question ask() {
        return new Question(clock.instant(), admin.listOffsets(wanted).all());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
