package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an input goes that could not be read or decided: kept as it came, with the reason, and an alarm. */
final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** Parsers quote what they read, and a reason as large as its input would not fit beside it. */
    static final int LONGEST_REASON = 500;

    private final Producer<byte[], byte[]> producer;
    private final String service;
    private final EngineMeters meters;

    Quarantine(Producer<byte[], byte[]> producer, String service, EngineMeters meters) {
        this.producer = producer;
        this.service = service;
        this.meters = meters;
    }

    /** Keeps it, or throws {@link NotKept}: then it may not be passed yet. The content is not logged, it may be personal. */
    void keep(ConsumerRecord<byte[], byte[]> input, String reason) {
        var record = new ProducerRecord<>(Topics.QUARANTINE, input.partition(), input.key(), input.value());
        var place = input.topic() + "/" + input.partition() + "/" + input.offset();
        record.headers().add("from", place.getBytes(StandardCharsets.UTF_8));
        record.headers().add("service", service.getBytes(StandardCharsets.UTF_8));
        record.headers().add("reason", shortened(reason).getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept("the quarantine could not take " + place + "; it is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept("interrupted while " + place + " was put into quarantine", e);
        }
        meters.quarantined();
        LOG.error("ALARM {} could not take {} and put it into quarantine", service, place);
    }

    static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    static final class NotKept extends RuntimeException {
        NotKept(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
