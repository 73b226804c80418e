package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is folded before an instance joins is gone on from, and is never taken for more than it is. */
class BasesTest {
    private ToyWorld world;
    private Writing writing;
    private FoldedShard folded;
    private SnapshotStore<ToyState, ToyView> store;
    private Reader reader;
    private Bases<ToyState, ToyView, ToyCommand, ToyEvent> bases;

    /** Notes what is folded. */
    private static final class FoldedShard extends ToyShard {
        final List<String> items = new ArrayList<>();

        FoldedShard(String name) {
            super(name);
        }

        @Override
        public ToyState evolve(ToyState state, ToyEvent event) {
            items.add(event instanceof ToyEvent.Added added ? added.item() : "");
            return super.evolve(state, event);
        }
    }

    @BeforeEach
    void start() {
        world = new ToyWorld(1, InstantSource.system());
        writing = new Writing(world.settings);
        folded = new FoldedShard(world.name);
        store = new SnapshotStore<>(folded);
        reader = new Reader(new Clients(world.settings).stretches("bases"), () -> false);
        bases = bases(true);
    }

    private Bases<ToyState, ToyView, ToyCommand, ToyEvent> bases(boolean hasRoom) {
        return new Bases<>(
                new SnapshotLoader<>(store, folded.journal(), reader),
                new Restorer<>(folded, reader, new InputReader<>(folded, 1)),
                () -> hasRoom);
    }

    @AfterEach
    void end() {
        reader.close();
        writing.close();
        world.close();
    }

    @Test
    void whatWasFoldedBeforeJoiningIsNotFoldedAgainAndWhatCameSinceIs() throws Exception {
        write("one");
        bases.warmUp(1);
        write("two");

        var gained = gained();

        assertThat(folded.items).containsExactly("one", "two");
        assertThat(gained.restored().state().journal().entry()).isEqualTo(2);
    }

    @Test
    void whoNeverWarmedUpFoldsEverything() throws Exception {
        write("one");

        assertThat(gained().restored().state().journal().entry()).isEqualTo(1);
        assertThat(folded.items).containsExactly("one");
    }

    @Test
    void whereThereIsNoRoomNothingIsFoldedBeforeItIsGained() throws Exception {
        write("one");
        bases = bases(false);

        bases.warmUp(1);

        assertThat(folded.items).isEmpty();
        assertThat(gained().restored().state().journal().entry()).isEqualTo(1);
    }

    /** Told by nobody yet: the new owner has to, whenever it folded the entry. */
    @Test
    void anOutcomeOfBeforeJoiningIsStillToBePublished() throws Exception {
        writing.entry(folded.journal(), ToyWorld.CITY, answered("one", 0));
        bases.warmUp(1);
        writing.entry(folded.journal(), ToyWorld.CITY, answered("two", 0));

        assertThat(gained().restored().unpublished().keySet()).containsExactly(1L, 2L);
    }

    @Test
    void anOutcomeThatWasPublishedSinceIsNot() throws Exception {
        writing.entry(folded.journal(), ToyWorld.CITY, answered("one", 0));
        bases.warmUp(1);
        writing.entry(folded.journal(), ToyWorld.CITY, answered("two", 1));

        assertThat(gained().restored().unpublished().keySet()).containsExactly(2L);
    }

    /** Its own next one must be numbered behind it, or the two would lie in each other's slots. */
    @Test
    void aSnapshotThatAnotherLaidDownSinceIsSeen() throws Exception {
        write("one");
        bases.warmUp(1);
        write("two");
        var head = Chain.hash(1, "0".repeat(64), key(), Writing.added("one").getBytes(StandardCharsets.UTF_8));
        try (var producer = new Clients(world.settings).writer("snapshots")) {
            store.write(
                    producer, 0, PartitionState.<ToyState, ToyView>empty().withJournal(new Position(1, 1, head)), 0, 7);
        }

        var gained = gained();

        assertThat(gained.generation()).isEqualTo(7);
        assertThat(gained.restored().state().journal().entry()).isEqualTo(2);
    }

    /** Somebody else may be given that partition; whoever is says so and decides no more. */
    @Test
    void aBrokenLogIsAnErrorOnlyForWhoeverIsGivenIt() throws Exception {
        write("one");
        try (var producer = new Clients(world.settings).writer("snapshots")) {
            store.write(
                    producer,
                    0,
                    PartitionState.<ToyState, ToyView>empty().withJournal(new Position(9, 9, "a".repeat(64))),
                    8,
                    1);
        }

        bases.warmUp(1);

        assertThatThrownBy(this::gained).isInstanceOf(LogBroken.class).hasMessageContaining("the journal was cut");
    }

    @Test
    void whatWasNotGainedIsLetGoOf() throws Exception {
        write("one");
        bases.warmUp(1);

        bases.tick(System.nanoTime() + Bases.KEPT_NANOS + 1);

        gained();
        assertThat(folded.items).containsExactly("one", "one");
    }

    private Bases.Folded<ToyState, ToyView, ToyCommand> gained() {
        return Objects.requireNonNull(bases.gained(List.of(0)).get(0));
    }

    private void write(String item) throws Exception {
        writing.entry(folded.journal(), ToyWorld.CITY, Writing.added(item));
    }

    private static byte[] key() {
        return ToyWorld.CITY.value().getBytes(StandardCharsets.UTF_8);
    }

    private static String answered(String item, long published) {
        return """
                {"sequence":1,"at":"2026-03-01T08:00:00Z","actor":{"kind":"SYSTEM"},"handling":"ACTUAL",
                 "commandId":"%s","bodyHash":"%s","positions":{"outcomes":%d},
                 "events":[{"type":"Added","item":"%s","inputId":"by hand"}],"outcome":{"accepted":true,"facts":{}}}""".formatted(item, "b".repeat(64), published, item);
    }
}
