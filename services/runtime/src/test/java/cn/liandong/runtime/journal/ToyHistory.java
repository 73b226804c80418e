package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyShard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Random inputs of the toy in three jurisdictions: new ones, repeats, and keys that are used again for something else. */
final class ToyHistory {
    static final String COMMANDS = "toy-commands";
    static final String NOTES = "notes";

    private static final List<Jurisdiction> CITIES =
            List.of(new Jurisdiction("420583"), new Jurisdiction("330782"), new Jurisdiction("510781"));

    private final RandomGenerator random;
    private final Map<String, Long> offsets = new HashMap<>();
    private final List<Received<ToyCommand>> inputs = new ArrayList<>();
    private final List<ToyCommand.Ring> rings = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    ToyHistory(RandomGenerator random) {
        this.random = random;
    }

    static ToyShard shard() {
        return new ToyShard("toy", Input.decides(NOTES, Input.Kind.RECORDS, ToyShard.Note.class));
    }

    Instant now() {
        return now;
    }

    List<Received<ToyCommand>> inputs(int count) {
        for (int i = 0; i < count; i++) {
            now = now.plusMillis(random.nextInt(1, 5_000));
            inputs.add(next(i));
        }
        return List.copyOf(inputs);
    }

    /** The same input, sent once more. */
    Received<ToyCommand> repeat(Received<ToyCommand> old) {
        return received(old.moment().jurisdiction(), old.moment().inputId(), old.incoming(), old.kind());
    }

    private Received<ToyCommand> next(int number) {
        var city = CITIES.get(random.nextInt(CITIES.size()));
        if (!inputs.isEmpty() && random.nextInt(5) == 0) {
            return repeat(inputs.get(random.nextInt(inputs.size())));
        }
        if (!inputs.isEmpty() && random.nextInt(8) == 0) {
            var old = inputs.get(random.nextInt(inputs.size())).moment();
            return asked(old.jurisdiction(), old.inputId(), new ToyCommand.Add("reused " + number));
        }
        if (random.nextInt(4) == 0) {
            var note = new Incoming.Told<ToyCommand>(NOTES, "note" + number, new ToyShard.Note("note " + number));
            return received(city, NOTES + "/note" + number, note, Received.Kind.RECORD);
        }
        return asked(city, "command" + number, command(number));
    }

    private ToyCommand command(int number) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new ToyCommand.Add("item " + number);
            case 2 -> new ToyCommand.Forbid("item " + number);
            case 3 -> new ToyCommand.Explode("item " + number);
            case 4 -> setAlarm(random.nextInt(4));
            default -> ring();
        };
    }

    private ToyCommand setAlarm(int id) {
        long delay = random.nextInt(60_000);
        rings.add(new ToyCommand.Ring("alarm" + id, now.plusMillis(delay)));
        return new ToyCommand.SetAlarm("alarm" + id, delay);
    }

    /** Mostly of an alarm that was set, though perhaps in another city, replaced since, or rung already. */
    private ToyCommand ring() {
        return rings.isEmpty() ? new ToyCommand.Ring("never set", now) : rings.get(random.nextInt(rings.size()));
    }

    private Received<ToyCommand> asked(Jurisdiction city, String id, ToyCommand command) {
        var kind = random.nextInt(3) == 0 ? Received.Kind.QUIET_COMMAND : Received.Kind.COMMAND;
        return received(city, id, new Incoming.Asked<>(command), kind);
    }

    private Received<ToyCommand> received(
            Jurisdiction city, String id, Incoming<ToyCommand> incoming, Received.Kind kind) {
        var topic = incoming instanceof Incoming.Told<ToyCommand> ? NOTES : COMMANDS;
        long offset = offsets.merge(topic, 1L, Long::sum);
        // Time goes on for a repeat too, by less than the day that an answer is kept.
        now = now.plus(Duration.ofMillis(1));
        return new Received<>(
                topic,
                Position.plain(offset),
                new Moment(city, now, Actor.SYSTEM, id, Handling.ACTUAL, null),
                incoming,
                Bodies.hash(incoming.toString().getBytes(StandardCharsets.UTF_8)),
                kind,
                false);
    }
}
