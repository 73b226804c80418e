package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    /** What a record's key and headers and its batch take of the largest size. */
    private static final int WRAPPING = 200;

    @Test
    void theLargestRecordThatATopicTakesFitsIntoTheQuarantineWithItsReason() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            world.start();
            var commands = Topics.commands(world.name);
            var large = "{\"x\":\"" + "y".repeat(Topics.LARGEST_RECORD_BYTES - WRAPPING);

            writing.bytes(commands, ToyWorld.CITY.value(), large.getBytes(StandardCharsets.UTF_8));
            writing.ask(world.name, ToyWorld.CITY, "next", new ToyCommand.Add("hose"));

            Eventually.within(
                    Eventually.LONG,
                    "the next one is decided",
                    () -> JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                            .anyMatch(entry -> entry.commandId().equals("next")));
            assertThat(JournalReading.records(world.settings, Topics.QUARANTINE, 0))
                    .filteredOn(
                            record -> JournalReading.header(record, "service").equals(world.name))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).hasSize(large.length()));
            assertThat(world.deaths).isEmpty();
        }
    }
}
