package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.testkit.SeededHistories;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was written is what is known: the laws of deciding and folding, on random histories of the toy. */
class FoldingLawsTest {
    private static final int HISTORIES = 200;
    private static final int INPUTS = 60;

    private final Deciding<ToyState, ToyView, ToyCommand, ToyEvent> deciding = new Deciding<>(ToyHistory.shard());
    private final Folding<ToyState, ToyView, ToyEvent> folding = new Folding<>(ToyHistory.shard());
    private final EntryCodec<ToyEvent> codec = new EntryCodec<>(ToyEvent.class);
    private final SnapshotStore<ToyState, ToyView> snapshots = new SnapshotStore<>(ToyHistory.shard());

    /** What a writer did: the steps, the inputs they took, and the state they led to. */
    private record Lived(
            List<Received<ToyCommand>> inputs,
            List<Step<ToyState, ToyView, ToyEvent>> steps,
            PartitionState<ToyState, ToyView> state) {
        List<Draft<ToyEvent>> drafts() {
            return steps.stream().map(Step::draft).filter(Objects::nonNull).toList();
        }
    }

    @Test
    void foldingWhatWasWrittenGivesTheStateThatWroteIt() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var lived = coveredAt(history, live(PartitionState.empty(), history.inputs(INPUTS)));

            var folded = follow(fold(PartitionState.empty(), lived.drafts()), lived.inputs());

            assertThat(json(folded)).isEqualTo(json(lived.state()));
        });
    }

    @Test
    void anEntryIsReadAsItWasDecided() {
        SeededHistories.holds(HISTORIES, random -> {
            var lived = live(PartitionState.empty(), new ToyHistory(random).inputs(INPUTS));

            for (var draft : lived.drafts()) {
                assertThat(codec.read(draft.value())).isEqualTo(draft.entry());
            }
        });
    }

    @Test
    void aSnapshotIsReadAsItWasTaken() {
        SeededHistories.holds(HISTORIES, random -> {
            var state = live(PartitionState.empty(), new ToyHistory(random).inputs(INPUTS))
                    .state();

            assertThat(json(snapshots.unpack(new ByteArrayInputStream(snapshots.pack(state)))))
                    .isEqualTo(json(state));
        });
    }

    @Test
    void foldingOnFromASnapshotGivesTheSameState() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var inputs = history.inputs(INPUTS);
            int at = random.nextInt(INPUTS);
            var before = coveredAt(history, live(PartitionState.empty(), inputs.subList(0, at)));
            var after = coveredAt(history, live(before.state(), inputs.subList(at, INPUTS)));

            var snapshot = snapshots.unpack(new ByteArrayInputStream(snapshots.pack(before.state())));
            var folded = follow(fold(snapshot, after.drafts()), after.inputs());

            assertThat(json(folded)).isEqualTo(json(after.state()));
        });
    }

    @Test
    void decidingOnFromASnapshotWritesTheSameEntries() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var inputs = history.inputs(INPUTS);
            int at = random.nextInt(INPUTS);
            var before = coveredAt(history, live(PartitionState.empty(), inputs.subList(0, at)));
            var snapshot = snapshots.unpack(new ByteArrayInputStream(snapshots.pack(before.state())));

            var lived = live(before.state(), inputs.subList(at, INPUTS));
            var restarted = live(snapshot, inputs.subList(at, INPUTS));

            assertThat(restarted.drafts().stream().map(Draft::hash).toList())
                    .isEqualTo(lived.drafts().stream().map(Draft::hash).toList());
            assertThat(json(restarted.state())).isEqualTo(json(lived.state()));
        });
    }

    @Test
    void aRepeatOfAnyInputAddsNoEntry() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var inputs = history.inputs(INPUTS);
            var lived = live(PartitionState.empty(), inputs);
            var answered = inputs.stream()
                    .filter(input -> !isRefusedAsReused(lived.state(), input))
                    .map(history::repeat)
                    .toList();

            var again = live(lived.state(), answered);

            assertThat(answered).hasSizeGreaterThan(INPUTS / 2);
            assertThat(again.drafts()).isEmpty();
            assertThat(again.state().journal()).isEqualTo(lived.state().journal());
        });
    }

    @Test
    void aRepeatIsToldWhatTheFirstOneWasTold() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var lived = live(PartitionState.empty(), history.inputs(INPUTS));
            for (int i = 0; i < INPUTS; i++) {
                var first = lived.steps().get(i).draft();
                if (first == null
                        || isRefusedAsReused(lived.state(), lived.inputs().get(i))) {
                    continue;
                }
                var repeat = deciding.take(
                                lived.state(), history.repeat(lived.inputs().get(i)), 0)
                        .repeat();

                assertThat(repeat).isNotNull();
                assertThat(repeat.entry()).isEqualTo(first.number());
                assertThat(repeat.outcome()).isEqualTo(first.entry().outcome());
            }
        });
    }

    @Test
    void aKeyUsedAgainForAnotherRequestIsRefusedAndChangesNothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var history = new ToyHistory(random);
            var lived = live(PartitionState.empty(), history.inputs(INPUTS));
            for (var input : lived.inputs()) {
                if (!isRefusedAsReused(lived.state(), input)) {
                    continue;
                }
                var step = deciding.take(lived.state(), history.repeat(input), 0);

                assertThat(codeOf(step)).isEqualTo("KEY_REUSED");
                assertThat(jsonOfCity(step.next(), input)).isEqualTo(jsonOfCity(lived.state(), input));
            }
        });
    }

    @Test
    void poisonIsAnsweredAsQuarantinedAndChangesNothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var lived = live(PartitionState.empty(), new ToyHistory(random).inputs(INPUTS));
            PartitionState<ToyState, ToyView> before = PartitionState.empty();
            for (int i = 0; i < INPUTS; i++) {
                var step = lived.steps().get(i);
                var input = lived.inputs().get(i);
                boolean isNew = step.repeat() == null && !"KEY_REUSED".equals(codeOf(step));
                boolean explodes = isNew && input.incoming().toString().contains("Explode");
                assertThat(step.poison() != null).isEqualTo(explodes);
                assertThat("QUARANTINED".equals(codeOf(step))).isEqualTo(explodes);
                if (explodes) {
                    assertThat(step.poison()).hasMessageStartingWith("boom");
                    assertThat(Objects.requireNonNull(step.draft()).entry().events())
                            .isEmpty();
                    assertThat(jsonOfCity(step.next(), input)).isEqualTo(jsonOfCity(before, input));
                }
                before = step.next();
            }
        });
    }

    private Lived live(PartitionState<ToyState, ToyView> from, List<Received<ToyCommand>> inputs) {
        var steps = new ArrayList<Step<ToyState, ToyView, ToyEvent>>();
        var state = from;
        for (var input : inputs) {
            var step = deciding.take(state, input, state.journal().entry());
            steps.add(step);
            state = step.next();
        }
        return new Lived(inputs, steps, state);
    }

    /** With an entry of positions at the end, as there is one before a snapshot is taken. */
    private Lived coveredAt(ToyHistory history, Lived lived) {
        var cover = deciding.cover(
                lived.state(), history.now(), lived.state().journal().entry());
        var steps = new ArrayList<>(lived.steps());
        steps.add(cover);
        return new Lived(lived.inputs(), steps, cover.next());
    }

    /** As a reader folds: from the bytes in the log, past whatever does not continue the chain. */
    private PartitionState<ToyState, ToyView> fold(
            PartitionState<ToyState, ToyView> from, List<Draft<ToyEvent>> drafts) {
        var state = from;
        for (var draft : drafts) {
            var at = Chain.after(state.journal(), record(state.journal(), draft));
            assertThat(at.entry()).isEqualTo(draft.number());
            assertThat(at.head()).isEqualTo(draft.hash());
            var key = new String(draft.key(), StandardCharsets.UTF_8);
            var city = key.equals(PartitionKeys.NO_JURISDICTION) ? null : new Jurisdiction(key);
            state = folding.fold(state, at, city, codec.read(draft.value()));
        }
        return state;
    }

    /** Views are no part of the journal: a reader reads their inputs again. */
    private static PartitionState<ToyState, ToyView> follow(
            PartitionState<ToyState, ToyView> from, List<Received<ToyCommand>> inputs) {
        var shard = ToyHistory.shard();
        var state = from;
        for (var input : inputs) {
            var city = input.moment().jurisdiction();
            state = state.withRead(input.topic(), input.after());
            if (!input.isOwnCommand()) {
                var known = state.jurisdiction(city, shard);
                state = state.with(city, known.withView(shard.follow(known.view(), input.moment(), input.incoming())));
            }
        }
        return state;
    }

    private static ConsumerRecord<byte[], byte[]> record(Position at, Draft<?> draft) {
        var record = new ConsumerRecord<>("toy-journal", 0, at.offset(), draft.key(), draft.value());
        record.headers()
                .add(Chain.ENTRY, String.valueOf(draft.number()).getBytes(StandardCharsets.UTF_8))
                .add(Chain.PREVIOUS, draft.previous().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static boolean isRefusedAsReused(PartitionState<ToyState, ToyView> state, Received<ToyCommand> input) {
        var line = state.jurisdiction(input.moment().jurisdiction(), ToyHistory.shard())
                .ledger()
                .find(input.moment().inputId());
        return line != null && !line.bodyHash().equals(input.bodyHash());
    }

    private static String codeOf(Step<ToyState, ToyView, ToyEvent> step) {
        var outcome = step.draft() == null ? null : step.draft().entry().outcome();
        return outcome == null ? "" : String.valueOf(outcome.code());
    }

    private static JsonNode jsonOfCity(PartitionState<ToyState, ToyView> state, Received<ToyCommand> input) {
        return Json.mapper()
                .valueToTree(state.jurisdiction(input.moment().jurisdiction(), ToyHistory.shard())
                        .state());
    }

    private static JsonNode json(PartitionState<ToyState, ToyView> state) {
        return Json.mapper().valueToTree(state);
    }
}
