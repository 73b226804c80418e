package cn.liandong.standalone.supervision;

import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.process.ContextHealth;
import cn.liandong.runtime.process.ServiceContext;
import cn.liandong.runtime.process.ServiceSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One service of this process: started anew when it dies, sooner the longer it had lived. */
public final class SupervisedService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedService.class);

    private final ServiceSpec spec;
    private final Starter starter;
    private final Backoff backoff = new Backoff();
    /** Everything that starts or closes the context happens on this one thread, in order. */
    private final ScheduledExecutorService thread;

    private volatile @Nullable ConfigurableApplicationContext context;
    private volatile String state = "is starting";
    private volatile boolean closing;
    private int generation;

    /** Makes a context; what it is given is called when that context's service dies. */
    public interface Starter {
        ConfigurableApplicationContext start(ServiceSpec spec, Consumer<String> onDeath);
    }

    public SupervisedService(ServiceSpec spec, ServiceContext contexts) {
        this(spec, contexts::start);
    }

    SupervisedService(ServiceSpec spec, Starter starter) {
        this.spec = spec;
        this.starter = starter;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("supervisor-" + spec.name()).daemon().factory());
    }

    public String name() {
        return spec.name();
    }

    /** The first start, on the caller's thread: when it fails, so does the process. */
    public void start() {
        startOnce();
    }

    /** Whether it can do its work, and else why not. */
    public Health health() {
        var running = context;
        return running == null ? Health.down(List.of(spec.name() + " " + state)) : ContextHealth.of(running);
    }

    private synchronized void startOnce() {
        int mine = ++generation;
        backoff.started();
        context = starter.start(spec, reason -> died(mine, reason));
        state = "runs";
    }

    /** Called on a thread of the service itself, which must not wait for its own end. */
    private void died(int ofGeneration, String reason) {
        if (!closing) {
            thread.execute(() -> restart(ofGeneration, reason));
        }
    }

    private void restart(int ofGeneration, String reason) {
        synchronized (this) {
            if (closing || ofGeneration != generation) {
                return;
            }
            var delay = backoff.next();
            LOG.warn("{} ended ({}): it is started anew in {} ms", spec.name(), reason, delay.toMillis());
            state = "ended (" + reason + ") and is being started anew";
            closeContext();
            // Whatever the old one still says is of no interest.
            generation++;
            again(delay);
        }
    }

    private void again(Duration delay) {
        var _ = thread.schedule(
                () -> {
                    synchronized (this) {
                        if (closing) {
                            return;
                        }
                        try {
                            startOnce();
                        } catch (RuntimeException failed) {
                            var next = backoff.next();
                            state = "does not start (" + failed.getMessage() + ")";
                            LOG.warn("{} {}: tried again in {} ms", spec.name(), state, next.toMillis());
                            again(next);
                        }
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void closeContext() {
        var running = context;
        context = null;
        if (running != null) {
            try {
                running.close();
            } catch (RuntimeException failed) {
                LOG.warn("{} did not close in order", spec.name(), failed);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            state = "is closed";
            closeContext();
        }
        thread.shutdownNow();
    }
}
