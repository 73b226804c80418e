package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Hashes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The parts of snapshots as they are read from one partition of their topic, the last of each key. */
final class SnapshotParts {
    private final Map<String, Part> parts = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed on
    private record Part(String generation, byte[] value) {}

    void take(ConsumerRecord<byte[], byte[]> record) {
        var generation = Chain.text(record.headers(), SnapshotSlots.GENERATION);
        parts.put(
                key(record),
                new Part(generation == null ? "" : generation, record.value() == null ? new byte[0] : record.value()));
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The prefixes under which a part lies whose key is {@code prefix + slot + "/" + part}. */
    Stream<String> prefixes() {
        return parts.keySet().stream()
                .map(key -> key.split("/", -1))
                .filter(words -> words.length > 2)
                .map(words -> String.join("/", List.of(words).subList(0, words.length - 2)) + "/")
                .distinct();
    }

    /** The manifests of both slots, as far as they are there. */
    List<byte[]> manifests(String prefix) {
        return LongStream.of(0, 1)
                .mapToObj(slot -> value(prefix + SnapshotSlots.manifestKey(slot)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private byte @Nullable [] value(String key) {
        var part = parts.get(key);
        return part == null ? null : part.value();
    }

    /** All chunks of this generation, one after the other: a copy of them together would be as large again. */
    InputStream joined(String prefix, long generation, int chunks, String hash) throws NotTrusted {
        var all = new ArrayList<InputStream>();
        var digest = Hashes.digest();
        for (int i = 0; i < chunks; i++) {
            var part = parts.get(prefix + SnapshotSlots.key(generation, i));
            if (part == null || !part.generation().equals(String.valueOf(generation))) {
                throw new NotTrusted("chunk " + i + " is missing");
            }
            digest.update(part.value());
            all.add(new ByteArrayInputStream(part.value()));
        }
        if (!Hashes.hex(digest.digest()).equals(hash)) {
            throw new NotTrusted("its bytes do not give its hash");
        }
        return new SequenceInputStream(Collections.enumeration(all));
    }
}
