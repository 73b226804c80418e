package cn.liandong.faults.checker.history;

/**
 * An entry that is known to have been accepted, as somebody noted it outside Kafka.
 *
 * @param hash hex SHA-256
 */
public record Head(String topic, int partition, long entry, String hash) {}
