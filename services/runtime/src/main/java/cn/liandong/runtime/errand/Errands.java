package cn.liandong.runtime.errand;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the errands of one journal: what an accepted entry asks of another jurisdiction or service is sent there as a command
 * under an id made of the entry and the event's place in it, and again until the journal of whoever is asked answers that id.
 */
public final class Errands<E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofMillis(100);

    private final RuntimeSettings settings;
    private final String service;
    private final Predicate<Jurisdiction> owned;
    private final ErrandFold<E> fold;
    private final ErrandRounds rounds;
    private final ErrandMeters meters;
    private final Producer<byte[], byte[]> producer;
    private final Follower follower;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * What an event asks of somebody else. Pure: the same event asks for the same at every start, of every instance.
     *
     * @param <E> the events of the journal that is followed
     */
    @FunctionalInterface
    public interface Rule<E> {
        /**
         * Null where it asks for nothing.
         *
         * @param from whose event it is
         */
        @Nullable
        Errand follow(Jurisdiction from, E event);
    }

    /**
     * Whose errands.
     *
     * @param service whose journal it is
     * @param journal what is derived from
     * @param asked the journals of the services that are asked, with their families
     */
    public record Spec<E>(String service, String journal, Class<E> family, List<Input> asked, Rule<E> rule) {
        List<Input> inputs() {
            return Stream.concat(Stream.of(Input.decides(journal, Input.Kind.JOURNAL, family)), asked.stream())
                    .distinct()
                    .toList();
        }
    }

    private Errands(
            Spec<E> spec,
            RuntimeSettings settings,
            Predicate<Jurisdiction> owned,
            MeterRegistry meters,
            Duration againAfter) {
        this.settings = settings;
        this.owned = owned;
        service = spec.service();
        this.meters = new ErrandMeters(meters, service);
        rounds = new ErrandRounds(againAfter);
        thread = Thread.ofPlatform().name(service + "-errands").unstarted(this::run);
        fold = new ErrandFold<>(spec, () -> LockSupport.unpark(thread));
        producer = new Clients(settings).writer(service + "-errands");
        follower = Follower.start(service + "-errands", settings, spec.inputs(), fold, Pace.BESIDE);
    }

    /**
     * Starts to follow, and to send once all that was there is read: what was answered before is not sent again.
     *
     * @param owned of whose entries this instance sends the errands, such as `engine::owns`; every instance knows them all,
     *     and whoever takes a partition over goes on with its own
     */
    public static <E> Errands<E> start(
            Spec<E> spec, RuntimeSettings settings, Predicate<Jurisdiction> owned, MeterRegistry meters) {
        return start(spec, settings, owned, meters, AGAIN_AFTER);
    }

    static <E> Errands<E> start(
            Spec<E> spec,
            RuntimeSettings settings,
            Predicate<Jurisdiction> owned,
            MeterRegistry meters,
            Duration againAfter) {
        var errands = new Errands<>(spec, settings, owned, meters, againAfter);
        errands.thread.start();
        return errands;
    }

    private void run() {
        while (!closing && !follower.awaitCaughtUp(ROUND)) {
            LOG.debug("{} reads which of its errands are outstanding", service);
        }
        while (!closing) {
            round();
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }

    private void round() {
        var outstanding = fold.outstanding();
        for (var due : rounds.due(outstanding, owned, System.nanoTime())) {
            send(due.getKey(), due.getValue());
        }
        meters.round(
                outstanding.open().values().stream()
                        .filter(one -> owned.test(one.from()))
                        .toList(),
                settings.clock().instant());
    }

    private void send(String id, Outstanding.Open errand) {
        var record = new ProducerRecord<>(
                Topics.commands(errand.service()),
                PartitionKeys.partition(errand.jurisdiction(), settings.partitions()),
                errand.jurisdiction().value().getBytes(StandardCharsets.UTF_8),
                errand.envelope().getBytes(StandardCharsets.UTF_8));
        try {
            var _ = producer.send(record, (metadata, error) -> {
                if (error != null) {
                    LOG.warn("{} could not send {}; it is sent again", service, id);
                }
            });
            meters.sent();
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} could not send {}; it is sent again: {}", service, id, e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        follower.close();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofMillis(500));
    }
}
