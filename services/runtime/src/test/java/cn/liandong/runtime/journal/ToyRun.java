package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Position;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** One owned partition of a toy without a broker: the producers answer what the test says. */
final class ToyRun {
    private static final RuntimeSettings NOWHERE = new RuntimeSettings("127.0.0.1:1", 1, 1, 0, InstantSource.system());

    final ScriptedProducer entries = new ScriptedProducer();
    final List<String> effects = new ArrayList<>();
    final PartitionRun<ToyState, ToyView, ToyCommand, ToyEvent> run;
    private final ToyShard shard = new ToyShard("toy");
    private long asked;

    ToyRun(Producer<byte[], byte[]> told) {
        var meters = new EngineMeters(new SimpleMeterRegistry(), "toy");
        var inputs = new InputReader<>(shard, 1);
        var reader = new Reader(new Clients(NOWHERE).reader("toy"), () -> false);
        run = new PartitionRun<>(
                new EngineParts<>(
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
                        StepObserver.NONE),
                0,
                restored(PartitionState.empty(), Set.of(), List.of()),
                0,
                0);
    }

    void ask(String id) {
        run.take(record(asked++, id, new ToyCommand.Add(id)), 0);
    }

    /** Every entry that was sent and not answered fails, and the fold then finds these. */
    void breakAndFold(PartitionState<ToyState, ToyView> found, Set<String> accepted) {
        entries.failTheRest();
        run.settle(0);
        run.resumeFrom(restored(found, accepted, List.of()), 0);
    }

    static Restored<ToyState, ToyView, ToyCommand> restored(
            PartitionState<ToyState, ToyView> state, Set<String> accepted, List<PassedOver<ToyCommand>> late) {
        Map<Long, OutcomeNotice> nothing = Map.of();
        return new Restored<>(state, nothing, accepted, late);
    }

    PassedOver<ToyCommand> passedOver(long offset, String id, ToyCommand command) {
        var record = record(offset, id, command);
        var reading = new InputReader<>(shard, 1).read(record, Position.plain(offset));
        if (reading instanceof Reading.Legible<ToyCommand>(var received)) {
            return new PassedOver<>(received.asLate(), record);
        }
        throw new IllegalArgumentException("cannot be read: " + reading);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String id, ToyCommand command) {
        var value = Json.mapper().writeValueAsBytes(ToyWorld.envelope(id, command));
        var key = ToyWorld.CITY.value().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                Topics.commands("toy"),
                0,
                offset,
                0,
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
