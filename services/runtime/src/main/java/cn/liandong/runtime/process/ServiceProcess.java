package cn.liandong.runtime.process;

import cn.liandong.runtime.journal.FormerOwnership;
import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.observe.HealthPage;
import cn.liandong.runtime.observe.ManagementServer;
import cn.liandong.runtime.observe.Meters;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One service in a process of its own: settings by environment, health and metrics on the loopback address. Told to stop,
 * it ends with 0; when it may decide no more, or cannot start, with 1, and whoever supervises it starts it anew.
 */
public final class ServiceProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
    /** What has not closed by then is left: the journal is on disk, and the successor waits. */
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private static final Map<String, Object> PROPERTIES =
            Map.of("spring.lifecycle.timeout-per-shutdown-phase", "2s", "spring.jmx.enabled", false);

    private final ServiceSpec spec;
    private final ProcessSettings settings;
    private final HealthPage health = new HealthPage();
    private final Meters meters = new Meters();
    private volatile Health state;
    private volatile @Nullable ConfigurableApplicationContext context;
    private volatile int exitCode;

    private ServiceProcess(ServiceSpec spec, ProcessSettings settings) {
        this.spec = spec;
        this.settings = settings;
        this.state = Health.down(List.of(spec.name() + " is starting"));
    }

    /** Starts the service and returns; the process goes on until it is told to stop or the service dies. */
    public static void run(ServiceSpec spec) {
        // One initialisation of logging, from logback.xml.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            new ServiceProcess(spec, ProcessSettings.read(System::getenv)).start();
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error failed) {
            var reason = CannotStart.within(failed);
            if (reason == null) {
                System.err.println(spec.name() + " did not start:");
                failed.printStackTrace();
            } else {
                System.err.println(reason.getMessage());
            }
            System.exit(1);
        }
    }

    private void start() {
        var runtime = settings.runtime(InstantSource.system());
        FormerOwnership.leave(runtime, spec.name());
        health.add(spec.name(), this::health);
        var management = management();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(management), spec.name() + "-close"));
        var contexts = new ServiceContext(runtime, meters.registry(), PROPERTIES);
        context = BrokerTrouble.outlast(spec.name(), () -> contexts.start(spec, this::died));
        System.out.println(spec.name() + " " + runtime.instance() + " runs; health http://127.0.0.1:"
                + management.port() + "/actuator/health");
    }

    private ManagementServer management() {
        try {
            return ManagementServer.start(settings.managementPort(), health, meters.registry(), Map.of());
        } catch (UncheckedIOException taken) {
            throw new CannotStart(
                    "Port " + settings.managementPort() + " on 127.0.0.1 is taken by another program: stop"
                            + " that program, or choose another port with " + ProcessSettings.MANAGEMENT_PORT + ".");
        }
    }

    private Health health() {
        var running = context;
        return running == null || exitCode != 0 ? state : ContextHealth.of(running);
    }

    /** Called on a thread of the service itself, which closing waits for; so the end begins on another. */
    private void died(String reason) {
        LOG.error("The process ends: {}", reason);
        state = Health.down(List.of(reason));
        exitCode = 1;
        Thread.ofPlatform().name(spec.name() + "-exit").start(() -> System.exit(1));
    }

    private void close(ManagementServer management) {
        var closing = Thread.ofPlatform().name("close-context").daemon().start(() -> {
            var running = context;
            if (running != null) {
                running.close();
            }
        });
        try {
            closing.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        management.close();
        // Told to stop, the JVM would say 143, and a supervisor would take that for a failure.
        Runtime.getRuntime().halt(exitCode);
    }
}
