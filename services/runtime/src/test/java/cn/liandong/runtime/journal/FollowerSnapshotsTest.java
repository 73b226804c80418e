package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.ManualClock;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A follower goes on from what it, or another of its name, laid down, and knows what it would know from the beginning. Long,
 * because each way in which a snapshot may not be trusted is a history of its own over the same world.
 */
class FollowerSnapshotsTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final LayingDown AT_CLOSE = new LayingDown(NEVER, Long.MAX_VALUE, NEVER, 1, Duration.ofSeconds(20));
    private static final LayingDown AT_ONCE =
            new LayingDown(Duration.ZERO, 1, NEVER, Long.MAX_VALUE, Duration.ofSeconds(20));
    private static final LayingDown NOT_AT_ALL =
            new LayingDown(NEVER, Long.MAX_VALUE, NEVER, Long.MAX_VALUE, Duration.ZERO);
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");
    private static final Jurisdiction NONE = new Jurisdiction(PartitionKeys.NO_JURISDICTION);

    private final ManualClock clock = ManualClock.at("2026-03-01T08:00:00Z");
    private ToyWorld world;
    private Writing writing;
    private String journal;
    private String notes;

    @BeforeEach
    void start() {
        begin();
    }

    private void begin() {
        var topic = "follower-notes-" + System.nanoTime();
        world = new ToyWorld(1, clock, new Topics.Topic(topic, Map.of("cleanup.policy", "compact")));
        writing = new Writing(world.settings);
        journal = world.name + "-journal";
        notes = topic;
    }

    @AfterEach
    void end() {
        writing.close();
        world.close();
    }

    @Test
    void onlyWhatCameLaterIsHandedOn() throws Exception {
        add("one", "two");
        note("a", "noted");
        assertThat(run(keeping()).handedOn()).containsExactlyInAnyOrder("one", "two", "noted");
        add("three");
        note("b", "noted later");

        var second = run(keeping());

        assertThat(second.handedOn()).containsExactlyInAnyOrder("three", "noted later");
        assertThat(second.known()).isEqualTo(fromTheBeginning());
        assertThat(run(keeping()).handedOn()).isEmpty();
    }

    @Test
    void aTopicThatIsNotFoldedIsReadFromItsBeginning() throws Exception {
        add("one");
        note("a", "noted");
        run(new KeepingListener(1, journal));

        assertThat(run(new KeepingListener(1, journal)).handedOn()).containsExactly("noted");
    }

    @Test
    void fromAnyCutItIsTheSameAsFromTheBeginning() {
        SeededHistories.holds(4, random -> {
            begin();
            for (int cut = 0; cut < 6; cut++) {
                for (int i = random.nextInt(12); i > 0; i--) {
                    something(random, cut + "/" + i);
                }
                assertThat(run(keeping()).known()).isEqualTo(fromTheBeginning());
            }
            end();
        });
    }

    private void something(RandomGenerator random, String item) throws Exception {
        switch (random.nextInt(8)) {
            case 0 -> writing.entryOffTheChain(journal, ToyWorld.CITY, Writing.added("never " + item));
            case 1 -> writing.entry(journal, ToyWorld.CITY, "{\"this\": cannot be read");
            case 2 -> writing.entry(journal, NONE, Writing.positions(ToyWorld.CITY));
            case 3 -> writing.entry(journal, NEIGHBOUR, Writing.behind(Writing.added(item), ToyWorld.CITY, NEIGHBOUR));
            case 4 -> note("note" + random.nextInt(5), item);
            case 5 -> writing.bytes(notes, "note" + random.nextInt(5), null);
            default -> add(item);
        }
    }

    @Test
    void whomTheWriterIsBehindWithIsToldAgain() throws Exception {
        writing.entry(journal, NEIGHBOUR, Writing.behind(Writing.added("one"), ToyWorld.CITY));
        run(keeping());

        var second = run(keeping());

        assertThat(second.handedOn()).isEmpty();
        assertThat(second.known().behind()).containsExactly(Map.entry(journal + "/0", Set.of(ToyWorld.CITY)));
        writing.entry(journal, NONE, Writing.positions());
        assertThat(run(keeping()).known().behind()).isEmpty();
    }

    @Test
    void theNewestIsTakenWhicheverInstanceLaidItDown() throws Exception {
        add("one");
        run(keeping());
        add("two");
        clock.advance(Duration.ofMinutes(2));
        run(keeping(), 1);
        add("three");

        assertThat(run(keeping(), 2).handedOn()).containsExactly("three");
    }

    @Test
    void anOlderOneIsTakenWhereTheNewestCannotBeTrusted() throws Exception {
        add("one");
        run(keeping());
        add("two");
        clock.advance(Duration.ofMinutes(2));
        run(keeping(), 1);
        again(key(1, 1, "0"), new byte[] {1, 2, 3});

        var third = run(keeping());

        assertThat(third.handedOn()).containsExactly("two");
        assertThat(third.known()).isEqualTo(fromTheBeginning());
    }

    @Test
    void theSlotsTakeTurnsSoThatTheOneBeforeIsThereStill() throws Exception {
        add("one");
        run(keeping());
        add("two");
        clock.advance(Duration.ofMinutes(2));
        run(keeping());
        again(key(0, 2, "0"), new byte[] {1, 2, 3});

        assertThat(run(keeping()).handedOn()).containsExactly("two");
    }

    @Test
    void aManifestThatCannotBeReadIsDropped() throws Exception {
        add("one");
        run(keeping());
        for (var noise : List.of("{", "null", "{\"generation\":1}", "")) {
            again(key(0, 1, "manifest"), noise.getBytes(StandardCharsets.UTF_8));
            assertThat(run(keeping(), NOT_AT_ALL).handedOn()).as(noise).containsExactly("one");
        }
    }

    @Test
    void aChunkThatIsErasedIsMissed() throws Exception {
        add("one");
        run(keeping());
        writing.bytes(Topics.FOLLOWER_SNAPSHOTS, key(0, 1, "0"), null);

        assertThat(run(keeping()).handedOn()).containsExactly("one");
    }

    @Test
    void whatAnotherVersionFoldedIsDropped() throws Exception {
        add("one");
        run(keeping());

        assertThat(run(new KeepingListener(2, journal, notes)).handedOn()).containsExactly("one");
    }

    @Test
    void whatIsOfOtherTopicsIsDropped() throws Exception {
        add("one");
        run(new KeepingListener(1, journal));

        assertThat(run(keeping()).handedOn()).containsExactly("one");
    }

    @Test
    void oneWhoseHeadIsNotInTheLogIsDropped() throws Exception {
        add("one", "two");
        run(keeping());
        changeManifest("\"head\":\"[0-9a-f]{64}\"", "\"head\":\"" + "a".repeat(64) + "\"");

        assertThat(run(keeping()).handedOn()).containsExactly("one", "two");
    }

    @Test
    void aLogThatEndsBelowItIsReadFromItsBeginning() throws Exception {
        add("one", "two");
        note("a", "noted");
        run(keeping());
        changeManifest("\"position\":1,", "\"position\":2,");

        assertThat(run(keeping()).handedOn()).containsExactlyInAnyOrder("one", "two", "noted");
    }

    @Test
    void aManifestWhoseHeadLiesBehindItsPlaceHoldsUpNoStart() throws Exception {
        add("one", "two");
        run(keeping());
        changeManifest("\"headOffset\":1", "\"headOffset\":100");

        assertThat(run(keeping()).handedOn()).containsExactly("one", "two");
    }

    @Test
    void oneThatIsOlderThanATombstoneIsKeptIsDropped() throws Exception {
        add("one");
        run(keeping());
        clock.advance(FollowerSnapshotLoader.OLDEST);
        assertThat(run(keeping()).handedOn()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(run(keeping()).handedOn()).containsExactly("one");
    }

    @Test
    void oneThatCannotBeTakenUpIsDropped() throws Exception {
        add("one");
        run(keeping());

        assertThat(run(keeping().breakingAtTakeUp()).handedOn()).containsExactly("one");
    }

    @Test
    void twoFollowersInOnePartitionDoNotMix() throws Exception {
        add("one");
        run(keeping());

        var other = keeping();
        run("other-" + world.name, other, world.settings, AT_CLOSE);

        assertThat(other.handedOn()).containsExactly("one");
        assertThat(run(keeping()).handedOn()).isEmpty();
    }

    @Test
    void itIsLaidDownWhileItFollowsAndTakenUpByAnotherInstance() throws Exception {
        add("one");
        try (var first = Follower.start(world.name, world.settings, inputs(), keeping(), AT_ONCE)) {
            assertThat(first.awaitCaughtUp(Eventually.LONG)).isTrue();
            Eventually.within(
                    Eventually.LONG, "it is laid down", () -> !manifests().isEmpty());

            assertThat(run(keeping(), 1).handedOn()).isEmpty();
        }
    }

    @Test
    void nothingIsLaidDownBeforeAllWasReadOnce() throws Exception {
        // One more than a round brings, so that it cannot have read all when it is closed in its first.
        for (int i = 0; i <= 2_000; i++) {
            add("item");
        }
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var listener = keeping().beforeEach(() -> {
            reached.countDown();
            uninterrupted(goOn);
        });
        var follower = Follower.start(world.name, world.settings, inputs(), listener, AT_CLOSE);
        uninterrupted(reached);

        var closing = Thread.ofPlatform().start(follower::close);
        Eventually.within(
                Eventually.LONG, "it is told to close", () -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        closing.join();

        assertThat(follower.awaitCaughtUp(Duration.ZERO)).isFalse();
        assertThat(manifests()).isEmpty();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutTheTopicItReadsFromTheBeginning(@TempDir Path folder) throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            var settings = new RuntimeSettings(broker.bootstrapServers(), 1, 1, 0, clock);
            TopicSetup.ensure(settings, List.of(Topics.journal("toy-journal")));
            var input = List.of(Input.decides("toy-journal", Input.Kind.JOURNAL, ToyEvent.class));
            try (var here = new Writing(settings)) {
                here.entry("toy-journal", ToyWorld.CITY, Writing.added("one"));
            }
            for (int start = 0; start < 2; start++) {
                var listener = new KeepingListener(1, "toy-journal");
                try (var follower = Follower.start("toy", settings, input, listener, AT_CLOSE)) {
                    assertThat(follower.awaitCaughtUp(Eventually.LONG)).isTrue();
                }
                assertThat(listener.handedOn()).containsExactly("one");
            }
        }
    }

    @Test
    void itIsDueAfterAMinuteOfManyRecordsOrTenMinutesOfAny() {
        var rule = LayingDown.HOUSE;

        assertThat(rule.isDue(Duration.ofSeconds(59), 1_000_000)).isFalse();
        assertThat(rule.isDue(Duration.ofSeconds(60), 19_999)).isFalse();
        assertThat(rule.isDue(Duration.ofSeconds(60), 20_000)).isTrue();
        assertThat(rule.isDue(Duration.ofMinutes(10), 1)).isTrue();
        assertThat(rule.isDue(Duration.ofDays(1), 0)).isFalse();
        assertThat(rule.isDueAtClose(999)).isFalse();
        assertThat(rule.isDueAtClose(1_000)).isTrue();
    }

    private KeepingListener keeping() {
        return new KeepingListener(1, journal, notes);
    }

    private KeepingListener.Known fromTheBeginning() {
        var listener = keeping();
        // A name of its own: nothing was laid down under it.
        run("plain-" + System.nanoTime(), listener, world.settings, NOT_AT_ALL);
        return listener.known();
    }

    private KeepingListener run(KeepingListener listener) {
        return run(listener, 0);
    }

    private KeepingListener run(KeepingListener listener, LayingDown rule) {
        return run(world.name, listener, world.settings, rule);
    }

    private KeepingListener run(KeepingListener listener, int instance) {
        var own = world.settings;
        return run(
                world.name,
                listener,
                new RuntimeSettings(own.bootstrapServers(), own.partitions(), 1, instance, clock),
                AT_CLOSE);
    }

    private KeepingListener run(String name, KeepingListener listener, RuntimeSettings settings, LayingDown rule) {
        try (var follower = Follower.start(name, settings, inputs(), listener, rule)) {
            assertThat(follower.awaitCaughtUp(Eventually.LONG)).isTrue();
        }
        return listener;
    }

    private List<Input> inputs() {
        return List.of(
                Input.decides(journal, Input.Kind.JOURNAL, ToyEvent.class),
                Input.reference(notes, Input.Kind.RECORDS, ToyShard.Note.class));
    }

    private void add(String... items) throws Exception {
        for (var item : items) {
            writing.entry(journal, ToyWorld.CITY, Writing.added(item));
        }
    }

    private void note(String key, String item) throws Exception {
        writing.tell(notes, ToyWorld.CITY, key, new ToyShard.Note(item));
    }

    private String key(int instance, long generation, String part) {
        return world.name + "/" + instance + "/" + generation % 2 + "/" + part;
    }

    private List<ConsumerRecord<byte[], byte[]>> manifests() {
        return laidDown()
                .filter(record -> SnapshotParts.key(record).endsWith("/manifest"))
                .toList();
    }

    private Stream<ConsumerRecord<byte[], byte[]>> laidDown() {
        return JournalReading.records(world.settings, Topics.FOLLOWER_SNAPSHOTS, 0).stream()
                .filter(record -> SnapshotParts.key(record).startsWith(world.name + "/"));
    }

    private void changeManifest(String pattern, String instead) throws Exception {
        var before = new String(manifests().getLast().value(), StandardCharsets.UTF_8);
        var after = before.replaceFirst(pattern, instead);
        assertThat(after).isNotEqualTo(before);
        again(key(0, 1, "manifest"), after.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts other bytes in the place of the last record of this key, with its headers. */
    private void again(String key, byte[] value) throws Exception {
        var last = laidDown()
                .filter(record -> SnapshotParts.key(record).equals(key))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        writing.again(last, value);
    }
}
