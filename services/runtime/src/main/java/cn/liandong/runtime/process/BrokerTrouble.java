package cn.liandong.runtime.process;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A machine that is busy with other things answers late while everything starts: that is waited for, and no failure. */
public final class BrokerTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerTrouble.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BrokerTrouble() {}

    /** Tries again for a minute while the broker is what it fails by. */
    public static <T> T outlast(String what, Supplier<T> attempt) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException failed) {
                if (!isBroker(failed) || System.nanoTime() > until) {
                    throw failed;
                }
                LOG.warn("{} is tried again, the broker answers late: {}", what, failed.getMessage());
            }
        }
    }

    private static boolean isBroker(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
