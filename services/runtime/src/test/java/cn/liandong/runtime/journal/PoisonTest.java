package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be read or decided is kept with its reason, its sender is told, and the next input is decided. */
class PoisonTest {
    @Test
    void poisonsAreQuarantinedAndStopNobody() throws Exception {
        try (var world = new ToyWorld(2, InstantSource.system());
                var writing = new Writing(world.settings)) {
            world.start();
            var here = in(0);
            var elsewhere = in(1);
            var commands = Topics.commands(world.name);

            writing.bytes(commands, here.value(), "{\"broken".getBytes(StandardCharsets.UTF_8));
            writing.bytes(commands, here.value(), "{}".getBytes(StandardCharsets.UTF_8));
            writing.bytes(commands, "not a city", json("no city"));
            writing.bytes(commands, elsewhere.value(), json("wrong partition"));
            writing.ask(world.name, here, "boom", new ToyCommand.Explode("now"));
            writing.ask(world.name, here, "large", new ToyCommand.Add("x".repeat(Deciding.LARGEST_ENTRY_BYTES)));
            writing.ask(world.name, here, "good", new ToyCommand.Add("hose"));

            Eventually.within(
                    Eventually.LONG,
                    "the good one is answered",
                    () -> outcomes(world).stream()
                            .anyMatch(notice -> notice.commandId().equals("good")));
            assertThat(outcomes(world))
                    .extracting(
                            OutcomeNotice::commandId, notice -> notice.outcome().code())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("boom", "QUARANTINED"),
                            org.assertj.core.groups.Tuple.tuple("large", "QUARANTINED"),
                            org.assertj.core.groups.Tuple.tuple("good", null));
            var kept = JournalReading.records(world.settings, Topics.QUARANTINE, 0).stream()
                    .filter(record -> JournalReading.header(record, "service").equals(world.name))
                    .toList();
            assertThat(kept)
                    .extracting(record -> JournalReading.header(record, "from"))
                    .containsExactly(
                            commands + "/0/0",
                            commands + "/0/1",
                            commands + "/0/2",
                            commands + "/0/3",
                            commands + "/0/4",
                            commands + "/0/5");
            assertThat(JournalReading.header(kept.get(3), "reason")).contains("belongs to partition 1");
            assertThat(JournalReading.header(kept.get(5), "reason")).contains("split the work into several commands");
            assertThat(new String(kept.get(0).value(), StandardCharsets.UTF_8)).isEqualTo("{\"broken");
            assertThat(world.deaths).isEmpty();
            assertThat(world.meters.get("liandong.quarantined").counter().count())
                    .isEqualTo(6);
        }
    }

    private static List<OutcomeNotice> outcomes(ToyWorld world) {
        return JournalReading.outcomes(world.settings, world.name, 0);
    }

    private static byte[] json(String id) {
        return Json.mapper().writeValueAsBytes(ToyWorld.envelope(id, new ToyCommand.Add("hose")));
    }

    private static Jurisdiction in(int partition) {
        for (int code = 420_500; code < 420_600; code++) {
            var city = new Jurisdiction(String.valueOf(code));
            if (PartitionKeys.partition(city, 2) == partition) {
                return city;
            }
        }
        throw new IllegalStateException("no city lies in partition " + partition);
    }
}
