package cn.liandong.runtime.journal;

import cn.liandong.runtime.journal.FollowerSnapshot.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics, all partitions, for ever: journals by the chain, other topics record by record. It begins where a {@link
 * SnapshotListener} laid down its fold, and at the beginning of everything else.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    /** At a start others wait for it to be told where the logs end. */
    private static final Duration EAGER_ROUND = Duration.ofMillis(10);

    private final String name;
    private final Pace pace;
    private final HandingOn handingOn;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LogEnds logEnds;
    private final List<TopicPartition> partitions;
    private final @Nullable FollowerSnapshots<?> snapshots;
    private final List<TopicPartition> folded;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;
    private volatile Instant freshAt = Instant.MIN;
    private LogEnds.@Nullable Question question;
    private long handedOn;

    private Follower(
            String name,
            RuntimeSettings settings,
            List<Input> topics,
            Listener listener,
            Pace pace,
            LayingDown layingDown) {
        this.name = name;
        this.pace = pace;
        handingOn = new HandingOn(name, topics, listener);
        var clients = new Clients(settings);
        consumer = clients.reader(name + "-follower");
        partitions = topics.stream()
                .flatMap(topic -> IntStream.range(0, settings.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topic(), partition)))
                .toList();
        logEnds = new LogEnds(clients.admin(), partitions, settings.clock());
        if (listener instanceof SnapshotListener<?> keeping) {
            snapshots = new FollowerSnapshots<>(name, keeping, settings, clients, layingDown);
            folded = partitions.stream()
                    .filter(at -> keeping.foldedTopics().contains(at.topic()))
                    .toList();
        } else {
            snapshots = null;
            folded = List.of();
        }
        thread = pace.thread(name + "-follower").unstarted(this::run);
    }

    /** Starts to read on a thread of its own. {@code name} is seen in metrics and thread names. */
    public static Follower start(String name, RuntimeSettings settings, List<Input> topics, Listener listener) {
        return start(name, settings, topics, listener, Pace.LIVE);
    }

    /** The same at another pace. */
    public static Follower start(
            String name, RuntimeSettings settings, List<Input> topics, Listener listener, Pace pace) {
        return start(name, settings, topics, listener, pace, LayingDown.HOUSE);
    }

    static Follower start(
            String name, RuntimeSettings settings, List<Input> topics, Listener listener, LayingDown layingDown) {
        return start(name, settings, topics, listener, Pace.LIVE, layingDown);
    }

    private static Follower start(
            String name,
            RuntimeSettings settings,
            List<Input> topics,
            Listener listener,
            Pace pace,
            LayingDown layingDown) {
        var follower = new Follower(name, settings, topics, listener, pace, layingDown);
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            begin();
            follow();
            end();
        } catch (Reader.Closing e) {
            LOG.debug("{} stops before it begins", name);
        } catch (RuntimeException e) {
            LOG.error("ALARM {} follows no more, its picture grows old: {}", name, e.getMessage(), e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            logEnds.close();
            if (snapshots != null) {
                snapshots.close();
            }
        }
    }

    private void begin() {
        var taken = snapshots == null ? List.<Place>of() : snapshots.takeUp(folded, () -> closing);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (var place : taken) {
            consumer.seek(place.at(), place.position().offset());
            handingOn.goOnFrom(place);
        }
    }

    private void follow() {
        long askedAt = System.nanoTime() - pace.freshness().toNanos();
        while (!closing) {
            try {
                var records = consumer.poll(isCaughtUp() ? ROUND : EAGER_ROUND);
                long begun = System.nanoTime();
                for (var record : records) {
                    handingOn.handOn(record);
                }
                handedOn += records.count();
                if (!records.isEmpty()) {
                    LockSupport.parkNanos(pace.rest().toNanos() - (System.nanoTime() - begun));
                }
                if (question == null && System.nanoTime() - askedAt >= freshnessNanos()) {
                    askedAt = System.nanoTime();
                    question = logEnds.ask();
                }
                noteFreshness();
                if (snapshots != null && isCaughtUp()) {
                    snapshots.tick(handedOn, this::foldedPlaces);
                }
            } catch (RetriableException e) {
                LOG.warn("{} cannot read for the moment: {}", name, e.getMessage());
            } catch (WakeupException e) {
                LOG.debug("{} stops to follow", name);
            }
        }
    }

    /** What was not read to its end once is not laid down: the start after it would know as little. */
    private void end() {
        if (snapshots != null && isCaughtUp()) {
            snapshots.end(handedOn, this::foldedPlaces);
        }
    }

    private List<Place> foldedPlaces() {
        return folded.stream()
                .map(at -> handingOn.place(at, consumer.position(at)))
                .toList();
    }

    /**
     * Once all is handed on that was there when it was asked, the picture is as fresh as the question. It need not stand at
     * the end: where something is written all the time it never does.
     */
    private void noteFreshness() {
        var open = question;
        if (open == null) {
            return;
        }
        var answer = open.answer();
        if (answer instanceof LogEnds.Answer.Failed(var why)) {
            question = null;
            LOG.warn("{} does not hear where the logs end: {}", name, why);
        } else if (answer instanceof LogEnds.Answer.Known(var ends) && stoodAt(ends)) {
            question = null;
            freshAt = open.asked();
            caughtUp.countDown();
        }
    }

    private long freshnessNanos() {
        return (isCaughtUp() ? pace : Pace.LIVE).freshness().toNanos();
    }

    private boolean stoodAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until everything that was there at the start has been handed on. */
    public boolean awaitCaughtUp(Duration limit) {
        try {
            return caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All that was written before this has been handed on; {@link Instant#MIN} before the first time. */
    public Instant freshAt() {
        return freshAt;
    }

    /** Records that were not counted, by topic: entries off the chain, and what could not be read. For the verifier. */
    public Map<String, Long> ignored() {
        return handingOn.ignored();
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
