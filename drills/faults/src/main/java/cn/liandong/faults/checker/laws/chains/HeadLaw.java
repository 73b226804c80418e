package cn.liandong.faults.checker.laws.chains;

import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.Head;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.InputPosition;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where others say that a log led, it still leads: the heads that were noted outside Kafka, and the positions that entries
 * carry. So an entry that was changed, replaced or cut off shows although the chain itself looks whole.
 */
public final class HeadLaw {
    private final Journals journals;
    private final Map<String, Log> logs = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private HeadLaw(Evidence evidence) {
        journals = evidence.journals();
        evidence.history().logs().forEach(log -> logs.put(log.topic() + "/" + log.partition(), log));
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new HeadLaw(evidence);
        evidence.history().heads().forEach(law::noted);
        for (var chain : law.journals.chains()) {
            Journals.entries(chain).forEach(law::positions);
        }
        return law.findings;
    }

    private void noted(Head head) {
        var chain = journals.find(head.topic(), head.partition());
        var found = chain == null ? null : chain.find(head.entry());
        if (!head.equals(found)) {
            findings.add(new Finding(
                    CHAIN,
                    new Place(head.topic(), head.partition(), -1),
                    head.topic() + "/" + head.partition(),
                    "entry " + head.entry() + " was noted with the hash " + head.hash() + ", but the chain "
                            + (found == null ? "ends before it" : "has " + found.hash() + " there")));
        }
    }

    private void positions(AcceptedEntry entry) {
        entry.positions().forEach((topic, position) -> position(entry, topic, position));
        entry.behind().values().forEach(places -> places.forEach((topic, place) -> position(entry, topic, place)));
    }

    private void position(AcceptedEntry entry, String topic, InputPosition position) {
        var log = logs.get(topic + "/" + entry.partition());
        if (log == null || isMarkOfOutcomes(topic)) {
            return;
        }
        if (position.offset() > log.end()) {
            add(
                    entry,
                    topic,
                    "stands at offset " + position.offset() + " of " + topic + ", but that log ends at " + log.end()
                            + ": its tail was cut");
        } else if (Journals.isJournal(topic) && !leadsThere(entry, topic, position)) {
            add(
                    entry,
                    topic,
                    "followed " + topic + " to entry " + position.entry() + " with the hash " + position.head()
                            + ", but before offset " + position.offset() + " the chain leads elsewhere");
        }
    }

    private boolean leadsThere(AcceptedEntry entry, String topic, InputPosition position) {
        var chain = Objects.requireNonNull(journals.find(topic, entry.partition()));
        var head = chain.headBefore(position.offset());
        return head.entry() == position.entry() && head.hash().equals(position.head());
    }

    /** The position under this name is an entry's number and no offset. */
    private static boolean isMarkOfOutcomes(String topic) {
        return topic.equals(Topics.OUTCOMES);
    }

    private void add(AcceptedEntry entry, String topic, String says) {
        findings.add(new Finding(
                CHAIN,
                Place.of(entry),
                topic + "/" + entry.partition(),
                "entry " + entry.number() + " of " + entry.topic() + " " + says));
    }
}
