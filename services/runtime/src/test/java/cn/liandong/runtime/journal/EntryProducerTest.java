package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class EntryProducerTest {
    private final ArrayDeque<Runnable> beside = new ArrayDeque<>();
    private final AtomicInteger woken = new AtomicInteger();
    private final Late late = new Late();
    private final EntryProducer producer =
            new EntryProducer(() -> late.producer, "journal", beside::add, woken::incrementAndGet);

    /** Answers where a topic lies only after so many tries. */
    private static final class Late {
        int tries;
        int answersAt = 1;
        final ScriptedProducer producer = new ScriptedProducer() {
            @Override
            public List<PartitionInfo> partitionsFor(String topic) {
                tries++;
                if (tries < answersAt) {
                    throw new TimeoutException("no metadata yet");
                }
                return List.of();
            }
        };
    }

    @Test
    void itIsMadeOnceAndBesideWhoeverAsks() {
        assertThat(producer.made()).isInstanceOf(EntryProducer.Made.NotYet.class);
        assertThat(producer.made()).isInstanceOf(EntryProducer.Made.NotYet.class);
        assertThat(beside).hasSize(1);

        beside.remove().run();

        assertThat(producer.made()).isEqualTo(new EntryProducer.Made.Ready(late.producer));
        assertThat(woken).hasValue(1);
        assertThat(beside).isEmpty();
    }

    /** Over a slow link the first answer takes longer than one try may. */
    @Test
    void aBrokerThatIsSlowIsAskedAgain() {
        late.answersAt = 3;

        var _ = producer.made();
        beside.remove().run();

        assertThat(producer.made()).isInstanceOf(EntryProducer.Made.Ready.class);
    }

    @Test
    void aBrokerThatNeverAnswersIsGivenUp() {
        late.answersAt = Integer.MAX_VALUE;

        var _ = producer.made();
        beside.remove().run();

        assertThat(producer.made()).isInstanceOf(EntryProducer.Made.Failed.class);
        assertThat(late.producer.closed()).isTrue();
        assertThat(woken).hasValue(1);
    }

    @Test
    void whatIsMadeAfterItWasClosedIsClosedToo() {
        var _ = producer.made();
        producer.close();

        beside.remove().run();

        assertThat(late.producer.closed()).isTrue();
    }

    @Test
    void closingItClosesWhatWasMade() {
        var _ = producer.made();
        beside.remove().run();

        producer.close();

        assertThat(late.producer.closed()).isTrue();
    }
}
