package cn.liandong.bench;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What an installation's topics hold, the broker's own and those of the floor left out.
 *
 * @param records that were ever written, counted once
 * @param bytes on the brokers' disks, every copy counted
 */
record JournalSize(long records, long bytes) {
    /** As it is now. */
    static JournalSize of(Admin admin, List<Integer> brokers) throws InterruptedException, ExecutionException {
        return new JournalSize(records(admin, partitions(admin, name -> !isOther(name))), bytes(admin, brokers));
    }

    /** How many records were ever written to a topic. */
    static long records(Admin admin, String topic) throws InterruptedException, ExecutionException {
        return records(admin, partitions(admin, topic::equals));
    }

    private static boolean isOther(String topic) {
        return topic.startsWith("__") || topic.startsWith("bench-floor");
    }

    private static Collection<TopicPartition> partitions(Admin admin, Predicate<String> which)
            throws InterruptedException, ExecutionException {
        var names = admin.listTopics().names().get().stream().filter(which).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(JournalSize::partitions)
                .toList();
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition()));
    }

    private static long records(Admin admin, Collection<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private static long bytes(Admin admin, List<Integer> brokers) throws InterruptedException, ExecutionException {
        return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> !isOther(replica.getKey().topic()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }
}
