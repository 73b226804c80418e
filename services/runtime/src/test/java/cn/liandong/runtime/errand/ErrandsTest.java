package cn.liandong.runtime.errand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Eventually;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two toys on a broker: what the first adds with `send` is asked of the second, in another jurisdiction. */
class ErrandsTest {
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");

    private final List<String> decided = new CopyOnWriteArrayList<>();
    private Duration againAfter = Duration.ofMillis(200);
    private ToyWorld asking;
    private ToyWorld asked;
    private Gateway gateway;
    private Follower reading;

    @BeforeEach
    void start() {
        asking = new ToyWorld(8, InstantSource.system());
        asked = new ToyWorld(8, InstantSource.system());
        gateway = Gateway.start("test", asking.settings, asking.meters);
        reading = Follower.start("reading", asked.settings, List.of(journalOf(asked)), new Listener() {
            @Override
            public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                entry.events().forEach(event -> decided.add(jurisdiction + " " + ((ToyEvent.Added) event).item()));
            }
        });
    }

    @AfterEach
    void end() {
        reading.close();
        gateway.close();
        asking.close();
        asked.close();
    }

    @Test
    void whatAnEntryAsksForIsDecidedElsewhereOnce() throws Exception {
        asking.start();
        asked.start();
        try (var _ = errands(any -> true)) {
            add("one", "keep");
            add("two", "send hose");

            Eventually.within(Eventually.LONG, "it arrives", () -> !decided.isEmpty());
            Eventually.within(Eventually.LONG, "it is answered", () -> figure("outstanding") == 0);
        }
        assertThat(decided).containsExactly("420581 hose");
    }

    @Test
    void whileNobodyAnswersItIsRepeatedAndStillDecidedOnce() throws Exception {
        asking.start();
        try (var _ = errands(any -> true)) {
            add("one", "send hose");
            Eventually.within(Eventually.LONG, "it is sent again", () -> sent() >= 3);
            assertThat(figure("outstanding")).isEqualTo(1);
            assertThat(figure("oldest.millis")).isPositive();

            asked.start();
            Eventually.within(Eventually.LONG, "it is answered", () -> figure("outstanding") == 0);
        }
        assertThat(decided).containsExactly("420581 hose");
    }

    @Test
    void aRestartGoesOnWithWhatIsOutstandingAndWithNothingElse() throws Exception {
        asking.start();
        var engine = asked.start();
        try (var _ = errands(any -> true)) {
            add("one", "send hose");
            Eventually.within(Eventually.LONG, "it is answered", () -> decided.size() == 1);
        }
        engine.close();
        add("two", "send ladder");
        long before = sent();

        try (var _ = errands(any -> true)) {
            Eventually.within(Eventually.LONG, "the new one is sent", () -> sent() > before);
            asked.start();
            Eventually.within(Eventually.LONG, "it is answered", () -> decided.size() == 2);
        }
        assertThat(decided).containsExactly("420581 hose", "420581 ladder");
        assertThat(commands()).filteredOn(command -> command.contains("hose")).hasSize((int) before);
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        asking.start();
        asked.start();
        try (var _ = errands(any -> true)) {
            add("one", "forbid smoking");
            Eventually.within(Eventually.LONG, "it is sent", () -> sent() > 0);
            Eventually.within(Eventually.LONG, "it is answered", () -> figure("outstanding") == 0);
        }
    }

    @Test
    void onlyWhoeverOwnsTheJurisdictionSends() throws Exception {
        var engine = asking.start(new ToyShard(asking.name), Effects.none());
        asked.start();
        // A repeat would hide who sends.
        againAfter = Duration.ofMinutes(1);
        try (var _ = errands(any -> false);
                var _ = errands(engine::owns)) {
            add("one", "send hose");
            Eventually.within(Eventually.LONG, "it arrives", () -> decided.size() == 1);
            add("two", "send ladder");
            Eventually.within(Eventually.LONG, "it arrives", () -> decided.size() == 2);
        }
        assertThat(commands()).hasSize(2);
    }

    private Errands<ToyEvent> errands(Predicate<Jurisdiction> owned) {
        var spec = new Errands.Spec<>(
                asking.name,
                asking.name + "-journal",
                ToyEvent.class,
                List.of(journalOf(asked)),
                (from, event) -> rule(event));
        return Errands.start(spec, asking.settings, owned, asking.meters, againAfter);
    }

    private @Nullable Errand rule(ToyEvent event) {
        if (!(event instanceof ToyEvent.Added(var item, var inputId))) {
            return null;
        }
        if (item.startsWith("send ")) {
            return new Errand(asked.name, NEIGHBOUR, new ToyCommand.Add(item.substring("send ".length())));
        }
        return item.startsWith("forbid ") ? new Errand(asked.name, NEIGHBOUR, new ToyCommand.Forbid(item)) : null;
    }

    private static Input journalOf(ToyWorld world) {
        return Input.decides(world.name + "-journal", Input.Kind.JOURNAL, ToyEvent.class);
    }

    private void add(String id, String item) throws Exception {
        var notice = gateway.ask(asking.name, ToyWorld.CITY, ToyWorld.envelope(id, new ToyCommand.Add(item)))
                .get();
        assertThat(notice.outcome().accepted()).isTrue();
    }

    private double figure(String name) {
        return asking.meters
                .get("liandong.errands." + name)
                .tag("service", asking.name)
                .gauge()
                .value();
    }

    private long sent() {
        return commands().size();
    }

    /** What lies in the topic of the asked one's commands. */
    private List<String> commands() {
        var all = IntStream.range(0, asked.settings.partitions())
                .mapToObj(partition -> new TopicPartition(Topics.commands(asked.name), partition))
                .toList();
        var commands = new ArrayList<String>();
        try (var consumer = new Clients(asked.settings).reader("looking")) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (commands.size() < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> commands.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
        return commands;
    }
}
