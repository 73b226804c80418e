package cn.liandong.runtime.process;

import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.observe.Health;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Whether the broker answers. */
public final class BrokerHealth implements Supplier<Health>, AutoCloseable {
    private static final long LIMIT_MILLIS = 2_000;

    private final Admin admin;

    public BrokerHealth(RuntimeSettings settings) {
        this.admin = new Clients(settings).admin();
    }

    @Override
    public Health get() {
        try {
            var nodes = admin.describeCluster().nodes().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            return nodes.isEmpty() ? Health.down(List.of("the cluster has no broker")) : Health.UP;
        } catch (ExecutionException | TimeoutException failed) {
            return Health.down(List.of("the broker does not answer: " + failed.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(List.of("the broker was not asked to the end"));
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
