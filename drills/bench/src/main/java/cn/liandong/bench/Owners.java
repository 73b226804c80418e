package cn.liandong.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Which instance decides which partition, as the group's coordinator sees it. */
final class Owners {
    private Owners() {}

    /** By partition; those that are being handed over are missing. */
    static Map<Integer, String> of(Admin admin, String service) throws InterruptedException {
        var owners = new HashMap<Integer, String>();
        try {
            admin.describeConsumerGroups(List.of(service)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .forEach(member -> member.assignment()
                            .topicPartitions()
                            .forEach(at -> owners.put(
                                    at.partition(), member.groupInstanceId().orElse(member.clientId()))));
        } catch (ExecutionException changing) {
            // The coordinator itself is not there yet; who asks, asks again.
            return Map.of();
        }
        return owners;
    }

    /** Whether so many instances own all partitions, none of them nothing. */
    static boolean areSettled(Map<Integer, String> owners, int instances, int partitions) {
        return owners.size() == partitions
                && owners.values().stream().distinct().count() == instances;
    }
}
