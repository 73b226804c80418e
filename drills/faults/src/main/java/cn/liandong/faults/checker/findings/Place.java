package cn.liandong.faults.checker.findings;

import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.JournalEvent;

/**
 * Where something was found.
 *
 * @param topic a topic, or {@link #LEDGER} or {@link #SINK}
 * @param partition -1 where there are none
 * @param offset in the log; in a file, the line from 0
 */
public record Place(String topic, int partition, long offset) {
    /** The load's ledger. */
    public static final String LEDGER = "ledger file";

    /** The file of the sink's calls. */
    public static final String SINK = "sink file";

    public static Place of(LogRecord record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    public static Place of(AcceptedEntry entry) {
        return of(entry.record());
    }

    public static Place of(JournalEvent event) {
        return of(event.entry());
    }

    public static Place inLedger(int line) {
        return new Place(LEDGER, -1, line);
    }

    public static Place inSink(int line) {
        return new Place(SINK, -1, line);
    }

    @Override
    public String toString() {
        return partition < 0 ? topic + " line " + offset : topic + "/" + partition + "/" + offset;
    }
}
