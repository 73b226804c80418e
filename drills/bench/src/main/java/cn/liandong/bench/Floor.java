package cn.liandong.bench;

import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the same broker does without us, in the same run: three flushed hops, each a consumer and a producer that copy bytes,
 * and a producer alone.
 */
final class Floor implements AutoCloseable {
    private static final int HOPS = 3;
    private static final int BYTES = 700;
    private static final byte[] KEY = "420583".getBytes(StandardCharsets.UTF_8);

    private final Clients clients;
    private final int partitions;
    private final String name = "bench-floor-" + System.nanoTime();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Long, Long> due = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    Floor(RuntimeSettings settings) throws Exception {
        clients = new Clients(settings);
        partitions = settings.partitions();
        try (var admin = clients.admin()) {
            admin.createTopics(IntStream.rangeClosed(0, HOPS)
                            .mapToObj(hop -> new NewTopic(topic(hop), partitions, (short) settings.replicationFactor())
                                    .configs(Map.of("flush.messages", "1")))
                            .toList())
                    .all()
                    .get();
            OpenLoop.await(Duration.ofSeconds(10), () -> names(admin).contains(topic(HOPS)));
        }
        for (int hop = 0; hop < HOPS; hop++) {
            begin("floor-hop-" + hop, hop, new Copy(topic(hop + 1)));
        }
        begin("floor-end", HOPS, value -> {
            long id = ByteBuffer.wrap(value).getLong();
            Long at = due.remove(id);
            if (at != null) {
                latencies.add(System.nanoTime() - at);
            }
        });
    }

    private static Set<String> names(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Latency through three hops at a rate. */
    Quantiles hops(int perSecond, Duration length) {
        due.clear();
        latencies.clear();
        try (var producer = clients.writer(name + "-first")) {
            var ids = new AtomicLong(System.nanoTime());
            OpenLoop.run(perSecond, length, at -> {
                long id = ids.incrementAndGet();
                due.put(id, at);
                var value = ByteBuffer.allocate(BYTES).putLong(0, id).array();
                var _ = producer.send(new ProducerRecord<>(topic(0), (int) (id % partitions), KEY, value));
            });
            OpenLoop.await(Duration.ofSeconds(10), due::isEmpty);
        }
        return Quantiles.of(latencies);
    }

    /** Records per second that one producer gets acknowledged with 64 on their way. */
    double producer(Duration length) throws InterruptedException {
        try (var producer = clients.writer(name + "-alone")) {
            var room = new Semaphore(64);
            var acknowledged = new AtomicLong();
            long begun = System.nanoTime();
            for (long id = 0; System.nanoTime() - begun < length.toNanos(); id++) {
                room.acquire();
                var _ = producer.send(
                        new ProducerRecord<>(topic(HOPS), (int) (id % partitions), KEY, new byte[BYTES]),
                        (metadata, error) -> {
                            if (error == null) {
                                acknowledged.incrementAndGet();
                            }
                            room.release();
                        });
            }
            return acknowledged.get() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private interface Each {
        void take(byte[] value);
    }

    private final class Copy implements Each {
        private final Producer<byte[], byte[]> producer;
        private final String to;

        Copy(String to) {
            this.to = to;
            producer = clients.writer(to + "-copy");
        }

        @Override
        public void take(byte[] value) {
            int partition = (int) (ByteBuffer.wrap(value).getLong() % partitions);
            var _ = producer.send(new ProducerRecord<>(to, partition, KEY, value));
        }
    }

    private void begin(String thread, int hop, Each each) {
        KafkaConsumer<byte[], byte[]> consumer = clients.reader(name + "-" + thread);
        var all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic(hop), partition))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        threads.add(Thread.ofPlatform().name(thread).daemon(true).start(() -> {
            try (consumer) {
                while (!closing) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> each.take(record.value()));
                }
            }
        }));
    }

    private String topic(int hop) {
        return name + "-" + hop;
    }

    @Override
    public void close() {
        closing = true;
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
