package cn.liandong.faults.checker.history;

import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of one run.
 *
 * @param takenAt when the ends of the logs were asked for: what was due before must be there
 * @param ledger what callers were told
 * @param logs every partition of every topic that is judged
 * @param calls of the sink, in the order they came
 * @param heads what must still be in the chains, noted by an earlier look at the same logs; empty where there was none
 */
public record History(
        Instant takenAt, List<LedgerLine> ledger, List<Log> logs, List<SinkCall> calls, List<Head> heads) {
    public History {
        ledger = List.copyOf(ledger);
        logs = List.copyOf(logs);
        calls = List.copyOf(calls);
        heads = List.copyOf(heads);
    }

    /** The partitions of a topic, in their order. */
    public List<Log> logs(String topic) {
        return logs.stream().filter(log -> log.topic().equals(topic)).toList();
    }

    /** Held against what an earlier look saw: a changed entry, a missing one and a cut tail cannot hide behind it. */
    public History withHeads(List<Head> known) {
        return new History(takenAt, ledger, logs, calls, known);
    }

    /** The same, as if callers had been told this alone. */
    public History withLedger(List<LedgerLine> told) {
        return new History(takenAt, told, logs, calls, heads);
    }
}
