package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of the instance that had this one's ordinal before that it is gone: killed, it could not say so itself, and its cities
 * would wait for its session to end. Whoever comes back does not come back to them at once: it folds first.
 */
public final class FormerOwnership {
    private static final Logger LOG = LoggerFactory.getLogger(FormerOwnership.class);
    /** After that the session has ended by itself. */
    private static final long WITHIN_SECONDS = 2;

    private FormerOwnership() {}

    /** Beside whatever else a start does, and with its first breath; nothing is to be done where it fails. */
    public static void leave(RuntimeSettings settings, String service) {
        // With one broker there is nobody else who could take over.
        if (settings.replicationFactor() > 1) {
            Thread.ofVirtual().name(service + "-former-self").start(() -> isRemoved(settings, service));
        }
    }

    /** Whether it was still a member. */
    static boolean isRemoved(RuntimeSettings settings, String service) {
        var clients = new Clients(settings);
        var admin = clients.admin();
        try {
            var former = List.of(new MemberToRemove(clients.memberId(service)));
            admin.removeMembersFromConsumerGroup(service, new RemoveMembersFromConsumerGroupOptions(former))
                    .all()
                    .get(WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("{} was no member of its group before this start, or nobody knows: {}", service, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
