package cn.liandong.faults.scenarios;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.subjects.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ElectionNotNeededException;

/** Has other brokers lead the partitions of one city, as when a broker is taken out for maintenance. */
final class Leaders {
    private static final long LIMIT_SECONDS = 20;

    private Leaders() {}

    static void move(ClusterField field) throws Exception {
        var admin = field.admin();
        var names = Topics.all().stream().map(Topics.Topic::name).toList();
        int partition = field.partitionOfTheSampleCity();
        var turned = new HashMap<TopicPartition, Optional<NewPartitionReassignment>>();
        admin.describeTopics(names)
                .allTopicNames()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                .forEach((topic, description) -> turned.put(
                        new TopicPartition(topic, partition),
                        Optional.of(turned(description.partitions().get(partition)))));
        // The same three copies with another one first, which is then asked to lead: no data moves.
        admin.alterPartitionReassignments(turned).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        Waits.until(
                "the new order of the copies",
                Duration.ofSeconds(LIMIT_SECONDS),
                () -> admin.listPartitionReassignments()
                        .reassignments()
                        .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                        .isEmpty());
        elect(field, turned);
    }

    private static void elect(ClusterField field, Map<TopicPartition, ?> partitions) throws Exception {
        var election = field.admin()
                .electLeaders(ElectionType.PREFERRED, new HashSet<>(partitions.keySet()))
                .partitions()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        for (var failure : election.values()) {
            if (failure.isPresent() && !(failure.get() instanceof ElectionNotNeededException)) {
                throw new ExecutionException(failure.get());
            }
        }
    }

    private static NewPartitionReassignment turned(TopicPartitionInfo partition) {
        var copies = new ArrayList<>(
                partition.replicas().stream().map(node -> node.id()).toList());
        Collections.rotate(copies, 1);
        return new NewPartitionReassignment(copies);
    }
}
