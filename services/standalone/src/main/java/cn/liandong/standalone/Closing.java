package cn.liandong.standalone;

import cn.liandong.standalone.supervision.SupervisedService;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Closes what was started, in order, also when the start is still under way. */
final class Closing implements AutoCloseable {
    /** A service that hangs must not keep the broker from writing its files to an end. */
    private static final Duration SERVICES_LIMIT = Duration.ofSeconds(6);

    private final List<SupervisedService> services = new ArrayList<>();
    private final Deque<AutoCloseable> others = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T started) {
        refuseWhenClosed(started);
        others.push(started);
        return started;
    }

    synchronized SupervisedService addService(SupervisedService service) {
        refuseWhenClosed(service);
        services.add(service);
        return service;
    }

    private void refuseWhenClosed(AutoCloseable started) {
        if (closed) {
            closeQuietly(started);
            throw new IllegalStateException("it is being closed");
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        closeServices();
        others.forEach(Closing::closeQuietly);
    }

    /** The console begins, so that its pages learn of it first; the others follow without waiting for it. */
    private void closeServices() {
        var threads = services.stream()
                .map(service -> Thread.ofPlatform()
                        .name("close-" + service.name())
                        .daemon()
                        .start(() -> closeQuietly(service)))
                .toList();
        long until = System.nanoTime() + SERVICES_LIMIT.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void closeQuietly(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception failed) {
            System.err.println("Not closed in order: " + failed);
        }
    }
}
