package cn.liandong.faults.checker.history;

import java.util.List;

/**
 * One partition of one topic.
 *
 * @param begin the first offset that is kept
 * @param end the offset behind the last record, as the broker says
 * @param records in the order they lie
 */
public record Log(String topic, int partition, long begin, long end, List<LogRecord> records) {
    public Log {
        records = List.copyOf(records);
    }
}
