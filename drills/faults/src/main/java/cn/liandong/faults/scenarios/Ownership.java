package cn.liandong.faults.scenarios;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Who decides what, as the group's coordinator sees it. */
final class Ownership {
    private static final long LIMIT_SECONDS = 10;

    private Ownership() {}

    /** The instance that decides this partition, such as {@code dispatch-1}. */
    static String of(Admin admin, String service, int partition) throws Exception {
        var owned = owners(admin, service);
        var owner = owned.get(partition);
        if (owner == null) {
            throw new IllegalStateException("nobody owns partition " + partition + " of " + service + " now: " + owned);
        }
        return owner;
    }

    /** By partition, the instance that decides it. */
    static Map<Integer, String> owners(Admin admin, String service) throws Exception {
        return admin
                .describeConsumerGroups(List.of(service))
                .all()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(group -> group.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream()
                        .map(TopicPartition::partition)
                        .map(partition ->
                                Map.entry(partition, member.groupInstanceId().orElseThrow())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
