package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in an input, reading it gives an answer: an exception here would end the engine at every start anew. */
class InputReaderTest {
    private static final String CITY = ToyWorld.CITY.value();

    private final InputReader<ToyCommand> inputs = new InputReader<>(
            new ToyShard(
                    "toy",
                    Input.decides("notes", Input.Kind.RECORDS, ToyShard.Note.class),
                    Input.decides("upstream", Input.Kind.JOURNAL, ToyEvent.class)),
            1);

    @ParameterizedTest
    @ValueSource(strings = {"null", "", " ", "[]", "{}", "1", "\"text\"", "{\"command\":null}", "{\"events\":[null]}"})
    void jsonThatIsNotWhatItShouldBeIsUnreadable(String json) {
        var value = json.getBytes(StandardCharsets.UTF_8);

        assertThat(readCommand(CITY, value)).isInstanceOf(Reading.Unreadable.class);
        assertThat(readEntry(value)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aRecordThatSaysNullIsUnreadableAndATombstoneIsPassed() {
        assertThat(readNote("null".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(readNote(null)).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    void theKeyOfPositionsAloneIsNoJurisdiction() {
        var command = Json.mapper().writeValueAsBytes(ToyWorld.envelope("one", new ToyCommand.Add("hose")));

        // Its entry would be folded as positions alone, and what was decided would be gone after a restart.
        assertThat(readCommand(PartitionKeys.NO_JURISDICTION, command)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void theReasonIsShortWhateverTheContentIs() {
        var command = "{\"commandId\":\"one\",\"actor\":{\"kind\":\"SYSTEM\"},\"command\":{\"type\":\"%s\"}}"
                .formatted("Unknown".repeat(20_000));

        assertThat(readCommand(CITY, command.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable ->
                                assertThat(unreadable.reason()).hasSizeLessThanOrEqualTo(Quarantine.LONGEST_REASON));
    }

    @Test
    void noBytesAtAllEndTheReading() {
        SeededHistories.holds(2_000, random -> {
            var command = Json.mapper().writeValueAsBytes(ToyWorld.envelope("one", new ToyCommand.SetAlarm("a", 1)));
            var note = Json.mapper().writeValueAsBytes(new ToyShard.Note("hose"));
            var entry = Writing.added("hose").getBytes(StandardCharsets.UTF_8);

            assertThat(readCommand(CITY, mangled(random, command))).isNotNull();
            assertThat(readNote(mangled(random, note))).isNotNull();
            assertThat(readEntry(mangled(random, entry))).isNotNull();
        });
    }

    /** Some bytes are others, some are missing, and now and then a piece is said again. */
    private static byte[] mangled(RandomGenerator random, byte[] whole) {
        var text = new StringBuilder(new String(whole, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.replace(at, to, "null");
                case 2 -> text.insert(at, text.substring(at, to));
                default -> text.delete(at, Math.min(to, text.length() - 1));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Reading<ToyCommand> readCommand(String key, byte[] value) {
        return inputs.read(record(Topics.commands("toy"), key, value, Map.of()), Position.plain(0));
    }

    private Reading<ToyCommand> readNote(byte @Nullable [] value) {
        return inputs.read(record("notes", "n1", value, Map.of(PartitionKeys.JURISDICTION, CITY)), Position.plain(0));
    }

    private Reading<ToyCommand> readEntry(byte[] value) {
        return inputs.read(
                record("upstream", CITY, value, Map.of(Chain.ENTRY, "1", Chain.PREVIOUS, Chain.head(Chain.GENESIS))),
                Chain.GENESIS);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic, 0, 0, 0, TimestampType.LOG_APPEND_TIME, 0, 0, bytes, value, all, Optional.empty());
    }
}
