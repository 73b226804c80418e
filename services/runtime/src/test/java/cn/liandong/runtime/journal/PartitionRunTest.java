package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** One owned partition, with producers that answer what the test says. */
class PartitionRunTest {
    private static final RuntimeSettings NOWHERE = new RuntimeSettings("127.0.0.1:1", 1, 1, 0, InstantSource.system());
    private static final long LONG_AFTER = 4_000_000_000L;

    private final ScriptedProducer entries = new ScriptedProducer();
    private final ScriptedProducer told = new ScriptedProducer();
    private final List<String> effects = new ArrayList<>();
    private final ToyShard shard = new ToyShard("toy");
    private final PartitionRun<ToyState, ToyView, ToyCommand, ToyEvent> run = run();
    private long asked;

    @Test
    void anOutcomeIsToldOnceItsEntryIsConfirmedAndNotBefore() {
        ask("one");
        run.settle(0);
        assertThat(told()).isEmpty();

        entries.acknowledge(0, 0);
        run.settle(0);

        assertThat(told()).containsExactly("one");
        assertThat(effects).containsExactly("one");
    }

    @Test
    void whatTheLogRefusedIsNeverTold() {
        ask("one");
        ask("two");
        entries.acknowledge(0, 1);
        entries.acknowledge(1, 2);
        run.settle(0);

        run.resumeFrom(restored(PartitionState.empty(), Map.of(), Set.of()), 0);
        run.tick(Instant.EPOCH, LONG_AFTER);

        assertThat(told()).isEmpty();
        assertThat(effects).isEmpty();
        assertThat(run.tip()).isEqualTo(PartitionState.empty());
    }

    @Test
    void anOutcomeThatWasConfirmedAndNotYetTakenSurvivesABrokenPipeline() {
        ask("one");
        ask("two");
        entries.acknowledge(0, 0);
        run.settle(0);
        assertThat(told()).containsExactly("one");
        entries.fail(1);
        run.settle(0);
        assertThat(run.mustRefold()).isTrue();

        // The topic of outcomes did not take it either, and the fold begins behind its entry.
        run.resumeFrom(restored(run.confirmed(), Map.of(), Set.of()), 0);
        told.fail(0);
        told.sent.clear();
        run.tick(Instant.EPOCH, LONG_AFTER);

        assertThat(told()).contains("one");
    }

    @Test
    void anEntryOfItsOwnThatTheLogAcceptedAfterAllHasItsEffect() {
        ask("one");
        var sent = Chain.hash(
                1,
                "0".repeat(64),
                entries.sent.get(0).key(),
                entries.sent.get(0).value());
        entries.fail(0);
        run.settle(0);

        run.resumeFrom(restored(run.tip(), Map.of(), Set.of(sent)), 0);

        assertThat(effects).containsExactly("one");
    }

    @Test
    void aRepeatIsAnsweredOnlyOnceTheFirstAnswerIsConfirmed() {
        ask("one");
        ask("one");
        assertThat(entries.sent).hasSize(1);
        assertThat(told()).isEmpty();

        entries.acknowledge(0, 0);
        run.settle(0);
        ask("one");

        assertThat(told()).containsExactly("one", "one");
        assertThat(entries.sent).hasSize(1);
    }

    @Test
    void inputsThatYieldNothingAreCoveredByAnEntryOfPositionsAlone() {
        ask("one");
        for (int i = 0; i < PartitionRun.COVER_AFTER_INPUTS - 1; i++) {
            ask("one");
        }
        run.tick(Instant.EPOCH, 1);
        assertThat(entries.sent).hasSize(1);

        ask("one");
        run.tick(Instant.EPOCH, 1);

        assertThat(entries.sent).hasSize(2);
        var value = Json.mapper().readTree(entries.sent.get(1).value());
        assertThat(value.path("positions").path(Topics.commands("toy")).asLong())
                .isEqualTo(PartitionRun.COVER_AFTER_INPUTS + 1);
        assertThat(value.path("events")).isEmpty();
    }

    @Test
    void behindABrokenPipelineAnEntryOfPositionsMakesASnapshotPossible() {
        ask("one");
        entries.fail(0);
        run.settle(0);
        run.resumeFrom(restored(run.tip(), Map.of(), Set.of()), 0);
        assertThat(run.isQuiet()).isFalse();

        run.prepareSnapshot(Instant.EPOCH);
        run.prepareSnapshot(Instant.EPOCH);
        assertThat(entries.sent).hasSize(2);
        entries.acknowledge(1, 1);
        run.settle(0);
        run.prepareSnapshot(Instant.EPOCH);

        assertThat(run.isQuiet()).isTrue();
        assertThat(entries.sent).hasSize(2);
    }

    private void ask(String id) {
        var value = Json.mapper().writeValueAsBytes(ToyWorld.envelope(id, new ToyCommand.Add(id)));
        var key = ToyWorld.CITY.value().getBytes(StandardCharsets.UTF_8);
        run.take(
                new ConsumerRecord<>(
                        Topics.commands("toy"),
                        0,
                        asked++,
                        0,
                        TimestampType.LOG_APPEND_TIME,
                        key.length,
                        value.length,
                        key,
                        value,
                        new RecordHeaders(),
                        Optional.empty()),
                0);
    }

    private List<String> told() {
        return told.sent.stream()
                .map(record -> Json.mapper().readValue(record.value(), OutcomeNotice.class))
                .map(OutcomeNotice::commandId)
                .toList();
    }

    private PartitionRun<ToyState, ToyView, ToyCommand, ToyEvent> run() {
        var meters = new EngineMeters(new SimpleMeterRegistry(), "toy");
        var inputs = new InputReader<>(shard, 1);
        var reader = new Reader(new Clients(NOWHERE).reader("toy"), () -> false);
        var parts = new EngineParts<>(
                shard,
                (jurisdiction, entry, ownership) -> effects.add(String.valueOf(entry.commandId())),
                inputs,
                new Deciding<>(shard),
                new Restorer<>(shard, reader, inputs),
                new Quarantine(told, "toy", meters),
                meters,
                name -> entries,
                Runnable::run,
                told,
                () -> {},
                StepObserver.NONE);
        return new PartitionRun<>(parts, 0, restored(PartitionState.empty(), Map.of(), Set.of()), 0, 0);
    }

    private static Restored<ToyState, ToyView, ToyCommand> restored(
            PartitionState<ToyState, ToyView> state, Map<Long, OutcomeNotice> unpublished, Set<String> accepted) {
        return new Restored<>(state, unpublished, accepted, List.of());
    }
}
