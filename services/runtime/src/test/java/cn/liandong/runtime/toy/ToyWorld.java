package cn.liandong.runtime.toy;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A toy service with topics of its own on the shared broker, and engines started and ended at will. */
public final class ToyWorld implements AutoCloseable {
    private static final AtomicInteger WORLDS = new AtomicInteger();

    public static final Jurisdiction CITY = new Jurisdiction("420583");

    public final String name = "toy" + WORLDS.incrementAndGet();
    public final RuntimeSettings settings;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final List<String> deaths = new CopyOnWriteArrayList<>();
    private final List<Engine<?, ?, ?, ?>> engines = new ArrayList<>();

    public ToyWorld(int partitions, InstantSource clock, Topics.Topic... more) {
        settings = new RuntimeSettings(TestKafka.bootstrapServers(), partitions, 1, 0, clock);
        var topics = new ArrayList<>(
                List.of(Topics.journal(name + "-journal"), Topics.commandsOf(name), Topics.snapshotsOf(name)));
        topics.addAll(List.of(more));
        TopicSetup.ensure(settings, topics);
        ensureShared(settings);
    }

    /** Outcomes, quarantine and what followers lay down are one for all tests of a JVM; their partitions are as many as any test asks for. */
    private static synchronized void ensureShared(RuntimeSettings settings) {
        TopicSetup.ensure(
                new RuntimeSettings(settings.bootstrapServers(), 8, 1, 0, settings.clock()),
                Topics.all().stream()
                        .filter(topic -> topic.name().equals(Topics.OUTCOMES)
                                || topic.name().equals(Topics.QUARANTINE)
                                || topic.name().equals(Topics.FOLLOWER_SNAPSHOTS))
                        .toList());
    }

    public Engine<ToyState, ToyView, ToyCommand, ToyEvent> start(Input... inputs) {
        return start(new ToyShard(name, inputs), Effects.none());
    }

    public Engine<ToyState, ToyView, ToyCommand, ToyEvent> start(ToyShard shard, Effects<ToyEvent> effects) {
        var engine = Engine.start(settings, shard, effects, meters, deaths::add);
        engines.add(engine);
        return engine;
    }

    public static CommandEnvelope<ToyCommand> envelope(String id, ToyCommand command) {
        return new CommandEnvelope<>(id, Actor.SYSTEM, Handling.ACTUAL, null, command);
    }

    public static Map<String, String> settingsOf(Topics.Topic topic) {
        return topic.settings();
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
    }
}
