package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** An entry of the service's own journal with an event that this version knows by name and cannot read. */
class UnreadableEntryTest {
    private static final Jurisdiction STUCK = ToyWorld.CITY;
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");

    @Test
    void whatItHadDecidedIsNotPutBehindAgain() throws Exception {
        var upstream = Topics.journal("unreadable-upstream");
        try (var world = new ToyWorld(1, InstantSource.system(), upstream);
                var writing = new Writing(world.settings)) {
            writing.entry(upstream.name(), STUCK, Writing.added("decided by it"));
            writing.entry(world.name + "-journal", STUCK, unreadable(upstream.name()));
            writing.entry(upstream.name(), STUCK, Writing.added("still to be decided"));

            var engine = world.start(
                    new ToyShard(world.name, Input.decides(upstream.name(), Input.Kind.JOURNAL, ToyEvent.class)),
                    Effects.none());
            writing.ask(world.name, NEIGHBOUR, "neighbour", new ToyCommand.Add("hose"));

            Eventually.within(Eventually.LONG, "the neighbour is decided and what is behind is written down", () -> {
                assertThat(world.deaths).isEmpty();
                var last = JournalReading.accepted(world.settings, world.name + "-journal", 0)
                        .getLast()
                        .value();
                return last.path("positions")
                                        .path(upstream.name())
                                        .path("entry")
                                        .asLong()
                                == 2
                        && last.has("behind")
                        && last.path("positions")
                                        .path(Topics.commands(world.name))
                                        .asLong()
                                == 1;
            });
            var behind = JournalReading.accepted(world.settings, world.name + "-journal", 0)
                    .getLast()
                    .value()
                    .path("behind")
                    .path(STUCK.value());
            assertThat(behind.path(upstream.name()).path("entry").asLong()).isEqualTo(1);
            Eventually.within(
                    Eventually.LONG,
                    "health names it",
                    () -> engine.health().reasons().stream()
                            .anyMatch(reason -> reason.contains(STUCK.value()) && reason.contains("unreadable")));
        }
    }

    private static String unreadable(String upstream) {
        var first = Chain.hash(
                1,
                Chain.head(Chain.GENESIS),
                STUCK.value().getBytes(StandardCharsets.UTF_8),
                Writing.added("decided by it").getBytes(StandardCharsets.UTF_8));
        return """
                {"sequence":1,"at":"2026-03-01T08:00:00Z","actor":{"kind":"SYSTEM"},"handling":"ACTUAL",
                 "commandId":"%s/0/1","positions":{"%s":{"offset":1,"entry":1,"head":"%s"}},
                 "events":[{"type":"AlarmSet","id":"a","dueAt":"in a form of the future","delayMillis":1}]}""".formatted(upstream, upstream, first);
    }
}
