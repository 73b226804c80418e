package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An older version meets an event of a newer one in its own journal. */
class StuckTest {
    private static final Jurisdiction STUCK = ToyWorld.CITY;
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");

    @Test
    void onlyItsJurisdictionStopsAndANewerVersionDecidesWhatWasPassedOver() throws Exception {
        var upstream = Topics.journal("stuck-upstream");
        try (var world = new ToyWorld(1, InstantSource.system(), upstream);
                var writing = new Writing(world.settings)) {
            var input = Input.decides(upstream.name(), Input.Kind.JOURNAL, ToyEvent.class);
            var newer = new ToyShard(world.name, true, input);
            var older = new ToyShard(world.name, false, input);

            try (var engine = world.start(newer, Effects.none())) {
                writing.ask(world.name, STUCK, "alarm", new ToyCommand.SetAlarm("secret", 1));
                Eventually.within(
                        Eventually.LONG, "the alarm rang", () -> journal(world).contains("\"Rang\""));
                assertThat(engine.health().up()).isTrue();
            }

            try (var engine = world.start(older, Effects.none())) {
                for (int i = 1; i <= 3; i++) {
                    writing.entry(upstream.name(), STUCK, Writing.added("u" + i));
                    writing.ask(world.name, STUCK, "c" + i, new ToyCommand.Add("c" + i));
                }
                writing.ask(world.name, NEIGHBOUR, "neighbour", new ToyCommand.Add("ladder"));
                Eventually.within(
                        Eventually.LONG,
                        "the neighbour is decided",
                        () -> ids(world, NEIGHBOUR).contains("neighbour"));
                Eventually.within(
                        Eventually.LONG,
                        "its health says so",
                        () -> !engine.health().reasons().isEmpty());
                assertThat(engine.health().up())
                        .as("it decides the others, and no other start of this build would mend it")
                        .isTrue();
                assertThat(engine.health().reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason)
                                .contains("jurisdiction " + STUCK, "what this version does not know: Rang")
                                .doesNotContain("secret"));
                assertThat(ids(world, STUCK)).doesNotContain("c1", "c2", "c3");
                assertThat(world.deaths).isEmpty();
            }

            writing.ask(world.name, STUCK, "c4", new ToyCommand.Add("c4"));
            writing.entry(upstream.name(), STUCK, Writing.added("u4"));
            for (int start = 0; start < 2; start++) {
                try (var engine = world.start(newer, Effects.none())) {
                    var id = "after" + start;
                    writing.ask(world.name, NEIGHBOUR, id, new ToyCommand.Add("hose"));
                    writing.entry(upstream.name(), NEIGHBOUR, Writing.added(id));
                    Eventually.within(
                            Eventually.LONG,
                            "everything is decided",
                            () -> ids(world, NEIGHBOUR).contains(id)
                                    && ids(world, STUCK).containsAll(List.of("c4", upstream.name() + "/0/4")));
                    Eventually.within(
                            Eventually.LONG,
                            "nothing is behind",
                            () -> JournalReading.accepted(world.settings, newer.journal(), 0)
                                    .getLast()
                                    .value()
                                    .path("behind")
                                    .isMissingNode());
                    assertThat(engine.health().reasons()).isEmpty();
                }
            }

            assertThat(ids(world, STUCK).stream().filter(id -> id.startsWith("c")))
                    .containsExactly("c1", "c2", "c3", "c4");
            assertThat(ids(world, STUCK).stream().filter(id -> id.startsWith(upstream.name())))
                    .containsExactly(
                            upstream.name() + "/0/1",
                            upstream.name() + "/0/2",
                            upstream.name() + "/0/3",
                            upstream.name() + "/0/4");
        }
    }

    private static List<String> ids(ToyWorld world, Jurisdiction city) throws Exception {
        return JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                .filter(entry -> entry.jurisdiction().equals(city.value()))
                .map(JournalReading.Accepted::commandId)
                .toList();
    }

    private static String journal(ToyWorld world) throws Exception {
        return JournalReading.accepted(world.settings, world.name + "-journal", 0)
                .toString();
    }
}
