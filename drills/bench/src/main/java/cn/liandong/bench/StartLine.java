package cn.liandong.bench;

import cn.liandong.contracts.journal.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Holds all partitions of a service until everybody who is to decide is there. It is a member of the service's group, the
 * first and so the one that says who owns what, and says that it owns everything; when it leaves, the others share at once.
 */
final class StartLine implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;
    private final String service;
    private final KafkaConsumer<byte[], byte[]> member;
    private final Thread thread;

    /** Returns when it holds everything; whoever owned something must have been ended. */
    StartLine(Admin admin, String bootstrapServers, String service) {
        this.admin = admin;
        this.service = service;
        member = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "client.id",
                        "bench-start-line",
                        "group.id",
                        service,
                        "enable.auto.commit",
                        "false",
                        "partition.assignment.strategy",
                        List.of(Holding.class)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of(Topics.commands(service)));
        thread = Thread.ofPlatform().name("start-line").daemon(true).start(this::hold);
        await("nobody else in the group " + service, 0);
    }

    private void hold() {
        try (member) {
            while (true) {
                member.poll(POLL);
                member.pause(member.assignment());
            }
        } catch (WakeupException go) {
            // Leaving the group, which closing does, is what everybody waits for.
        }
    }

    /** Returns when so many instances stand at the line. */
    void awaitInstances(int instances) {
        await(instances + " instances in the group " + service, instances);
    }

    private void await(String what, int others) {
        if (!OpenLoop.await(WITHIN, () -> isStable(others))) {
            throw new IllegalStateException("there was not, within " + WITHIN.toSeconds() + " s, " + what);
        }
    }

    private boolean isStable(int others) {
        try {
            var group =
                    admin.describeConsumerGroups(List.of(service)).all().get().get(service);
            return group != null
                    && group.groupState() == GroupState.STABLE
                    && group.members().size() == others + 1;
        } catch (ExecutionException changing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the group " + service + " was looked at", e);
        }
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        member.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kafka makes it by its name. The others' own assignor has the same name, or they could not be in one group. */
    public static final class Holding extends CooperativeStickyAssignor {
        /** Gives everything to the only member that is no instance of a service, which has no stable ordinal. */
        @Override
        public Map<String, List<TopicPartition>> assignPartitions(
                Map<String, List<PartitionInfo>> partitions, Map<String, Subscription> members) {
            var all = new HashMap<String, List<TopicPartition>>();
            members.forEach((id, subscription) -> all.put(
                    id, subscription.groupInstanceId().isPresent() ? new ArrayList<>() : everything(partitions)));
            return all;
        }

        private static List<TopicPartition> everything(Map<String, List<PartitionInfo>> partitions) {
            var all = new ArrayList<TopicPartition>();
            partitions
                    .values()
                    .forEach(some -> some.forEach(each -> all.add(new TopicPartition(each.topic(), each.partition()))));
            return all;
        }
    }
}
