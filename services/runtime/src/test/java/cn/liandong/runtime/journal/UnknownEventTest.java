package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An older version meets an event of a newer one in its own journal: it stops deciding that jurisdiction alone. */
class UnknownEventTest {
    private static final Jurisdiction STUCK = new Jurisdiction("420583");
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420582");

    @Test
    void theNeighbourGoesOnAndANewerVersionDecidesWhatWasPassedOver() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var gateway = Gateway.start("unknown", world.settings, world.meters)) {
            try (var _ = world.start()) {
                ask(gateway, world, STUCK, "alarm", new ToyCommand.SetAlarm("a", 1));
                Eventually.within(
                        Eventually.LONG,
                        "the alarm rang",
                        () -> JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                                .anyMatch(entry -> entry.value().toString().contains("\"Rang\"")));
            }
            CompletableFuture<OutcomeNotice> passedOver;
            try (var older = world.start(new ToyShard(world.name, false), Effects.none())) {
                Eventually.within(
                        Eventually.LONG,
                        "health names the jurisdiction and why",
                        () -> older.health().reasons().stream()
                                .anyMatch(reason -> reason.contains("420583") && reason.contains("Rang")));
                passedOver = gateway.ask(world.name, STUCK, ToyWorld.envelope("s1", new ToyCommand.Add("one")));
                var second = gateway.ask(world.name, STUCK, ToyWorld.envelope("s2", new ToyCommand.Add("two")));
                assertThat(ask(gateway, world, NEIGHBOUR, "n1", new ToyCommand.Add("hose"))
                                .outcome()
                                .accepted())
                        .isTrue();
                Eventually.within(
                        Eventually.LONG,
                        "where to go on from is written down",
                        () -> JournalReading.accepted(world.settings, world.name + "-journal", 0)
                                .getLast()
                                .value()
                                .has("behind"));
                assertThat(passedOver.isDone() && !passedOver.isCompletedExceptionally())
                        .isFalse();
                assertThat(second.isDone() && !second.isCompletedExceptionally())
                        .isFalse();
            }
            try (var newer = world.start()) {
                Eventually.within(
                        Eventually.LONG,
                        "the newer version is well",
                        () -> newer.health().up());
                Eventually.within(
                        Eventually.LONG,
                        "what was passed over is decided",
                        () -> ids(world).containsAll(List.of("s1", "s2")));
                assertThat(ask(gateway, world, STUCK, "s3", new ToyCommand.Add("three"))
                                .outcome()
                                .accepted())
                        .isTrue();
            }
            assertThat(ids(world).stream().filter(id -> id.startsWith("s")).toList())
                    .containsExactly("s1", "s2", "s3");
            assertThat(JournalReading.accepted(world.settings, world.name + "-journal", 0)
                            .getLast()
                            .value()
                            .has("behind"))
                    .isFalse();
            assertThat(world.deaths).isEmpty();
        }
    }

    private static List<String> ids(ToyWorld world) throws Exception {
        return JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                .map(JournalReading.Accepted::commandId)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static OutcomeNotice ask(
            Gateway gateway, ToyWorld world, Jurisdiction jurisdiction, String id, ToyCommand command)
            throws Exception {
        return gateway.ask(world.name, jurisdiction, ToyWorld.envelope(id, command))
                .get(20, TimeUnit.SECONDS);
    }
}
