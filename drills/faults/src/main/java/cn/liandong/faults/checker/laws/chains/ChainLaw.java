package cn.liandong.faults.checker.laws.chains;

import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;

import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.Claim;
import cn.liandong.faults.checker.journals.PartitionChain;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Every partition of a journal holds each of its offsets, and its chain goes from entry 1 to its end. */
public final class ChainLaw {
    private ChainLaw() {}

    public static List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (var chain : evidence.journals().chains()) {
            offsets(chain.log(), findings);
            if (chain.accepted().isEmpty() && !chain.log().records().isEmpty()) {
                findings.add(neverStarts(chain));
            } else {
                tail(chain, findings);
            }
        }
        return findings;
    }

    /** A journal is never compacted and nothing in it expires: its offsets have no gap. */
    private static void offsets(Log log, List<Finding> findings) {
        if (log.begin() > 0) {
            findings.add(at(
                    new Place(log.topic(), log.partition(), log.begin()),
                    "the journal begins at offset " + log.begin() + ", so its first entries were deleted"));
        }
        long next = log.begin();
        for (var record : log.records()) {
            if (record.offset() != next) {
                findings.add(at(Place.of(record), "offset " + next + " was to come here"));
            }
            next = record.offset() + 1;
        }
        if (next != log.end()) {
            findings.add(at(
                    new Place(log.topic(), log.partition(), next),
                    "the records end before offset " + next + ", but the broker says that the log ends at "
                            + log.end()));
        }
    }

    private static Finding neverStarts(PartitionChain chain) {
        return at(
                Place.of(chain.log().records().getFirst()),
                "none of " + chain.log().records().size() + " records starts the chain at entry 1");
    }

    /**
     * What is ignored behind the last accepted entry comes from a writer that lost the partition, and then the log shows
     * where it left the chain. If it goes on from an entry that is nowhere before it, and says that it comes behind the
     * chain's end, an entry is missing between the two.
     */
    private static void tail(PartitionChain chain, List<Finding> findings) {
        long last = chain.accepted().isEmpty()
                ? -1
                : chain.accepted().getLast().record().offset();
        chain.ignored().stream()
                .filter(record -> record.offset() > last)
                .filter(goesOnFromNowhere(chain))
                .findFirst()
                .ifPresent(record -> findings.add(at(
                        Place.of(record),
                        "the chain ends at entry " + chain.head().entry() + ", and the log goes on only with records"
                                + " that are ignored, from one behind an entry that is not there")));
    }

    private static Predicate<LogRecord> goesOnFromNowhere(PartitionChain chain) {
        var rooted = rooted(chain.log());
        return record -> {
            var claim = Claim.of(record);
            return claim == null || (claim.number() > chain.head().entry() && !rooted.contains(claim.hash()));
        };
    }

    /** The hashes of all records from which the log leads back to the first entry, each behind the one that it names. */
    private static Set<String> rooted(Log log) {
        var rooted = new HashSet<String>();
        rooted.add(Claim.BEFORE_THE_FIRST);
        for (var record : log.records()) {
            var claim = Claim.of(record);
            if (claim != null && rooted.contains(claim.previous())) {
                rooted.add(claim.hash());
            }
        }
        return rooted;
    }

    private static Finding at(Place place, String says) {
        return new Finding(CHAIN, place, place.topic() + "/" + place.partition(), says);
    }
}
