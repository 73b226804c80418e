package cn.liandong.faults.scenarios;

import cn.liandong.cluster.layout.Role;
import cn.liandong.contracts.journal.Topics;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Bytes on a disk that are not what was written there. */
final class Garbling {
    private static final long LIMIT_SECONDS = 10;
    /** At most so much of a file's end is taken away or overwritten. */
    private static final int TAIL_BYTES = 4_096;

    private static final List<String> JOURNALS =
            List.of(Topics.INCIDENTS, Topics.DUTY, Topics.RESPONSE, Topics.NOTIFICATIONS);

    private Garbling() {}

    /** One broker dies, and finds the ends of the sample city's journals torn or overwritten when it comes back. */
    static void lastSegments(ClusterField field) throws Exception {
        var brokers = field.cluster().members(Role.BROKER);
        var broker = brokers.get(field.random().nextInt(brokers.size()));
        field.supervision().holdDown(broker);
        broker.kill();
        for (var journal : JOURNALS) {
            var folder = field.dataOf(broker).resolve(journal + "-" + field.partitionOfTheSampleCity());
            garble(lastSegment(folder), field.random());
        }
        field.supervision().letUp(broker);
    }

    /** Cuts a file's end off, or overwrites it with noise. */
    static void garble(Path file, Random random) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            if (bytes.length() == 0) {
                return;
            }
            int tail = 1 + random.nextInt((int) Math.min(TAIL_BYTES, bytes.length()));
            if (random.nextBoolean()) {
                bytes.setLength(bytes.length() - tail);
            } else {
                var noise = new byte[tail];
                random.nextBytes(noise);
                bytes.seek(bytes.length() - tail);
                bytes.write(noise);
            }
        }
    }

    static Path lastSegment(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new IOException("there is no segment in " + folder));
        }
    }

    /** Both slots of every service's snapshots hold noise, and then every service has to start from them. */
    static void snapshots(ClusterField field) throws Exception {
        int partition = field.partitionOfTheSampleCity();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", field.cluster().layout().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var service : Topics.DECIDING_SERVICES) {
                for (var key : List.of("0/manifest", "1/manifest", "0/0", "1/0")) {
                    var noise = new byte[256];
                    field.random().nextBytes(noise);
                    sent.add(producer.send(new ProducerRecord<>(
                            Topics.snapshots(service), partition, key.getBytes(StandardCharsets.UTF_8), noise)));
                }
            }
            for (var one : sent) {
                one.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        }
        for (var role : List.of(Role.INTAKE, Role.ROSTER, Role.DISPATCH, Role.NOTIFIER)) {
            field.active(role).kill();
        }
    }
}
