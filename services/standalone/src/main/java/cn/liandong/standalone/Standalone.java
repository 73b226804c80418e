package cn.liandong.standalone;

import cn.liandong.broker.DataFolderInUse;
import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.broker.PortTaken;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.observe.HealthPage;
import cn.liandong.runtime.observe.ManagementServer;
import cn.liandong.runtime.observe.Meters;
import cn.liandong.runtime.process.BrokerHealth;
import cn.liandong.runtime.process.BrokerTrouble;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.process.ServiceContext;
import cn.liandong.runtime.process.ServiceSpec;
import cn.liandong.standalone.heads.HeadsKeeper;
import cn.liandong.standalone.management.DemoPhone;
import cn.liandong.standalone.supervision.SupervisedService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The whole process: what is started in which order. */
final class Standalone implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();
    static final int PARTITIONS = 8;
    /** Where in the data folder the broker has its logs. */
    static final String BROKER = "kafka";

    private static final Duration UP_LIMIT = Duration.ofSeconds(20);
    /** Most of what starts side by side waits for Kafka, so a thread each and no pool that is as wide as the machine. */
    private static final Executor THREADS =
            task -> Thread.ofPlatform().name("start").start(task);

    private final Closing closing = new Closing();
    private final HealthPage health = new HealthPage();
    private final Meters meters = new Meters();

    /**
     * What there is to tell when it is ready.
     *
     * @param demoPhone whether alerts go to the demo phone
     * @param demoSignIns whether somebody can sign in already
     * @param lines of the city, one each
     */
    record Ready(
            StandaloneSettings.Ports ports, Path data, boolean demoPhone, boolean demoSignIns, List<String> lines) {}

    /**
     * Starts everything and returns when reports are taken.
     *
     * @throws CannotStart if it cannot be started as it is set up
     */
    Ready start(StandaloneSettings settings) {
        var ports = FreePorts.check(settings.ports());
        var data = closing.add(DataFolder.hold(settings.data())).path();
        var webhook = Objects.requireNonNullElse(settings.webhookUrl(), DemoPhone.address(ports.management()));
        boolean first = CityStart.isFirst(data);
        var city = CompletableFuture.supplyAsync(
                () -> CityStart.prepare(settings.city(), data, webhook, settings.demoSignIns()), THREADS);

        if (first) {
            // A row that is wrong is said at once, before anything is started.
            join(city);
        }
        health.add("broker", () -> Health.down(List.of("broker is starting")));
        closing.add(ManagementServer.start(
                ports.management(), health, meters.registry(), Map.of(DemoPhone.PATH, new DemoPhone(CLOCK))));
        var broker = closing.add(broker(data.resolve(BROKER), ports.kafka()));
        var runtime = new RuntimeSettings(broker.bootstrapServers(), PARTITIONS, 1, 0, CLOCK);
        SetupApplication.topics(runtime);
        health.add("broker", closing.add(new BrokerHealth(runtime)));

        var properties = Services.withWater(
                Services.properties(ports, data, settings.given(), settings.demoSignIns(), settings.freeSpaceFloorMb()),
                settings.given(),
                settings.city());
        var services = services(new ServiceContext(runtime, meters.registry(), properties));
        var loading = city.thenApplyAsync(
                prepared -> prepared == null
                        ? List.<String>of()
                        : prepared.run(runtime, meters.registry(), settings.scenarios())
                                .lines(),
                THREADS);
        // The city waits for the services to answer: one that cannot start must not leave it waiting.
        var _ = services.exceptionally(failed -> {
            loading.completeExceptionally(failed);
            return null;
        });
        var lines = join(loading);
        join(services);
        closing.add(HeadsKeeper.start(runtime, data));
        awaitUp();
        return new Ready(ports, data, settings.webhookUrl() == null, settings.demoSignIns(), lines);
    }

    private static EmbeddedBroker broker(Path folder, int port) {
        try {
            return EmbeddedBroker.start(folder, port);
        } catch (PortTaken | DataFolderInUse taken) {
            throw new CannotStart(String.valueOf(taken.getMessage()));
        }
    }

    /** Side by side: most of a start is loading classes, and a second core helps. */
    private CompletableFuture<Void> services(ServiceContext contexts) {
        var starts = new ArrayList<CompletableFuture<Void>>();
        for (ServiceSpec spec : Services.all()) {
            var service = closing.addService(new SupervisedService(spec, contexts));
            health.add(service.name(), service::health);
            starts.add(CompletableFuture.runAsync(() -> start(service), THREADS));
        }
        return CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
    }

    private static void start(SupervisedService service) {
        BrokerTrouble.outlast(service.name(), () -> {
            service.start();
            return service;
        });
    }

    /** A service that runs may still be reading its journal; what is late is seen on the page of health. */
    private void awaitUp() {
        long until = System.nanoTime() + UP_LIMIT.toNanos();
        while (!health.isUp() && System.nanoTime() < until) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            Throwable cause = failed;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException unchecked ? unchecked : failed;
        }
    }

    /** Services first, the edges before the deciders; the broker last. Returns within ten seconds. */
    @Override
    public void close() {
        closing.close();
    }
}
