package cn.liandong.standalone;

import cn.liandong.broker.DataFolderInUse;
import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.broker.PortTaken;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.observe.Health;
import cn.liandong.standalone.management.BrokerHealth;
import cn.liandong.standalone.management.DemoPhone;
import cn.liandong.standalone.management.HealthPage;
import cn.liandong.standalone.management.ManagementServer;
import cn.liandong.standalone.management.Meters;
import cn.liandong.standalone.supervision.ServiceContext;
import cn.liandong.standalone.supervision.ServiceSpec;
import cn.liandong.standalone.supervision.SupervisedService;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The whole process: what is started in which order. */
final class Standalone implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int PARTITIONS = 8;

    private final Closing closing = new Closing();
    private final HealthPage health = new HealthPage();
    private final Meters meters = new Meters();

    /**
     * What there is to tell when it is ready.
     *
     * @param lines of the city, one each
     */
    record Ready(StandaloneSettings.Ports ports, Path data, List<String> lines) {}

    /**
     * Starts everything and returns when reports are taken.
     *
     * @throws CannotStart if it cannot be started as it is set up
     */
    Ready start(StandaloneSettings settings) {
        var ports = FreePorts.check(settings.ports());
        var data = closing.add(DataFolder.hold(settings.data())).path();
        var webhook = Objects.requireNonNullElse(settings.webhookUrl(), DemoPhone.address(ports.management()));
        var city = CompletableFuture.supplyAsync(() -> prepared(settings, data, webhook));

        health.add("broker", () -> Health.down(List.of("broker is starting")));
        closing.add(ManagementServer.start(ports.management(), health, meters.registry(), new DemoPhone(CLOCK)));
        var broker = closing.add(broker(data.resolve("kafka"), ports.kafka()));
        var runtime = new RuntimeSettings(broker.bootstrapServers(), PARTITIONS, 1, 0, CLOCK);
        ensureTopics(runtime);
        health.add("broker", closing.add(new BrokerHealth(runtime)));

        var services = services(new ServiceContext(runtime, meters.registry(), Services.properties(ports)));
        var prepared = join(city);
        var lines = prepared == null ? List.<String>of() : prepared.run(runtime, meters.registry()).lines();
        join(services);
        return new Ready(ports, data, lines);
    }

    private static @Nullable CityStart prepared(StandaloneSettings settings, Path data, String webhook) {
        return CityStart.prepare(settings, data, webhook);
    }

    private static EmbeddedBroker broker(Path folder, int port) {
        try {
            return EmbeddedBroker.start(folder, port);
        } catch (PortTaken | DataFolderInUse taken) {
            throw new CannotStart(String.valueOf(taken.getMessage()));
        }
    }

    private static void ensureTopics(RuntimeSettings runtime) {
        try {
            TopicSetup.ensure(runtime, Topics.all());
        } catch (TopicSetup.Deviates deviates) {
            throw new CannotStart("The topics in the data folder are not as this version needs them: "
                    + deviates.getMessage());
        }
    }

    /** Side by side: most of a start is loading classes, and a second core helps. */
    private CompletableFuture<Void> services(ServiceContext contexts) {
        var starts = new ArrayList<CompletableFuture<Void>>();
        for (ServiceSpec spec : Services.all()) {
            var service = closing.addService(new SupervisedService(spec, contexts));
            health.add(service.name(), service::health);
            var start = new CompletableFuture<Void>();
            Thread.ofPlatform().name("start-" + service.name()).start(() -> {
                try {
                    service.start();
                    start.complete(null);
                } catch (RuntimeException | Error failed) {
                    start.completeExceptionally(failed);
                }
            });
            starts.add(start);
        }
        return CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
    }

    private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Services first, the edges before the deciders; the broker last. Returns within ten seconds. */
    @Override
    public void close() {
        closing.close();
    }
}
