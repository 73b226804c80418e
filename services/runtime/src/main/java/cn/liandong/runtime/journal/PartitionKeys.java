package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where a jurisdiction lies: its code alone decides the partition, in every topic alike. */
public final class PartitionKeys {
    /** Header of records whose key is an id of their own: the jurisdiction that decides their partition. */
    public static final String JURISDICTION = "jurisdiction";

    /** Header of commands whose outcome nobody waits for. */
    public static final String QUIET = "quiet";

    /** The key of an entry of positions alone: it is about no jurisdiction. */
    static final String NO_JURISDICTION = "000000";

    private PartitionKeys() {}

    /** The same as Kafka's own partitioner gives for this key. */
    public static int partition(Jurisdiction jurisdiction, int partitions) {
        return partition(jurisdiction.value(), partitions);
    }

    /** Where the snapshots of a follower of this name lie. */
    static int partitionOfFollower(String name, int partitions) {
        return partition(name, partitions);
    }

    private static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
