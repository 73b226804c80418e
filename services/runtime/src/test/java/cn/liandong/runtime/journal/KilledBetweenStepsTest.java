package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine ends between any two steps, several times, and another begins: nothing is lost and nothing is done twice. */
class KilledBetweenStepsTest {
    private static final int COMMANDS = 40;
    private static final List<Jurisdiction> CITIES = List.of(new Jurisdiction("420583"), new Jurisdiction("420582"));

    /** As a kill does: whatever was on its way is abandoned. */
    private static final class Killed extends Error {}

    @ParameterizedTest
    @EnumSource(StepObserver.Place.class)
    void everyCommandIsDecidedOnceAndToldWhereverItEnds(StepObserver.Place place) throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var gateway = Gateway.start("killed", world.settings, world.meters)) {
            var random = new Random(place.name().hashCode());
            var shard = new ToyShard(world.name);
            for (int i = 0; i < COMMANDS; i++) {
                var envelope = ToyWorld.envelope("c" + i, new ToyCommand.Add("item " + i));
                var _ = gateway.ask(world.name, CITIES.get(i % 2), envelope);
            }
            for (int life = 0; life < 4; life++) {
                liveUntilKilled(world.settings, shard, place, 1 + random.nextInt(12));
            }
            try (var last = new Fighter(world.settings, shard, Effects.none(), Map.of(), any -> {})) {
                Eventually.within(Eventually.LONG, "every command is decided and told", () -> {
                    assertThat(last.death()).isNull();
                    return told(world.settings, world.name).size() == COMMANDS;
                });
            }
            check(world.settings, world.name);
        }
    }

    private static void liveUntilKilled(RuntimeSettings settings, ToyShard shard, StepObserver.Place place, int after)
            throws Exception {
        var passed = new AtomicInteger();
        try (var life = new Fighter(settings, shard, Effects.none(), Map.of(), at -> {
            if (at == place && passed.incrementAndGet() == after) {
                throw new Killed();
            }
        })) {
            // A place may be passed too rarely for this life to end there: then it has done all there was to do.
            Eventually.within(
                    Eventually.LONG,
                    "the engine ends at " + place,
                    () -> !life.isAlive() || told(settings, shard.service()).size() == COMMANDS);
        }
    }

    private static List<String> told(RuntimeSettings settings, String service) {
        return JournalReading.outcomes(settings, service, 0).stream()
                .map(OutcomeNotice::commandId)
                .distinct()
                .toList();
    }

    private static void check(RuntimeSettings settings, String service) throws Exception {
        var accepted = JournalReading.accepted(settings, service + "-journal", 0);
        assertThat(JournalReading.count(accepted))
                .isEqualTo(IntStream.range(0, COMMANDS).boxed().collect(Collectors.toMap(i -> "c" + i, i -> 1L)));
        var entries = accepted.stream()
                .collect(Collectors.toMap(JournalReading.Accepted::number, JournalReading.Accepted::commandId));
        assertThat(JournalReading.outcomes(settings, service, 0))
                .allSatisfy(notice -> assertThat(entries).containsEntry(notice.entry(), notice.commandId()));
        assertThat(accepted.getLast().position(Topics.commands(service))).isGreaterThanOrEqualTo(COMMANDS);
    }
}
