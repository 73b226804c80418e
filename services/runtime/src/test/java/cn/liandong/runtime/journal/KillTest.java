package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process is killed between any two steps, again and again; what came before and after it is one history. */
class KillTest {
    private static final List<Jurisdiction> CITIES =
            List.of(new Jurisdiction("420583"), new Jurisdiction("420582"), new Jurisdiction("420581"));
    private static final int KILLS = 2;
    /** Asked before each kill: more than the steps that are waited for, so that each is reached. */
    private static final int COMMANDS = 15;

    private static final StepObserver.Place[] PLACES = StepObserver.Place.values();

    private int asked;
    private final List<AutoCloseable> left = new ArrayList<>();

    /** Nobody catches it on the way, as nobody catches a power cut. */
    private static final class Killed extends Error {}

    @AfterEach
    void end() throws Exception {
        for (var one : left) {
            one.close();
        }
    }

    @Test
    void nothingIsLostOrDoubledWhereverItIsKilled() throws Exception {
        var world = new ToyWorld(1, InstantSource.system());
        var shard = new ToyShard(world.name);
        var random = new Random(1);
        for (var place : PLACES) {
            for (int kill = 0; kill < KILLS; kill++) {
                ask(world);
                runUntilKilled(world, shard, place, 1 + random.nextInt(12), kill % 2 == 0);
            }
        }
        try (var last = new Fighter(world.settings, shard, Effects.none(), Map.of(), StepObserver.NONE)) {
            Eventually.within(Eventually.LONG, "every command has its outcome", () -> {
                assertThat(last.death()).isNull();
                return told(world).containsAll(ids());
            });
        }

        var accepted = JournalReading.accepted(world.settings, shard.journal(), 0);
        assertThat(accepted.stream().map(JournalReading.Accepted::commandId).filter(id -> !id.isEmpty()))
                .containsExactlyElementsOf(ids());
        var entries = accepted.stream()
                .collect(Collectors.toMap(JournalReading.Accepted::number, JournalReading.Accepted::commandId));
        assertThat(JournalReading.outcomes(world.settings, world.name, 0))
                .allSatisfy(notice -> assertThat(entries).containsEntry(notice.entry(), notice.commandId()));
    }

    /** What a killed process had already handed to the network may arrive later, or never: {@code arrives} says which. */
    private void runUntilKilled(ToyWorld world, ToyShard shard, StepObserver.Place place, int passes, boolean arrives) {
        var passed = new int[1];
        var loop = new EngineLoop<>(
                world.settings,
                shard,
                Effects.none(),
                new EngineMeters(new SimpleMeterRegistry(), world.name),
                () -> false,
                beat -> {},
                new Clients(world.settings, Map.of("batch.size", "1")),
                any -> new AlwaysOwns(1),
                at -> {
                    if (at == place && ++passed[0] == passes) {
                        throw new Killed();
                    }
                });
        try {
            loop.run();
        } catch (Killed e) {
            if (arrives) {
                left.add(loop);
            } else {
                loop.close();
            }
        }
    }

    private void ask(ToyWorld world) {
        try (var producer = new Clients(world.settings).writer("asking")) {
            for (int i = 0; i < COMMANDS; i++) {
                var id = "c" + asked++;
                var envelope = ToyWorld.envelope(id, new ToyCommand.Add(id));
                var _ = producer.send(new ProducerRecord<>(
                        Topics.commands(world.name),
                        0,
                        CITIES.get(i % 3).value().getBytes(StandardCharsets.UTF_8),
                        Json.mapper().writeValueAsBytes(envelope)));
            }
            producer.flush();
        }
    }

    private static List<String> told(ToyWorld world) {
        return JournalReading.outcomes(world.settings, world.name, 0).stream()
                .map(OutcomeNotice::commandId)
                .distinct()
                .toList();
    }

    private List<String> ids() {
        return IntStream.range(0, asked).mapToObj(i -> "c" + i).toList();
    }
}
