package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Position;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final byte[] KEY = "420583".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyEntryThatContinuesTheChainCounts() {
        assertThat(read(chain(20)).entry()).isEqualTo(20);
    }

    @Test
    void aChangedByteIsTheLastThatCounts() {
        SeededHistories.holds(100, random -> {
            var log = chain(10);
            int at = random.nextInt(9);
            log.get(at).value()[random.nextInt(log.get(at).value().length)] ^= 1;

            // The changed one still stands on what is before it; what follows does not stand on it.
            assertThat(read(log).entry()).isEqualTo(at + 1);
        });
    }

    @Test
    void aSwappedAMissingAndADoubledEntryDoNotCount() {
        SeededHistories.holds(100, random -> {
            int at = 1 + random.nextInt(8);
            var swapped = chain(10);
            swapped.add(at - 1, swapped.remove(at));
            assertThat(read(swapped).entry()).isEqualTo(at);
            var missing = chain(10);
            missing.remove(at);
            assertThat(read(missing).entry()).isEqualTo(at);
            var doubled = chain(10);
            doubled.add(at, doubled.get(at));
            assertThat(read(doubled).entry()).isEqualTo(10);
        });
    }

    @Test
    void whatIsIgnoredMovesTheOffsetAndNothingElse() {
        var log = chain(3);
        var before = read(log);

        var after = Chain.after(before, log.getFirst());

        assertThat(after).isEqualTo(new Position(1, before.entry(), before.head()));
    }

    private static Position read(List<ConsumerRecord<byte[], byte[]>> log) {
        var position = Chain.GENESIS;
        for (var record : log) {
            position = Chain.after(position, record);
        }
        return position;
    }

    private static List<ConsumerRecord<byte[], byte[]>> chain(int entries) {
        var log = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var position = Chain.GENESIS;
        for (int i = 0; i < entries; i++) {
            var value = ("entry " + i).getBytes(StandardCharsets.UTF_8);
            var record = new ConsumerRecord<>("journal", 0, i, KEY.clone(), value);
            header(record, Chain.ENTRY, String.valueOf(position.entry() + 1));
            header(record, Chain.PREVIOUS, Chain.head(position));
            log.add(record);
            position = Chain.after(position, record);
        }
        return log;
    }

    private static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
