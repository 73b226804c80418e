package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Two writers fight over a journal, and two others over the journal of a service that follows it. */
class FightOverBothTest {
    private static final List<Jurisdiction> CITIES =
            List.of(new Jurisdiction("420583"), new Jurisdiction("420582"), new Jurisdiction("420581"));
    private static final int COMMANDS = 80;

    @Test
    void everyEntryThatCountsIsDecidedOnceAndNoneThatDoesNot() throws Exception {
        try (var above = new ToyWorld(1, InstantSource.system());
                var below = new ToyWorld(1, InstantSource.system())) {
            ask(above);
            ask(below);
            var upstream = above.name + "-journal";
            var follows = new ToyShard(below.name, Input.decides(upstream, Input.Kind.JOURNAL, ToyEvent.class));
            try (var a = fighter(above, new ToyShard(above.name), 0);
                    var b = fighter(below, follows, 0);
                    var c = fighter(above, new ToyShard(above.name), 1);
                    var d = fighter(below, follows, 1)) {
                Eventually.within(
                        Eventually.LONG,
                        "the upper one's commands are decided",
                        () -> alive(a, b, c, d) && decided(above, "c").size() >= COMMANDS);
                Eventually.within(
                        Eventually.LONG,
                        "and so is what they led to, and the lower one's own commands",
                        () -> alive(a, b, c, d)
                                && decided(below, upstream).size() >= COMMANDS
                                && decided(below, "c").size() >= COMMANDS);
                Eventually.within(
                        Eventually.LONG,
                        "both of the lower two say the same",
                        () -> alive(b, d) && said(b).equals(said(d)));
            }

            assertThat(decided(above, "c")).containsExactlyElementsOf(ids("c", 0));
            assertThat(decided(below, "c")).containsExactlyElementsOf(ids("c", 0));
            assertThat(decided(below, upstream)).containsExactlyElementsOf(ids(upstream + "/0/", 1));
            var lost = JournalReading.records(above.settings, upstream, 0).size()
                    - JournalReading.accepted(above.settings, upstream, 0).size();
            assertThat(lost).as("entries of the upper fight that do not count").isPositive();
        }
    }

    private static Fighter fighter(ToyWorld world, ToyShard shard, int instance) {
        var random = new Random(world.name.hashCode() + instance);
        var settings = world.settings;
        return new Fighter(
                new RuntimeSettings(settings.bootstrapServers(), 1, 1, instance, settings.clock()),
                shard,
                Effects.none(),
                // Small batches, so that the two take turns.
                Map.of("batch.size", "2000"),
                place -> {
                    if (random.nextInt(100) == 0) {
                        LockSupport.parkNanos(random.nextInt(30_000_000));
                    }
                });
    }

    private static boolean alive(Fighter... fighters) {
        for (var fighter : fighters) {
            assertThat(fighter.death()).isNull();
        }
        return true;
    }

    /** But for the offset: whoever wrote last does not know what the other sent behind it. */
    private static String said(Fighter fighter) {
        var state = fighter.confirmed(0);
        Position journal = state.journal();
        return Chain.head(journal) + Json.mapper().writeValueAsString(state.jurisdictions());
    }

    private static List<String> decided(ToyWorld world, String prefix) throws Exception {
        return JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                .map(JournalReading.Accepted::commandId)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private static List<String> ids(String prefix, int first) {
        return IntStream.range(first, first + COMMANDS)
                .mapToObj(i -> prefix + i)
                .toList();
    }

    private static void ask(ToyWorld world) throws Exception {
        try (var producer = new Clients(world.settings).writer("asking")) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < COMMANDS; i++) {
                var envelope = ToyWorld.envelope("c" + i, new ToyCommand.Add("item " + i));
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.commands(world.name),
                        0,
                        CITIES.get(i % 3).value().getBytes(StandardCharsets.UTF_8),
                        Json.mapper().writeValueAsBytes(envelope))));
            }
            for (var one : sent) {
                one.get();
            }
        }
    }
}
