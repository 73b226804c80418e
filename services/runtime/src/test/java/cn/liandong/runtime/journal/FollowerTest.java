package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
    private static final Duration LIMIT = Eventually.LONG;

    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");
    private static final Jurisdiction NONE = new Jurisdiction(PartitionKeys.NO_JURISDICTION);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Listener listener = new Listener() {
        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            entry.events()
                    .forEach(event -> seen.add(
                            switch ((ToyEvent) event) {
                                case ToyEvent.Added added -> added.item();
                                case ToyEvent other -> other.type();
                            }));
        }

        @Override
        public void behind(String topic, int partition, Set<Jurisdiction> jurisdictions, Instant at) {
            seen.add(jurisdictions.stream()
                    .map(Jurisdiction::value)
                    .sorted()
                    .collect(Collectors.joining(", ", "behind with " + partition + ": ", "")));
            told.add(at);
        }
    };
    private final List<Instant> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatDoesNotContinueTheChainIsIgnoredAndAnUnknownEventIsKept() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            var journal = world.name + "-journal";
            writing.entry(journal, ToyWorld.CITY, Writing.added("one"));
            writing.entryOffTheChain(journal, ToyWorld.CITY, Writing.added("never accepted"));
            writing.entry(journal, ToyWorld.CITY, Writing.added("two").replace("\"Added\"", "\"FromTheFuture\""));
            writing.entry(journal, ToyWorld.CITY, "{\"this\": cannot be read");
            writing.entry(journal, ToyWorld.CITY, "null");
            writing.entry(journal, ToyWorld.CITY, Writing.added("three"));

            try (var follower = Follower.start("test", world.settings, journals(journal), listener)) {
                assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();

                assertThat(seen).containsExactly("one", "FromTheFuture", "three");
                assertThat(follower.ignored()).containsEntry(journal, 4L);
            }
        }
    }

    @Test
    void whatNobodyWaitsForFollowsAllTheSameAndYieldsToWhatSomebodyDoes() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            var journal = world.name + "-journal";
            writing.entry(journal, ToyWorld.CITY, Writing.added("before"));

            try (var follower = Follower.start("beside", world.settings, journals(journal), listener, Pace.BESIDE)) {
                assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();
                assertThat(seen).containsExactly("before");
                assertThat(priorityOf("beside-follower")).isEqualTo(Thread.MIN_PRIORITY);

                writing.entry(journal, ToyWorld.CITY, Writing.added("after"));

                Eventually.within(LIMIT, "it is handed on", () -> seen.equals(List.of("before", "after")));
            }
        }
    }

    private static int priorityOf(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().equals(thread))
                .mapToInt(Thread::getPriority)
                .max()
                .orElseThrow();
    }

    @Test
    void whomTheWriterIsBehindWithIsToldOnceOnEachChangeAndAgainWhenItEnds() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            var journal = world.name + "-journal";
            var begun = Instant.now();
            writing.entry(journal, ToyWorld.CITY, Writing.added("one"));
            writing.entry(journal, NONE, Writing.positions());
            writing.entry(journal, NONE, Writing.positions(ToyWorld.CITY));
            writing.entry(journal, NONE, Writing.positions(ToyWorld.CITY));
            writing.entry(journal, NEIGHBOUR, Writing.behind(Writing.added("two"), ToyWorld.CITY));
            writing.entryOffTheChain(journal, NONE, Writing.positions());
            writing.entry(journal, NEIGHBOUR, Writing.behind(Writing.added("three"), ToyWorld.CITY, NEIGHBOUR));
            writing.entry(
                    journal,
                    NEIGHBOUR,
                    Writing.behind(Writing.added("four"), NEIGHBOUR).replace("\"four\"", "{}"));
            writing.entry(journal, NONE, Writing.positions());

            try (var follower = Follower.start("test", world.settings, journals(journal), listener)) {
                assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();

                assertThat(seen)
                        .containsExactly(
                                "one",
                                "behind with 0: 420583",
                                "two",
                                "behind with 0: 420581, 420583",
                                "three",
                                "behind with 0: 420581",
                                "behind with 0: ");
                assertThat(told)
                        .as("the broker's time, not what the entry claims")
                        .allSatisfy(at -> assertThat(at).isAfterOrEqualTo(begun.truncatedTo(ChronoUnit.MILLIS)));
            }
        }
    }

    @Test
    void aPictureIsFreshOnlyWhileTheBrokerAnswers() throws Exception {
        var clock = ManualClock.at("2026-03-01T08:00:00Z");
        try (var proxy = new CuttingProxy(1);
                var broker = EmbeddedBroker.start(folder, 0, proxy.port())) {
            var direct = broker.bootstrapServers();
            proxy.forwardTo(Integer.parseInt(direct.substring(direct.indexOf(':') + 1)));
            var settings = new RuntimeSettings("127.0.0.1:" + proxy.port(), 1, 1, 0, clock);
            TopicSetup.ensure(settings, List.of(Topics.journal("toy-journal")));
            try (var writing = new Writing(settings);
                    var follower = Follower.start("test", settings, journals("toy-journal"), listener)) {
                assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();
                var later = clock.advance(Duration.ofMinutes(1));
                Eventually.within(
                        LIMIT, "it is fresh again", () -> follower.freshAt().equals(later));

                proxy.hold(true);
                // What was asked before the connection was held up may still be answered; nothing after that is.
                Eventually.within(LIMIT, "the proxy holds something", () -> proxy.holding() > 0);
                var held = clock.advance(Duration.ofMinutes(1));
                Eventually.within(LIMIT, "it asked in vain more than once", () -> proxy.holding() > 1);
                assertThat(follower.freshAt()).isBefore(held);

                proxy.hold(false);
                writing.entry("toy-journal", ToyWorld.CITY, Writing.added("afterwards"));
                Eventually.within(LIMIT, "it goes on", () -> seen.contains("afterwards"));
                Instant back = clock.advance(Duration.ofMinutes(1));
                Eventually.within(
                        LIMIT, "it is fresh again", () -> follower.freshAt().equals(back));
            }
        }
    }

    @Test
    void aPictureIsFreshThoughSomethingIsWrittenAllTheTime() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            var journal = world.name + "-journal";
            writing.entry(journal, ToyWorld.CITY, Writing.added("first"));
            // Whenever one is handed on, the next is already there.
            var endless = new Listener() {
                @Override
                public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                    try {
                        writing.entry(journal, ToyWorld.CITY, Writing.added("another"));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            };

            try (var follower = Follower.start("test", world.settings, journals(journal), endless)) {
                assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();
                var once = follower.freshAt();
                Eventually.within(
                        LIMIT, "it is fresh again", () -> follower.freshAt().isAfter(once));
            }
        }
    }

    private static List<Input> journals(String journal) {
        return List.of(Input.decides(journal, Input.Kind.JOURNAL, ToyEvent.class));
    }
}
