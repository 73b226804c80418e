package cn.liandong.faults.checker.laws.chains;

import static cn.liandong.faults.checker.findings.FindingKind.ORDER;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.InputPosition;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.journals.PartitionChain;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each jurisdiction's sequence counts its entries without a gap, and no position ever goes back. */
public final class OrderLaw {
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private OrderLaw() {}

    public static List<Finding> check(Evidence evidence) {
        var law = new OrderLaw();
        evidence.journals().chains().forEach(law::check);
        return law.findings;
    }

    private void check(PartitionChain chain) {
        var stood = new HashMap<String, InputPosition>();
        Journals.entries(chain).filter(AcceptedEntry::isReadable).forEach(entry -> {
            sequence(entry);
            positions(entry, stood);
        });
    }

    private void sequence(AcceptedEntry entry) {
        if (entry.isPositionsAlone()) {
            if (entry.sequence() != 0) {
                add(entry, "has positions alone and the sequence " + entry.sequence() + " instead of 0");
            }
            return;
        }
        // One count over all partitions: a jurisdiction that occurs in two of them shows here too.
        var jurisdiction = entry.topic() + " " + entry.jurisdiction();
        long expected = sequences.getOrDefault(jurisdiction, 0L) + 1;
        if (entry.sequence() != expected) {
            add(
                    entry,
                    "has the sequence " + entry.sequence() + " of " + entry.jurisdiction() + " instead of " + expected);
        }
        sequences.put(jurisdiction, entry.sequence());
    }

    private void positions(AcceptedEntry entry, Map<String, InputPosition> stood) {
        var positions = entry.positions();
        stood.forEach((topic, before) -> {
            var now = positions.getOrDefault(topic, InputPosition.BEGINNING);
            if (now.offset() < before.offset() || now.entry() < before.entry()) {
                add(entry, "goes back in " + topic + " from offset " + before.offset() + " to " + now.offset());
            }
        });
        stood.clear();
        stood.putAll(positions);
        // How far outcomes are known to be published is no input: whoever takes over may know less.
        stood.remove(Topics.OUTCOMES);
    }

    private void add(AcceptedEntry entry, String says) {
        findings.add(new Finding(ORDER, Place.of(entry), entry.jurisdiction(), "entry " + entry.number() + " " + says));
    }
}
