package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is written to a topic from now on, all partitions; what was there before is of no interest. */
public final class Tail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean closing;

    private Tail(String name, RuntimeSettings settings, String topic, Consumer<byte[]> each) {
        consumer = new Clients(settings).reader(name);
        var partitions = IntStream.range(0, settings.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        // "From now on" is settled before anybody asks for something, or the first outcome could be missed.
        ends(partitions).forEach(consumer::seek);
        thread = Thread.ofPlatform().name(name).unstarted(() -> run(each));
    }

    /** Stands at the end of the topic when it returns. */
    public static Tail start(String name, RuntimeSettings settings, String topic, Consumer<byte[]> each) {
        var tail = new Tail(name, settings, topic, each);
        tail.thread.start();
        return tail;
    }

    /** A broker that has just started, or topics that were just made, may take a while to answer. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        long end = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (true) {
            try {
                return consumer.endOffsets(partitions);
            } catch (RetriableException e) {
                if (System.nanoTime() > end) {
                    consumer.close(CloseOptions.timeout(Duration.ZERO));
                    throw e;
                }
            }
        }
    }

    private void run(Consumer<byte[]> each) {
        try {
            while (!closing) {
                follow(each);
            }
        } catch (WakeupException e) {
            LOG.debug("{} ends", thread.getName());
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void follow(Consumer<byte[]> each) {
        try {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                if (record.value() != null) {
                    each.accept(record.value());
                }
            }
        } catch (RetriableException e) {
            LOG.warn("{} cannot read for the moment: {}", thread.getName(), e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
