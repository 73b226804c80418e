package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final TopicPartition AT = new TopicPartition("toy-journal", 0);

    /** A machine that stalls for seconds answers nobody, and an engine that ended for it would have to begin anew. */
    @Test
    void aBrokerThatDoesNotSayWhereItStandsIsAskedAgain() {
        var consumer = new Forgetful();
        consumer.updateBeginningOffsets(Map.of(AT, 0L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(new ConsumerRecord<>(AT.topic(), 0, 0, new byte[0], new byte[] {1}));
            consumer.addRecord(new ConsumerRecord<>(AT.topic(), 0, 1, new byte[0], new byte[] {2}));
        });
        List<Byte> read = new ArrayList<>();

        try (var reader = new Reader(consumer, () -> false)) {
            reader.read(Map.of(AT, 0L), Map.of(AT, 2L), record -> read.add(record.value()[0]));
        }

        assertThat(read).containsExactly((byte) 1, (byte) 2);
        assertThat(consumer.timesOut).isZero();
    }

    private static final class Forgetful extends MockConsumer<byte[], byte[]> {
        private int timesOut = 2;

        Forgetful() {
            super("none");
        }

        @Override
        public synchronized long position(TopicPartition at) {
            if (timesOut > 0) {
                timesOut--;
                throw new TimeoutException("the position of " + at + " could not be determined");
            }
            return super.position(at);
        }
    }
}
