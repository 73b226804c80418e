package cn.liandong.cluster.brokers;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Whether a broker serves: it answers, and counts itself among those that the controller lets serve. */
public final class BrokerCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private BrokerCheck() {}

    /**
     * Asks the broker itself.
     *
     * @param port where its clients reach it
     */
    public static boolean serves(int node, int port) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get().stream().anyMatch(each -> each.id() == node);
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
