package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.SeededHistories;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Laws of deciding and folding, on random histories of one partition; no broker is needed. */
class FoldTest {
    private static final List<String> CITIES = List.of("420583", "420582", "420581");
    private static final String COMMANDS = Topics.commands("toy");
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final ToyShard shard = new ToyShard(
            "toy",
            Input.decides("notes", Input.Kind.RECORDS, ToyShard.Note.class),
            Input.decides("upstream", Input.Kind.JOURNAL, ToyEvent.class),
            Input.reference("looked-up", Input.Kind.RECORDS, ToyShard.Note.class));
    private final InputReader<ToyCommand> inputs = new InputReader<>(shard, 1);
    private final Deciding<ToyState, ToyView, ToyCommand, ToyEvent> deciding = new Deciding<>(shard);
    private final SnapshotStore<ToyState, ToyView> snapshots = new SnapshotStore<>(shard);

    /** One partition: its inputs as they lie in their topics, and what was written. */
    private final class History {
        final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
        final List<ConsumerRecord<byte[], byte[]>> written = new ArrayList<>();
        final Map<String, Long> ends = new HashMap<>();
        PartitionState<ToyState, ToyView> state = PartitionState.empty();
        Position upstream = Chain.GENESIS;
        long now;

        void take(ConsumerRecord<byte[], byte[]> record) {
            read.add(record);
            var position = state.read().getOrDefault(record.topic(), inputs.beginning(record.topic()));
            switch (inputs.read(record, position)) {
                case Reading.Legible<ToyCommand>(var received) -> add(deciding.take(state, received, 0));
                case Reading<ToyCommand> passed -> state = state.withDecided(record.topic(), passed.after());
            }
        }

        void add(Step<ToyState, ToyView, ToyEvent> step) {
            state = step.next();
            var draft = step.draft();
            if (draft != null) {
                written.add(journal(written.size(), draft));
            }
        }

        /** Positions alone, as when a log of inputs has come to rest. */
        void cover() {
            add(deciding.cover(state, BEGIN.plusMillis(now), 0));
        }

        ConsumerRecord<byte[], byte[]> next(String topic, String key, byte[] value, Map<String, String> headers) {
            now += 1_000;
            return record(topic, ends.merge(topic, 1L, Long::sum) - 1, now, key, value, headers);
        }
    }

    private History random(RandomGenerator random) {
        var history = new History();
        int length = 20 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            history.take(any(random, history));
        }
        history.cover();
        return history;
    }

    private ConsumerRecord<byte[], byte[]> any(RandomGenerator random, History history) {
        var city = CITIES.get(random.nextInt(3));
        var item = "item" + random.nextInt(20);
        // Few ids, so that many are repeats and some are reused for something else.
        var id = "id" + random.nextInt(25);
        return switch (random.nextInt(12)) {
            case 0, 1 -> history.next("notes", id, json(new ToyShard.Note(item)), Map.of("jurisdiction", city));
            case 2 -> history.next("looked-up", id, json(new ToyShard.Note(item)), Map.of("jurisdiction", city));
            case 3, 4 -> upstream(random, history, city, item);
            case 5 -> history.next(COMMANDS, city, "{".getBytes(StandardCharsets.UTF_8), Map.of());
            case 6 -> command(history, city, id, new ToyCommand.Explode(item));
            case 7 -> command(history, city, id, new ToyCommand.Forbid(item));
            case 8 -> command(history, city, id, new ToyCommand.SetAlarm(item, 1_000));
            case 9 -> command(history, city, id, new ToyCommand.Ring(item, BEGIN));
            default -> command(history, city, id, new ToyCommand.Add("of " + id));
        };
    }

    private static ConsumerRecord<byte[], byte[]> command(History history, String city, String id, ToyCommand command) {
        return history.next(COMMANDS, city, json(ToyWorld.envelope(id, command)), Map.of());
    }

    /** Mostly it continues the chain; a record that does not is counted by nobody. */
    private ConsumerRecord<byte[], byte[]> upstream(RandomGenerator random, History history, String city, String item) {
        var entry = new Entry<ToyEvent>(
                history.upstream.entry() + 1,
                BEGIN,
                Actor.SYSTEM,
                null,
                null,
                Handling.ACTUAL,
                null,
                Map.of(),
                null,
                List.of(new ToyEvent.Added(item, "upstream")),
                null);
        var number = history.upstream.entry() + (random.nextInt(5) == 0 ? 2 : 1);
        var record = history.next(
                "upstream",
                city,
                new EntryCodec<>(ToyEvent.class).write(entry),
                Map.of(Chain.ENTRY, String.valueOf(number), Chain.PREVIOUS, Chain.head(history.upstream)));
        history.upstream = Chain.after(history.upstream, record);
        return record;
    }

    @Test
    void theFoldOfWhatWasWrittenIsTheStateThatWasLive() {
        SeededHistories.holds(60, random -> {
            var history = random(random);

            assertThat(text(fold(PartitionState.empty(), history, history.written)))
                    .isEqualTo(text(history.state));
        });
    }

    @Test
    void fromAnySnapshotTheFoldIsTheSame() {
        SeededHistories.holds(15, random -> {
            var history = random(random);
            for (int cut = 0; cut <= history.written.size(); cut += 1 + random.nextInt(5)) {
                var before = fold(PartitionState.empty(), history, history.written.subList(0, cut));
                var snapshot = snapshots.unpack(new ByteArrayInputStream(snapshots.pack(before)));

                assertThat(text(snapshot)).isEqualTo(text(before));
                assertThat(text(fold(snapshot, history, history.written))).isEqualTo(text(history.state));
            }
        });
    }

    @Test
    void fromAnySnapshotTheNextDecisionIsTheSame() {
        SeededHistories.holds(60, random -> {
            var history = random(random);
            var restored = snapshots.unpack(new ByteArrayInputStream(snapshots.pack(history.state)));
            for (int i = 0; i < 10; i++) {
                var record = any(random, history);
                var position = history.state.read().getOrDefault(record.topic(), inputs.beginning(record.topic()));
                if (inputs.read(record, position) instanceof Reading.Legible<ToyCommand>(var received)) {
                    var live = deciding.take(history.state, received, 0);
                    var anew = deciding.take(restored, received, 0);
                    assertThat(hash(anew)).isEqualTo(hash(live));
                    history.state = live.next();
                    restored = anew.next();
                }
            }
        });
    }

    @Test
    void aRepeatOfEveryCommandAddsNoEntry() {
        SeededHistories.holds(100, random -> {
            var history = random(random);
            var first = new HashSet<String>();
            var commands = history.read.stream()
                    .filter(record -> record.topic().equals(COMMANDS) && record.value().length > 1)
                    // The first request under a key has the answer; another under the same key is refused anew.
                    .filter(record -> first.add(new String(record.key(), StandardCharsets.UTF_8)
                            + Json.mapper()
                                    .readTree(record.value())
                                    .path("commandId")
                                    .asString()))
                    .toList();
            int before = history.written.size();
            for (var command : commands) {
                history.take(history.next(
                        COMMANDS, new String(command.key(), StandardCharsets.UTF_8), command.value(), Map.of()));
            }

            assertThat(history.written).hasSize(before);
        });
    }

    @Test
    void anInputThatWasDecidedIsAnsweredOnceInTheJournal() throws Exception {
        SeededHistories.holds(60, random -> {
            var history = random(random);
            var added = JournalReading.fold(history.written).stream()
                    .filter(entry -> entry.commandId().startsWith("upstream/"))
                    .map(JournalReading.Accepted::commandId)
                    .toList();

            assertThat(added).doesNotHaveDuplicates();
        });
    }

    @Test
    void aByteChangedAnEntryMissingOrTwoSwappedEndTheChainThere() {
        SeededHistories.holds(100, random -> {
            var history = random(random);
            var whole = history.written;
            if (whole.size() < 3) {
                return;
            }
            int at = random.nextInt(whole.size() - 2);

            var changed = new ArrayList<>(whole);
            changed.set(at, withAnotherByte(random, whole.get(at)));
            // Whatever the changed entry says, the one behind it names the hash of what was there.
            assertThat(head(changed).entry()).isEqualTo(at + 1);
            assertThat(head(changed).head())
                    .isNotEqualTo(head(whole.subList(0, at + 1)).head());

            var missing = new ArrayList<>(whole);
            missing.remove(at);
            assertThat(head(missing).entry()).isEqualTo(at);

            var swapped = new ArrayList<>(whole);
            swapped.set(at, whole.get(at + 1));
            swapped.set(at + 1, whole.get(at));
            // The one that belonged there comes later, and is still accepted; the next names another.
            assertThat(head(swapped).entry()).isEqualTo(at + 1);

            var repeated = new ArrayList<>(whole);
            repeated.add(at + 1, whole.get(at));
            assertThat(head(repeated).head()).isEqualTo(head(whole).head());
        });
    }

    @Test
    void theEnginesChainIsTheOneOfTheDesign() {
        SeededHistories.holds(20, random -> {
            var history = random(random);

            assertThat(JournalReading.fold(history.written))
                    .hasSize((int) head(history.written).entry());
            assertThat(head(history.written).entry()).isEqualTo(history.written.size());
        });
    }

    /** What a restart does: the journal from a state on, then the view up to what was decided, references to their end. */
    private PartitionState<ToyState, ToyView> fold(
            PartitionState<ToyState, ToyView> from, History history, List<ConsumerRecord<byte[], byte[]>> written) {
        var folding = new Folding<>(shard);
        var codec = new EntryCodec<>(ToyEvent.class);
        var state = from;
        for (var record : written) {
            if (record.offset() < state.journal().offset()) {
                continue;
            }
            var after = Chain.after(state.journal(), record);
            var key = new String(record.key(), StandardCharsets.UTF_8);
            var city = key.equals(PartitionKeys.NO_JURISDICTION) ? null : new Jurisdiction(key);
            state = folding.fold(state, after, city, codec.read(record.value()));
        }
        for (var record : history.read) {
            var topic = record.topic();
            var position = state.read().getOrDefault(topic, inputs.beginning(topic));
            var decided = state.decided().getOrDefault(topic, inputs.beginning(topic));
            if (record.offset() < position.offset() || record.offset() >= decided.offset()) {
                continue;
            }
            var reading = inputs.read(record, position);
            if (reading instanceof Reading.Legible<ToyCommand>(var received) && !received.isOwnCommand()) {
                var city = received.moment().jurisdiction();
                var known = state.jurisdiction(city, shard);
                state = state.with(
                        city, known.withView(shard.follow(known.view(), received.moment(), received.incoming())));
            }
            state = state.withRead(topic, reading.after());
        }
        return state;
    }

    private static Position head(List<ConsumerRecord<byte[], byte[]>> records) {
        var position = Chain.GENESIS;
        for (var record : records) {
            position = Chain.after(position, record);
        }
        return position;
    }

    private static ConsumerRecord<byte[], byte[]> withAnotherByte(
            RandomGenerator random, ConsumerRecord<byte[], byte[]> record) {
        var value = record.value().clone();
        int at = random.nextInt(value.length);
        // Digits for digits and letters for letters: it stays readable, and is still not what was written.
        value[at] = (byte) (value[at] == '1' ? '2' : Character.isDigit(value[at]) ? '1' : value[at] ^ 0x20);
        return new ConsumerRecord<>(
                record.topic(),
                0,
                record.offset(),
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                record.key().length,
                value.length,
                record.key(),
                value,
                record.headers(),
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> journal(long offset, Draft<ToyEvent> draft) {
        return record(
                "toy-journal",
                offset,
                0,
                new String(draft.key(), StandardCharsets.UTF_8),
                draft.value(),
                Map.of(Chain.ENTRY, String.valueOf(draft.number()), Chain.PREVIOUS, draft.previous()));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, long offset, long millis, String key, byte[] value, Map<String, String> headers) {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                BEGIN.plusMillis(millis).toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                bytes.length,
                value.length,
                bytes,
                value,
                all,
                Optional.empty());
    }

    private static String hash(Step<ToyState, ToyView, ToyEvent> step) {
        var draft = step.draft();
        return draft == null ? "nothing written, answered by " + step.repeat() : draft.hash();
    }

    /** The order of a map's entries says nothing; everything else does. */
    private static String text(PartitionState<ToyState, ToyView> state) {
        return sorted(Json.mapper().valueToTree(state)).toString();
    }

    private static Object sorted(tools.jackson.databind.JsonNode node) {
        if (node.isObject()) {
            var fields = new java.util.TreeMap<String, Object>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        return node.isArray() ? node.values().stream().map(FoldTest::sorted).toList() : node;
    }

    private static byte[] json(Object value) {
        return Json.mapper().writeValueAsBytes(value);
    }
}
