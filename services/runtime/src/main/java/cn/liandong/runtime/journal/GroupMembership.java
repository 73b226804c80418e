package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * The group whose assignment of `<service>-commands` is the ownership of partitions. It reads nothing: everything it is
 * assigned is paused, and what changed is handed over after each poll.
 */
final class GroupMembership implements Membership {
    private static final Duration LEAVING = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> member;
    private final Set<Integer> gained = new HashSet<>();
    private final Set<Integer> given = new HashSet<>();

    GroupMembership(Consumer<byte[], byte[]> member, String commandTopic) {
        this.member = member;
        member.subscribe(List.of(commandTopic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                // Paused partitions still want a place to stand at; nothing is ever read from it.
                partitions.forEach(partition -> member.seek(partition, 0));
                member.pause(partitions);
                partitions.forEach(partition -> gained.add(partition.partition()));
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> {
                    gained.remove(partition.partition());
                    given.add(partition.partition());
                });
            }
        });
    }

    @Override
    public Change poll(Duration wait) {
        member.poll(wait);
        var change = new Change(Set.copyOf(given), new ArrayList<>(gained));
        given.clear();
        gained.clear();
        return change;
    }

    /** Leaves the group, static member or not: whoever ends in order need not be missed for a session before another takes over. */
    @Override
    public void close() {
        member.close(CloseOptions.timeout(LEAVING).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
}
