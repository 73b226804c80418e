package cn.liandong.runtime.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer that answers what the test says, when the test says it. */
class ScriptedProducer extends MockProducer<byte[], byte[]> {
    final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private int answered;
    private final List<Callback> callbacks = new ArrayList<>();

    @Nullable
    RuntimeException refusal;

    ScriptedProducer() {
        super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        if (refusal != null) {
            throw refusal;
        }
        sent.add(record);
        callbacks.add(callback);
        return new CompletableFuture<>();
    }

    /** The broker answers the n-th send, counted from 0, with this offset. */
    void acknowledge(int n, long offset) {
        callbacks.get(n).onCompletion(new RecordMetadata(new TopicPartition("journal", 0), offset, 0, 0L, 0, 0), null);
    }

    /** The n-th send fails, as far as the client knows. */
    void fail(int n) {
        callbacks.get(n).onCompletion(null, new org.apache.kafka.common.errors.TimeoutException("no answer"));
    }

    /** Whatever was not answered fails. */
    void failTheRest() {
        for (int n = answered; n < callbacks.size(); n++) {
            callbacks.get(n).onCompletion(null, new org.apache.kafka.common.errors.TimeoutException("no answer"));
        }
        answered = callbacks.size();
    }
}
