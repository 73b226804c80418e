package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of deciding and folding on random histories, without a broker. */
class FoldingLawsTest {
    private static final List<Jurisdiction> CITIES =
            List.of(new Jurisdiction("420583"), new Jurisdiction("420582"), new Jurisdiction("420581"));
    private static final Instant BEGUN = Instant.parse("2026-11-24T01:00:00Z");
    private static final ToyShard SHARD = new ToyShard("toy");

    private final Deciding<ToyState, ToyView, ToyCommand, ToyEvent> deciding = new Deciding<>(SHARD);
    private final Folding<ToyState, ToyView, ToyEvent> folding = new Folding<>(SHARD);
    private final EntryCodec<ToyEvent> codec = new EntryCodec<>(ToyEvent.class);
    private final SnapshotStore<ToyState, ToyView> snapshots = new SnapshotStore<>(SHARD);

    private record History(
            PartitionState<ToyState, ToyView> state,
            List<Draft<ToyEvent>> entries,
            List<Received<ToyCommand>> inputs) {}

    @Test
    void whatWasWrittenFoldsToTheStateThatWroteIt() {
        SeededHistories.holds(200, random -> {
            var lived = live(random, 60);

            assertThat(json(fold(PartitionState.empty(), lived.entries()))).isEqualTo(json(lived.state()));
        });
    }

    @Test
    void anySnapshotAndWhatFollowsFoldToTheSame() {
        SeededHistories.holds(100, random -> {
            var lived = live(random, 60);
            int at = random.nextInt(lived.entries().size() + 1);
            var before = fold(
                    PartitionState.<ToyState, ToyView>empty(), lived.entries().subList(0, at));

            var unpacked = snapshots.unpack(snapshots.pack(before));

            var rest = lived.entries().subList(at, lived.entries().size());
            assertThat(json(fold(unpacked, rest))).isEqualTo(json(lived.state()));
        });
    }

    @Test
    void aRepeatOfEveryInputChangesNothingThatCounts() {
        SeededHistories.holds(100, random -> {
            var lived = live(random, 40);
            var state = lived.state();
            for (var input : lived.inputs()) {
                var step = deciding.take(state, input, 0);
                state = step.next();
                var draft = step.draft();
                // Only the second body under a used key is answered anew, and that changes nothing either.
                assertThat(draft == null || draft.entry().events().isEmpty()).isTrue();
            }
            for (var city : CITIES) {
                assertThat(json(state.jurisdiction(city, SHARD).state()))
                        .isEqualTo(json(lived.state().jurisdiction(city, SHARD).state()));
            }
        });
    }

    @Test
    void aPoisonIsAnEntryThatSaysSoAndChangesNothing() {
        var input = input(1, CITIES.getFirst(), "bad", new ToyCommand.Explode("now"), "h");

        var step = deciding.take(PartitionState.empty(), input, 0);

        assertThat(step.poison()).hasMessage("boom now");
        var draft = step.draft();
        assertThat(draft).isNotNull();
        var outcome = draft.entry().outcome();
        assertThat(outcome == null ? null : outcome.code()).isEqualTo("QUARANTINED");
        assertThat(step.next().jurisdiction(CITIES.getFirst(), SHARD).state()).isEqualTo(ToyState.EMPTY);
    }

    private History live(RandomGenerator random, int length) {
        PartitionState<ToyState, ToyView> state = PartitionState.empty();
        var entries = new ArrayList<Draft<ToyEvent>>();
        var inputs = new ArrayList<Received<ToyCommand>>();
        for (int i = 1; i <= length; i++) {
            var city = CITIES.get(random.nextInt(3));
            var id = "c" + random.nextInt(length);
            var command = command(random, i);
            var input = input(i, city, id, command, String.valueOf(command.hashCode()));
            inputs.add(input);
            var step = deciding.take(state, input, 0);
            state = step.next();
            add(entries, step.draft());
        }
        var cover = deciding.cover(state, BEGUN, 0);
        add(entries, cover.draft());
        return new History(cover.next(), entries, inputs);
    }

    private static void add(List<Draft<ToyEvent>> entries, @Nullable Draft<ToyEvent> draft) {
        if (draft != null) {
            entries.add(draft);
        }
    }

    private static ToyCommand command(RandomGenerator random, int i) {
        return switch (random.nextInt(6)) {
            case 0 -> new ToyCommand.Forbid("item " + i);
            case 1 -> new ToyCommand.Explode("item " + i);
            case 2 -> new ToyCommand.SetAlarm("alarm" + random.nextInt(3), random.nextInt(100_000));
            case 3 -> new ToyCommand.Ring("alarm" + random.nextInt(3), BEGUN);
            default -> new ToyCommand.Add("item " + i);
        };
    }

    private static Received<ToyCommand> input(
            int number, Jurisdiction city, String id, ToyCommand command, String bodyHash) {
        var moment = new Moment(city, BEGUN.plusSeconds(number), Actor.SYSTEM, id, Handling.ACTUAL, null);
        return new Received<>(
                "toy-commands",
                Position.plain(number),
                moment,
                new Incoming.Asked<>(command),
                bodyHash,
                Received.Kind.COMMAND,
                false);
    }

    /** As a restart does: from the bytes that were written. */
    private PartitionState<ToyState, ToyView> fold(
            PartitionState<ToyState, ToyView> state, List<Draft<ToyEvent>> entries) {
        for (var draft : entries) {
            var journal = new Position(state.journal().offset() + 1, draft.number(), draft.hash());
            state = folding.fold(state, journal, draft.jurisdiction(), codec.read(draft.value()));
        }
        return state;
    }

    /** All but how far views were read, which only the inputs themselves can tell. */
    private static String json(PartitionState<ToyState, ToyView> state) {
        return Json.mapper().writeValueAsString(state.jurisdictions())
                + state.journal()
                + state.decided().get("toy-commands");
    }

    private static String json(ToyState state) {
        return Json.mapper().writeValueAsString(state);
    }
}
