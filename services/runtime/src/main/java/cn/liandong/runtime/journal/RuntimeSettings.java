package cn.liandong.runtime.journal;

import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every part of the runtime needs to know.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param partitions of every topic; fixed at creation
 * @param replicationFactor 1 embedded, 3 deployed
 * @param instance a stable ordinal of this process among its service's instances, from 0
 * @param clock the one clock of the process
 */
public record RuntimeSettings(
        String bootstrapServers, int partitions, int replicationFactor, int instance, InstantSource clock) {

    /**
     * Reads `liandong.kafka.bootstrap-servers`, `liandong.partitions`, `liandong.replication-factor` and
     * `liandong.instance`; what is not set has the embedded default.
     */
    public static RuntimeSettings read(Function<String, @Nullable String> property, InstantSource clock) {
        var bootstrap = property.apply("liandong.kafka.bootstrap-servers");
        return new RuntimeSettings(
                bootstrap == null ? "127.0.0.1:9092" : bootstrap,
                number(property, "liandong.partitions", 8),
                number(property, "liandong.replication-factor", 1),
                number(property, "liandong.instance", 0),
                clock);
    }

    /**
     * After so long a silence an instance counts as dead and another takes its partitions: three seconds, so that with the
     * take-over itself less than five pass. With one broker there is no other instance, and a machine that stalls is not to
     * be taken for one.
     */
    int sessionMillis() {
        return replicationFactor > 1 ? 3_000 : 6_000;
    }

    private static int number(Function<String, @Nullable String> property, String name, int otherwise) {
        var text = property.apply(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is '" + text + "'", e);
        }
    }
}
