package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {
    private static final int PARTITIONS = 4;
    /** Longer than any test waits: whoever were missed only by its silence would be missed too late. */
    private static final int SESSION_MILLIS = (int) Eventually.LONG.toMillis() * 2;

    @Test
    void whoEndsInOrderHandsItsPartitionsOnWithoutBeingMissedForASession() throws Exception {
        try (var world = new ToyWorld(PARTITIONS, InstantSource.system());
                var second = member(world, 1)) {
            var owned = new HashMap<Integer, Set<Integer>>();
            try (var first = member(world, 0)) {
                Eventually.within(Eventually.LONG, "both own a half", () -> {
                    note(owned, 0, first);
                    note(owned, 1, second);
                    return count(owned, 0) == PARTITIONS / 2 && count(owned, 1) == PARTITIONS / 2;
                });
            }

            Eventually.within(Eventually.LONG, "the other owns all", () -> {
                note(owned, 1, second);
                return count(owned, 1) == PARTITIONS;
            });
            assertThat(owned.get(1)).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    @Test
    void whoWasKilledIsToldToBeGoneByItsSuccessor() throws Exception {
        try (var world = new ToyWorld(PARTITIONS, InstantSource.system());
                var second = member(world, 1)) {
            var owned = new HashMap<Integer, Set<Integer>>();
            var killed = consumer(world, 0);
            var first = new GroupMembership(killed, Topics.commands(world.name));
            Eventually.within(Eventually.LONG, "both own a half", () -> {
                note(owned, 0, first);
                note(owned, 1, second);
                return count(owned, 0) == PARTITIONS / 2 && count(owned, 1) == PARTITIONS / 2;
            });
            killed.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));

            assertThat(FormerOwnership.isRemoved(settings(world, 0), world.name))
                    .isTrue();

            Eventually.within(Eventually.LONG, "the other owns all", () -> {
                note(owned, 1, second);
                return count(owned, 1) == PARTITIONS;
            });
            assertThat(FormerOwnership.isRemoved(settings(world, 0), world.name))
                    .isFalse();
        }
    }

    @Test
    void whoWasNeverThereIsNotMissed() {
        try (var world = new ToyWorld(PARTITIONS, InstantSource.system())) {
            assertThat(FormerOwnership.isRemoved(settings(world, 0), world.name))
                    .isFalse();
        }
    }

    private static GroupMembership member(ToyWorld world, int instance) {
        return new GroupMembership(consumer(world, instance), Topics.commands(world.name));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(ToyWorld world, int instance) {
        Map<String, Object> properties =
                new TreeMap<>(new Clients(settings(world, instance)).memberProperties(world.name));
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static RuntimeSettings settings(ToyWorld world, int instance) {
        return new RuntimeSettings(world.settings.bootstrapServers(), PARTITIONS, 1, instance, world.settings.clock());
    }

    private static void note(Map<Integer, Set<Integer>> owned, int instance, Membership member) {
        var change = member.poll(Duration.ofMillis(10));
        var partitions = owned.computeIfAbsent(instance, any -> new HashSet<>());
        partitions.removeAll(change.given());
        partitions.addAll(change.gained());
    }

    private static int count(Map<Integer, Set<Integer>> owned, int instance) {
        return owned.getOrDefault(instance, Set.of()).size();
    }
}
