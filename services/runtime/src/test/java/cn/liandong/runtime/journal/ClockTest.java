package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Deadlines of a real engine whose wall clock jumps; elapsed time is the machine's own. */
class ClockTest {
    @Test
    void aClockSetBackAnHourDelaysNothing() throws Exception {
        var clock = ManualClock.at(Instant.now().toString());
        try (var world = new ToyWorld(1, clock);
                var writing = new Writing(world.settings)) {
            world.start();
            clock.advance(Duration.ofHours(-1));

            writing.ask(world.name, ToyWorld.CITY, "alarm", new ToyCommand.SetAlarm("a", 300));

            Eventually.within(Eventually.LONG, "it rang", () -> rang(world, "a") > 0);
            assertThat(rang(world, "a")).isEqualTo(1);
        }
    }

    @Test
    void aClockSetForwardAnHourFiresAtOnceAndOnceOnly() throws Exception {
        var clock = ManualClock.at(Instant.now().toString());
        try (var world = new ToyWorld(1, clock);
                var writing = new Writing(world.settings)) {
            world.start();
            writing.ask(world.name, ToyWorld.CITY, "alarm", new ToyCommand.SetAlarm("a", 1_800_000));
            Eventually.within(Eventually.LONG, "it is set", () -> journal(world).contains("AlarmSet"));

            clock.advance(Duration.ofHours(1));
            Eventually.within(Eventually.LONG, "it rang", () -> rang(world, "a") > 0);
            clock.advance(Duration.ofHours(-1));
            clock.advance(Duration.ofHours(2));
            writing.ask(world.name, ToyWorld.CITY, "alarm b", new ToyCommand.SetAlarm("b", 1));
            Eventually.within(Eventually.LONG, "the next rang", () -> rang(world, "b") > 0);

            assertThat(rang(world, "a")).isEqualTo(1);
        }
    }

    @Test
    void oneThatFellDueWhileNobodyRanRingsOnceAfterTheRestart() throws Exception {
        var clock = ManualClock.at(Instant.now().toString());
        try (var world = new ToyWorld(1, clock);
                var writing = new Writing(world.settings)) {
            try (var _ = world.start()) {
                writing.ask(world.name, ToyWorld.CITY, "alarm", new ToyCommand.SetAlarm("a", 1_800_000));
                Eventually.within(
                        Eventually.LONG, "it is set", () -> journal(world).contains("AlarmSet"));
            }
            clock.advance(Duration.ofHours(1));

            try (var _ = world.start()) {
                Eventually.within(Eventually.LONG, "it rang", () -> rang(world, "a") > 0);
            }
            world.start();
            writing.ask(world.name, ToyWorld.CITY, "after", new ToyCommand.Add("hose"));
            Eventually.within(
                    Eventually.LONG, "it decides on", () -> journal(world).contains("hose"));

            assertThat(rang(world, "a")).isEqualTo(1);
        }
    }

    private static long rang(ToyWorld world, String id) throws Exception {
        LockSupport.parkNanos(20_000_000);
        return JournalReading.accepted(world.settings, world.name + "-journal", 0).stream()
                .flatMap(entry -> entry.value().path("events").valueStream())
                .filter(event -> event.path("type").asString("").equals("Rang")
                        && event.path("id").asString("").equals(id))
                .count();
    }

    private static String journal(ToyWorld world) throws Exception {
        return JournalReading.accepted(world.settings, world.name + "-journal", 0)
                .toString();
    }
}
