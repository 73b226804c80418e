package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.toy.ToyEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class SharedReaderTest {
    private static final String TOPIC = "shared-reader-test";

    private final SharedReader first = new SharedReader(ToyEvent.class);
    private final SharedReader second = new SharedReader(ToyEvent.class);

    @Test
    void whatOneReaderHasReadTheNextIsGivenAsTheSameObject() {
        var read = first.read(record(0, 7, added("lamp")));

        assertThat(read).isEqualTo(new ToyEvent.Added("lamp", "in"));
        assertThat(second.read(record(0, 7, added("lamp")))).isSameAs(read);
    }

    @Test
    void otherBytesAtTheSamePlaceAreReadAnew() {
        var before = first.read(record(1, 7, added("lamp")));

        assertThat(second.read(record(1, 7, added("rope")))).isEqualTo(new ToyEvent.Added("rope", "in"));
        assertThat(before).isEqualTo(new ToyEvent.Added("lamp", "in"));
    }

    @Test
    void whoReadsItAsSomethingElseIsNotGivenWhatOthersReadItAs() {
        first.read(record(2, 7, added("lamp")));

        assertThat(new SharedReader(Object.class).read(record(2, 7, added("lamp"))))
                .isNotInstanceOf(ToyEvent.class);
    }

    @Test
    void whatTakesOverAPlaceLeavesNothingWrongBehind() {
        for (int offset = 0; offset < 3_000; offset++) {
            first.read(record(3, offset, added("item " + offset)));
        }

        assertThat(second.read(record(3, 1, added("item 1")))).isEqualTo(new ToyEvent.Added("item 1", "in"));
        assertThat(second.read(record(3, 2_999, added("item 2999")))).isEqualTo(new ToyEvent.Added("item 2999", "in"));
    }

    @Test
    void whatCannotBeReadCannotBeReadByAnybodyAndNothingIsNull() {
        for (var reader : new SharedReader[] {first, second}) {
            assertThatThrownBy(() -> reader.read(record(4, 7, "{\"type\": cut off")))
                    .isInstanceOf(JacksonException.class);
            assertThat(reader.read(record(5, 7, "null"))).isNull();
        }
    }

    @Test
    void whatIsLargeIsReadAndNotKept() {
        var large = added("x".repeat(40_000));

        var read = first.read(record(6, 7, large));

        assertThat(second.read(record(6, 7, large))).isEqualTo(read).isNotSameAs(read);
    }

    private static String added(String item) {
        return "{\"type\":\"Added\",\"item\":\"" + item + "\",\"inputId\":\"in\"}";
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String value) {
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                "420583".getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));
    }
}
