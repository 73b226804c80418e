package cn.liandong.runtime.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Entries on their way into one partition. The offset an entry must get is fixed when it is sent, and it is confirmed only
 * when it and all before it were acknowledged at theirs. Any error, or another offset, breaks the pipeline: nothing behind
 * it is confirmed. Callbacks note what they were told and touch nothing else.
 */
final class Pipeline<S, V, E> {
    private final EntryProducer producer;
    private final String topic;
    private final int partition;
    private final String source;
    private final Runnable wake;
    private final Deque<InFlight<S, V, E>> inFlight = new ArrayDeque<>();
    /** The last of those in flight, which wait for the producer. */
    private final Deque<InFlight<S, V, E>> unsent = new ArrayDeque<>();

    private long nextOffset;
    private boolean broken;

    Pipeline(EntryProducer producer, String topic, int partition, String source, long nextOffset, Runnable wake) {
        this.producer = producer;
        this.topic = topic;
        this.partition = partition;
        this.source = source;
        this.nextOffset = nextOffset;
        this.wake = wake;
    }

    /** An entry that was sent, and the state behind it. */
    static final class InFlight<S, V, E> {
        final Draft<E> draft;
        final PartitionState<S, V> after;
        private final long expectedOffset;
        private volatile @Nullable Answer answer;

        InFlight(Draft<E> draft, PartitionState<S, V> after, long expectedOffset) {
            this.draft = draft;
            this.after = after;
            this.expectedOffset = expectedOffset;
        }

        private record Answer(long offset, @Nullable Exception error) {}
    }

    void send(Draft<E> draft, PartitionState<S, V> after) {
        var sent = new InFlight<S, V, E>(draft, after, nextOffset);
        nextOffset++;
        inFlight.add(sent);
        unsent.add(sent);
        sendWhatWaits();
    }

    private void sendWhatWaits() {
        if (unsent.isEmpty()) {
            return;
        }
        switch (producer.made()) {
            case EntryProducer.Made.NotYet _ -> {}
            case EntryProducer.Made.Failed(var reason) -> {
                unsent.forEach(sent -> answered(sent, null, reason));
                unsent.clear();
            }
            case EntryProducer.Made.Ready(var ready) -> {
                unsent.forEach(sent -> send(ready, sent));
                unsent.clear();
            }
        }
    }

    private void send(Producer<byte[], byte[]> ready, InFlight<S, V, E> sent) {
        try {
            var _ = ready.send(record(sent.draft), (metadata, error) -> answered(sent, metadata, error));
        } catch (KafkaException | IllegalStateException e) {
            answered(sent, null, e);
        }
    }

    private void answered(InFlight<S, V, E> sent, @Nullable RecordMetadata metadata, @Nullable Exception error) {
        sent.answer = new InFlight.Answer(metadata == null || error != null ? -1 : metadata.offset(), error);
        wake.run();
    }

    /** Those that are confirmed since the last call, in order. */
    List<InFlight<S, V, E>> confirmed() {
        sendWhatWaits();
        var confirmed = new ArrayList<InFlight<S, V, E>>();
        while (!broken && !inFlight.isEmpty()) {
            var answer = inFlight.getFirst().answer;
            if (answer == null) {
                break;
            }
            if (answer.error() != null || answer.offset() != inFlight.getFirst().expectedOffset) {
                broken = true;
                break;
            }
            confirmed.add(inFlight.removeFirst());
        }
        return confirmed;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether every send was answered, so that nothing of this pipeline is still to come from here. */
    boolean isAnswered() {
        return inFlight.stream().allMatch(sent -> sent.answer != null);
    }

    int size() {
        return inFlight.size();
    }

    /** What was sent and not confirmed. */
    List<InFlight<S, V, E>> unconfirmed() {
        return List.copyOf(inFlight);
    }

    void close() {
        producer.close();
    }

    private ProducerRecord<byte[], byte[]> record(Draft<E> draft) {
        var entry = new ProducerRecord<>(topic, partition, draft.key(), draft.value());
        var jurisdiction = draft.jurisdiction();
        header(entry, Chain.ENTRY, String.valueOf(draft.number()));
        header(entry, Chain.PREVIOUS, draft.previous());
        header(entry, "ce_specversion", "1.0");
        header(entry, "ce_id", topic + "/" + partition + "/" + draft.number());
        header(entry, "ce_source", source);
        header(entry, "ce_type", "cn.liandong." + topic + ".entry");
        header(entry, "ce_time", draft.entry().at().toString());
        header(entry, "ce_subject", jurisdiction == null ? PartitionKeys.NO_JURISDICTION : jurisdiction.value());
        header(entry, "content-type", "application/json");
        return entry;
    }

    private static void header(ProducerRecord<byte[], byte[]> entry, String name, String value) {
        entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
