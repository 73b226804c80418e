package cn.liandong.runtime.journal;

import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An engine's loop on a thread of its own that believes to own everything. */
final class Fighter implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();
    private final AtomicReference<Map<Integer, PartitionState<ToyState, ToyView>>> confirmed =
            new AtomicReference<>(Map.of());
    private final Thread thread;

    Fighter(
            RuntimeSettings settings,
            ToyShard shard,
            Effects<ToyEvent> effects,
            Map<String, String> producerLimits,
            StepObserver steps) {
        thread = Thread.ofPlatform()
                .name(shard.service() + "-fighter-" + settings.instance())
                .start(() -> run(settings, shard, effects, new Clients(settings, producerLimits), steps));
    }

    private void run(
            RuntimeSettings settings, ToyShard shard, Effects<ToyEvent> effects, Clients clients, StepObserver steps) {
        var self = new AtomicReference<@Nullable EngineLoop<ToyState, ToyView, ToyCommand, ToyEvent>>();
        try (var loop = new EngineLoop<>(
                settings,
                shard,
                effects,
                new EngineMeters(meters, shard.service()),
                closing::get,
                beat -> {},
                clients,
                any -> new AlwaysOwns(settings.partitions()),
                place -> {
                    steps.at(place);
                    var own = self.get();
                    if (place == StepObserver.Place.POLLED && own != null) {
                        confirmed.set(own.confirmed());
                    }
                })) {
            self.set(loop);
            loop.run();
        } catch (Reader.Closing e) {
            // Closed in the middle of a fold: as it should be.
        } catch (RuntimeException | Error e) {
            death.set(e);
        }
    }

    @Nullable
    Throwable death() {
        return death.get();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** What it last held for true, as far as its own log confirmed it. */
    PartitionState<ToyState, ToyView> confirmed(int partition) {
        return confirmed.get().getOrDefault(partition, PartitionState.empty());
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
