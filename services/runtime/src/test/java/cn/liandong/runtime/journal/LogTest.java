package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.TestKafka;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs that do not hold what a position says they held. */
class LogTest {
    private ToyWorld world;
    private Writing writing;
    private Topics.Topic notes;

    @BeforeEach
    void start() {
        notes = new Topics.Topic(TestKafka.newTopic("log-notes", 1, Map.of()), Map.of());
        world = new ToyWorld(1, InstantSource.system());
        writing = new Writing(world.settings);
    }

    @AfterEach
    void end() {
        writing.close();
        world.close();
    }

    @Test
    void aPositionBehindTheEndOfItsInputStopsTheService() throws Exception {
        writing.entry(world.name + "-journal", ToyWorld.CITY, standing(Topics.commands(world.name), 99));

        world.start();

        assertStopped("decided " + world.name + "-commands-0 up to offset 99", "that log holds 0 to 0");
    }

    @Test
    void aPositionBehindTheEndOfAReferenceStopsTheServiceToo() throws Exception {
        writing.entry(world.name + "-journal", ToyWorld.CITY, standing(notes.name(), 99));

        world.start(Input.reference(notes.name(), Input.Kind.RECORDS, ToyShard.Note.class));

        assertStopped("decided " + notes.name() + "-0 up to offset 99", "that log holds 0 to 0");
    }

    @Test
    void commandsThatWereDeletedBeforeTheyWereDecidedStopTheService() throws Exception {
        for (int i = 0; i < 5; i++) {
            writing.ask(world.name, ToyWorld.CITY, "c" + i, new ToyCommand.Add("hose"));
        }
        writing.entry(world.name + "-journal", ToyWorld.CITY, standing(Topics.commands(world.name), 3));
        delete(Topics.commands(world.name), 5);

        world.start();

        assertStopped("up to offset 3", "that log holds 5 to 5");
    }

    @Test
    void aJournalThatEndsBelowTheFoldedPositionStopsTheService() {
        var shard = new ToyShard(world.name);
        try (var reader = new Reader(new Clients(world.settings).reader("log"), () -> false)) {
            var restorer = new Restorer<>(shard, reader, new InputReader<>(shard, 1));
            var state = PartitionState.<ToyState, ToyView>empty().withJournal(new Position(7, 7, "a".repeat(64)));

            assertThatThrownBy(() -> restorer.restore(Map.of(0, Base.of(state))))
                    .isInstanceOf(LogBroken.class)
                    .hasMessageContaining("the folded position 7 lies outside " + shard.journal() + "-0")
                    .hasMessageContaining("ends at 0");
        }
    }

    @Test
    void aJournalWhoseBeginningIsGoneStopsTheService() throws Exception {
        writing.entry(world.name + "-journal", ToyWorld.CITY, standing(Topics.commands(world.name), 0));
        delete(world.name + "-journal", 1);

        world.start();

        assertStopped("the folded position 0 lies outside", "which begins at 1");
    }

    @Test
    void anInputThatWasReplacedStopsTheService() throws Exception {
        writing.entry(notes.name(), ToyWorld.CITY, Writing.added("another history"));
        writing.entry(
                world.name + "-journal",
                ToyWorld.CITY,
                Writing.added("x")
                        .replace(
                                "\"positions\":{}",
                                "\"positions\":{\"" + notes.name() + "\":{\"offset\":1,\"entry\":1,\"head\":\""
                                        + "a".repeat(64) + "\"}}"));

        world.start(Input.decides(notes.name(), Input.Kind.JOURNAL, cn.liandong.runtime.toy.ToyEvent.class));

        assertStopped("it was changed or replaced");
    }

    @Test
    void oldCommandsThatAreKeptNoLongerDoNotHinderAFoldFromTheStart() throws Exception {
        try (var _ = world.start()) {
            for (int i = 0; i < 5; i++) {
                writing.ask(world.name, ToyWorld.CITY, "c" + i, new ToyCommand.Add("hose"));
            }
            awaitDecided("c4");
        }
        delete(Topics.commands(world.name), 5);
        writing.ask(world.name, ToyWorld.CITY, "c5", new ToyCommand.Add("hose"));

        // Another version of the fold: its snapshots are of no use, and the journal is folded from its first entry.
        world.start(new ToyShard(world.name, false), Effects.none());

        awaitDecided("c5");
        assertThat(world.deaths).isEmpty();
    }

    @Test
    void aRecordThatCouldNotBeFollowedOrStampedDoesNotHinderARestart() throws Exception {
        var input = Input.decides(notes.name(), Input.Kind.RECORDS, ToyShard.Note.class);
        try (var _ = world.start(input)) {
            writing.tell(notes.name(), ToyWorld.CITY, "n0", new ToyShard.Note(ToyShard.UNFOLLOWABLE));
            writing.tell(notes.name(), ToyWorld.CITY, "n1", new ToyShard.Note(ToyShard.UNSTAMPED));
            writing.tell(notes.name(), ToyWorld.CITY, "n2", new ToyShard.Note("hose"));
            awaitDecided(notes.name() + "/n2");
        }

        world.start(new ToyShard(world.name, false, input), Effects.none());

        writing.tell(notes.name(), ToyWorld.CITY, "n3", new ToyShard.Note("ladder"));
        awaitDecided(notes.name() + "/n3");
        assertThat(world.deaths).isEmpty();
        assertThat(JournalReading.records(world.settings, Topics.QUARANTINE, 0).stream()
                        .map(record -> JournalReading.header(record, "from")))
                .contains(notes.name() + "/0/0", notes.name() + "/0/1");
    }

    private void awaitDecided(String id) throws Exception {
        Eventually.within(Eventually.LONG, id + " is decided", () -> {
            assertThat(world.deaths).isEmpty();
            return JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                    .anyMatch(entry -> entry.commandId().equals(id));
        });
    }

    private void assertStopped(String... said) throws Exception {
        Eventually.within(Eventually.LONG, "the service stopped", () -> !world.deaths.isEmpty());
        assertThat(world.deaths).singleElement().asString().contains(said);
    }

    private static String standing(String topic, long position) {
        return Writing.added("x").replace("\"positions\":{}", "\"positions\":{\"" + topic + "\":" + position + "}");
    }

    private static void delete(String topic, long before) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }
}
