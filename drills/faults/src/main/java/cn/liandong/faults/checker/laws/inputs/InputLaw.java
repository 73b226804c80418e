package cn.liandong.faults.checker.laws.inputs;

import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;
import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.ORDER;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
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
import java.util.regex.Pattern;

/** Each entry decides one input, the one just before its position, and no input is decided by two. */
public final class InputLaw {
    private static final Pattern OF_A_JOURNAL = Pattern.compile("(\\w+)/(\\d+)/(\\d{1,18})");
    private static final String OF_REPORTS = Topics.REPORTS + "/";

    /** Readings are dropped after seven days, so that nobody could say where theirs stood: only that none is decided twice. */
    private static final String OF_SIGNALS = Topics.SIGNALS + "/";

    private final InputRecords records;
    private final Map<String, String> decided = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private InputLaw(Evidence evidence) {
        records = new InputRecords(evidence.history());
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new InputLaw(evidence);
        evidence.journals().chains().forEach(law::check);
        return law.findings;
    }

    private void check(PartitionChain chain) {
        var before = new Standing(Map.of(), false);
        for (var entry : Journals.entries(chain).toList()) {
            var after = new Standing(entry.positions(), !entry.behind().isEmpty());
            var id = entry.commandId();
            // What was passed over while its jurisdiction was stuck moves `behind`, and no position.
            if (id != null && !before.isBehind() && !after.isBehind()) {
                place(entry, id, before, after);
            }
            if (id != null) {
                once(entry, id);
            }
            before = after;
        }
    }

    private record Standing(Map<String, InputPosition> positions, boolean isBehind) {
        InputPosition in(String topic) {
            return positions.getOrDefault(topic, InputPosition.BEGINNING);
        }
    }

    private void once(AcceptedEntry entry, String id) {
        var key = entry.topic() + " " + entry.jurisdiction() + " " + id;
        var hash = String.valueOf(entry.bodyHash());
        var first = decided.putIfAbsent(key, hash);
        if (first != null && (first.equals(hash) || !isKeyReused(entry))) {
            add(DECIDED_TWICE, entry, id, "answers " + id + ", which an entry before it answered");
        }
    }

    /** Another body under an id that was used is refused, as often as it comes. */
    private static boolean isKeyReused(AcceptedEntry entry) {
        return entry.outcome().path("code").asString("").equals("KEY_REUSED");
    }

    private void place(AcceptedEntry entry, String id, Standing before, Standing after) {
        var journal = OF_A_JOURNAL.matcher(id);
        if (journal.matches() && Journals.isJournal(journal.group(1))) {
            entryBefore(entry, id, Long.parseLong(journal.group(3)), before, after, journal.group(1));
        } else if (id.startsWith(OF_REPORTS)) {
            recordBefore(entry, id, Topics.REPORTS, before, after);
        } else if (!id.startsWith(OF_SIGNALS)) {
            recordBefore(entry, id, Topics.commands(Journals.serviceOf(entry.topic())), before, after);
        }
    }

    private void entryBefore(
            AcceptedEntry entry, String id, long number, Standing before, Standing after, String topic) {
        if (before.in(topic).entry() >= number) {
            add(DECIDED_TWICE, entry, id, "decides " + id + ", which an entry before it covers");
        } else if (after.in(topic).entry() != number) {
            add(
                    ORDER,
                    entry,
                    id,
                    "decides " + id + ", but stands behind entry "
                            + after.in(topic).entry());
        }
    }

    private void recordBefore(AcceptedEntry entry, String id, String topic, Standing before, Standing after) {
        long offset = after.in(topic).offset() - 1;
        if (before.in(topic).offset() > offset) {
            add(
                    DECIDED_TWICE,
                    entry,
                    id,
                    "decides " + id + ", but all of " + topic + " up to its position was covered"
                            + " by an entry before it");
            return;
        }
        var found = records.find(topic, entry.partition(), offset);
        if (found != null && !found.id().equals(id)) {
            add(ORDER, entry, id, "decides " + id + ", but at its position lies " + found.id());
        } else if (found == null && records.mustHold(topic, entry.partition(), offset)) {
            add(CHAIN, entry, id, "decides " + id + ", but " + topic + " holds nothing at offset " + offset);
        }
    }

    private void add(FindingKind kind, AcceptedEntry entry, String id, String says) {
        findings.add(new Finding(kind, Place.of(entry), id, "entry " + entry.number() + " " + says));
    }
}
