package cn.liandong.faults.checker.journals;

import cn.liandong.faults.checker.history.Head;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one partition count: those that continue its chain, one after the other from entry 1. All others are
 * ignored, which is legal: whoever lost the partition may still have had some on their way.
 */
public final class PartitionChain {
    private final Log log;
    private final List<Link> accepted = new ArrayList<>();
    private final List<LogRecord> ignored = new ArrayList<>();

    /** An accepted record. */
    public record Link(LogRecord record, long number, String hash) {}

    private PartitionChain(Log log) {
        this.log = log;
    }

    public static PartitionChain of(Log log) {
        var chain = new PartitionChain(log);
        log.records().forEach(chain::take);
        return chain;
    }

    private void take(LogRecord record) {
        long number = accepted.size() + 1L;
        var claim = Claim.of(record);
        if (claim != null && claim.number() == number && claim.previous().equals(headHash())) {
            accepted.add(new Link(record, number, claim.hash()));
        } else {
            ignored.add(record);
        }
    }

    public Log log() {
        return log;
    }

    /** In order; the first is entry 1. */
    public List<Link> accepted() {
        return accepted;
    }

    public List<LogRecord> ignored() {
        return ignored;
    }

    /** Where the chain ends; entry 0 where nothing was accepted. */
    public Head head() {
        return headAt(accepted.size());
    }

    /** The chain's head before a reader takes the record at this offset. */
    public Head headBefore(long offset) {
        int low = 0;
        int high = accepted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (accepted.get(middle).record().offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return headAt(low);
    }

    /** The entry of this number; null where the chain does not reach it. */
    public @Nullable Head find(long entry) {
        return entry >= 0 && entry <= accepted.size() ? headAt((int) entry) : null;
    }

    private Head headAt(int entry) {
        return new Head(
                log.topic(),
                log.partition(),
                entry,
                entry == 0 ? Claim.BEFORE_THE_FIRST : accepted.get(entry - 1).hash());
    }

    private String headHash() {
        return accepted.isEmpty() ? Claim.BEFORE_THE_FIRST : accepted.getLast().hash();
    }
}
