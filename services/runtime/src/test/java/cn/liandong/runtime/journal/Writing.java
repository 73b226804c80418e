package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes inputs and entries by hand into partition 0, each on disk when the call returns. */
final class Writing implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Map<String, Position> heads = new HashMap<>();

    Writing(RuntimeSettings settings) {
        producer = new Clients(settings).writer("by-hand");
    }

    void ask(String service, Jurisdiction city, String id, ToyCommand command) throws Exception {
        bytes(Topics.commands(service), city.value(), Json.mapper().writeValueAsBytes(ToyWorld.envelope(id, command)));
    }

    void tell(String topic, Jurisdiction city, String id, Object value) throws Exception {
        send(topic, id, Json.mapper().writeValueAsBytes(value), Map.of(PartitionKeys.JURISDICTION, city.value()));
    }

    /** A tombstone where the value is null. */
    void bytes(String topic, String key, byte @Nullable [] value) throws Exception {
        send(topic, key, value, Map.of());
    }

    /** Other bytes under the key and the headers of this record. */
    void again(ConsumerRecord<byte[], byte[]> record, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), value, record.headers()))
                .get();
    }

    /** An entry that continues the chain of what this wrote before. */
    void entry(String journal, Jurisdiction city, String json) throws Exception {
        var head = heads.getOrDefault(journal, Chain.GENESIS);
        long number = head.entry() + 1;
        var value = json.getBytes(StandardCharsets.UTF_8);
        send(journal, city.value(), value, chained(number, Chain.head(head)));
        var key = city.value().getBytes(StandardCharsets.UTF_8);
        heads.put(journal, new Position(0, number, Chain.hash(number, Chain.head(head), key, value)));
    }

    /** An entry that a writer sent who did not know what others had written. */
    void entryOffTheChain(String journal, Jurisdiction city, String json) throws Exception {
        var head = heads.getOrDefault(journal, Chain.GENESIS);
        var value = json.getBytes(StandardCharsets.UTF_8);
        send(journal, city.value(), value, chained(head.entry() + 1, "f".repeat(64)));
        send(journal, city.value(), value, chained(head.entry() + 2, Chain.head(head)));
    }

    static String added(String item) {
        return """
                {"sequence":1,"at":"2026-03-01T08:00:00Z","actor":{"kind":"SYSTEM"},"handling":"ACTUAL","positions":{},
                 "events":[{"type":"Added","item":"%s","inputId":"by hand"}]}""".formatted(item);
    }

    /** An entry of positions alone, of a writer that is behind with these. */
    static String positions(Jurisdiction... behind) {
        return behind("""
                {"sequence":0,"at":"2026-03-01T08:00:00Z","actor":{"kind":"SYSTEM"},"handling":"SYSTEM","positions":{},
                 "events":[]}""", behind);
    }

    /** This entry, of a writer that is behind with these; as the engine does, it says nothing where there are none. */
    static String behind(String entry, Jurisdiction... behind) {
        return behind.length == 0
                ? entry
                : entry.replace(
                        "\"events\"",
                        Arrays.stream(behind)
                                .map(city -> "\"" + city + "\":{\"toy-commands\":3}")
                                .collect(Collectors.joining(",", "\"behind\":{", "},\"events\"")));
    }

    private static Map<String, String> chained(long number, String previous) {
        return Map.of(Chain.ENTRY, String.valueOf(number), Chain.PREVIOUS, previous);
    }

    private void send(String topic, String key, byte @Nullable [] value, Map<String, String> headers) throws Exception {
        var record = new ProducerRecord<>(topic, 0, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
