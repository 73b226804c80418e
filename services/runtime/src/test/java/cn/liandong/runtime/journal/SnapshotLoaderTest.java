package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which snapshots a start trusts, and that it never decides anew what a lost end of the journal had decided. */
class SnapshotLoaderTest {
    /** More records than are read first. */
    private static final int FAR = 200;

    private ToyWorld world;
    private Writing writing;
    private ToyShard shard;
    private SnapshotStore<ToyState, ToyView> store;

    @BeforeEach
    void start() {
        world = new ToyWorld(1, InstantSource.system());
        writing = new Writing(world.settings);
        shard = new ToyShard(world.name);
        store = new SnapshotStore<>(shard);
    }

    @AfterEach
    void end() {
        writing.close();
        world.close();
    }

    @Test
    void aJournalThatEndsBelowItsSnapshotStopsTheService() throws Exception {
        writing.ask(world.name, ToyWorld.CITY, "one", new ToyCommand.Add("hose"));
        write(snapshot(7, "a".repeat(64)), 6, 1);

        world.start();

        Eventually.within(Eventually.LONG, "the service stopped", () -> !world.deaths.isEmpty());
        assertThat(world.deaths).singleElement().asString().contains("position 7", shard.journal() + "-0", "ends at 0");
        assertThat(JournalReading.accepted(world.settings, shard.journal(), 0)).isEmpty();
    }

    @Test
    void theNewerOfTwoIsTakenAndOneThatBelongsToAnotherJournalIsDropped() throws Exception {
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("one"));
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("two"));
        var head = Chain.hash(1, "0".repeat(64), key(), value("one"));
        write(snapshot(1, head), 0, 4);
        write(snapshot(2, "b".repeat(64)), 1, 5);

        var loaded = load();

        assertThat(loaded.state().journal()).isEqualTo(new Position(1, 1, head));
        assertThat(loaded.generation()).isEqualTo(5);
    }

    @Test
    void oneThatLacksAPartIsDropped() throws Exception {
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("one"));
        var head = Chain.hash(1, "0".repeat(64), key(), value("one"));
        write(snapshot(1, head), 0, 4);
        // Of the sixth, only the first part arrived: it took the place of the fourth's.
        try (var producer = new Clients(world.settings).writer("torn")) {
            var part = new ProducerRecord<>(store.topic(), 0, "0/0".getBytes(StandardCharsets.UTF_8), new byte[] {1});
            part.headers().add(SnapshotSlots.GENERATION, new byte[] {'6'});
            producer.send(part).get();
        }

        assertThat(load().state()).isEqualTo(PartitionState.empty());
    }

    @Test
    void oneThatLiesFarBeforeTheEndIsFoundWhereTheNearerOnesCannotBeTrusted() throws Exception {
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("one"));
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("two"));
        var head = Chain.hash(1, "0".repeat(64), key(), value("one"));
        write(snapshot(1, head), 0, 4);
        for (int i = 0; i < FAR; i++) {
            write(snapshot(2, "b".repeat(64)), 1, 5);
        }

        var loaded = load();

        assertThat(loaded.state().journal()).isEqualTo(new Position(1, 1, head));
        assertThat(loaded.generation()).isEqualTo(5);
    }

    @Test
    void whatWasBegunOftenAndNeverEndedHidesNothing() throws Exception {
        writing.entry(shard.journal(), ToyWorld.CITY, Writing.added("one"));
        var head = Chain.hash(1, "0".repeat(64), key(), value("one"));
        write(snapshot(1, head), 0, 4);
        try (var producer = new Clients(world.settings).writer("torn")) {
            for (int i = 0; i < FAR; i++) {
                var part =
                        new ProducerRecord<>(store.topic(), 0, "1/0".getBytes(StandardCharsets.UTF_8), new byte[] {1});
                part.headers().add(SnapshotSlots.GENERATION, new byte[] {'5'});
                producer.send(part).get();
            }
        }

        assertThat(load().state().journal()).isEqualTo(new Position(1, 1, head));
    }

    private SnapshotLoader.Loaded<ToyState, ToyView> load() {
        try (var reader = new Reader(new Clients(world.settings).stretches("load"), () -> false)) {
            var loaded = new SnapshotLoader<>(store, shard.journal(), reader).load(List.of(0));
            return Objects.requireNonNull(loaded.get(0));
        }
    }

    private void write(PartitionState<ToyState, ToyView> state, long headOffset, long generation) throws Exception {
        try (var producer = new Clients(world.settings).writer("snapshots")) {
            store.write(producer, 0, state, headOffset, generation);
        }
    }

    private static PartitionState<ToyState, ToyView> snapshot(long at, String head) {
        return PartitionState.<ToyState, ToyView>empty().withJournal(new Position(at, at, head));
    }

    private static byte[] key() {
        return ToyWorld.CITY.value().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] value(String item) {
        return Writing.added(item).getBytes(StandardCharsets.UTF_8);
    }
}
