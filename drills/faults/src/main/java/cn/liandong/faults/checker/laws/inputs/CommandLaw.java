package cn.liandong.faults.checker.laws.inputs;

import static cn.liandong.faults.checker.findings.FindingKind.LOST;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.InputPosition;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.journals.PartitionChain;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A command that somebody waits for is answered by an entry, a refusal too, before the service goes on behind it. */
public final class CommandLaw {
    private final Evidence evidence;
    private final InputRecords records;
    private final List<Finding> findings = new ArrayList<>();

    private CommandLaw(Evidence evidence) {
        this.evidence = evidence;
        records = new InputRecords(evidence.history());
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new CommandLaw(evidence);
        for (var chain : evidence.journals().chains()) {
            law.check(chain);
        }
        return law.findings;
    }

    private void check(PartitionChain chain) {
        var topic = Topics.commands(Journals.serviceOf(chain.log().topic()));
        for (var log : evidence.history().logs(topic)) {
            if (log.partition() == chain.log().partition() && !chain.accepted().isEmpty()) {
                check(chain, log);
            }
        }
    }

    private void check(PartitionChain chain, Log commands) {
        var answered = answered(chain);
        var last = Journals.entries(chain)
                .skip(chain.accepted().size() - 1L)
                .findFirst()
                .orElseThrow();
        for (var input : records.of(commands)) {
            var record = input.record();
            if (isPassed(last, commands.topic(), record.keyText(), record.offset())
                    && record.header("quiet") == null
                    && !answered.contains(record.keyText() + " " + input.id())
                    && !records.isQuarantined(record)) {
                findings.add(new Finding(
                        LOST,
                        Place.of(record),
                        input.id(),
                        "the command " + input.id() + " was passed, and no entry answers it"));
            }
        }
    }

    private static Set<String> answered(PartitionChain chain) {
        var answered = new HashSet<String>();
        Journals.entries(chain).forEach(entry -> answered.add(entry.jurisdiction() + " " + entry.commandId()));
        return answered;
    }

    private static boolean isPassed(AcceptedEntry last, String topic, String jurisdiction, long offset) {
        var behind = last.behind().get(jurisdiction);
        var place = behind == null ? null : behind.get(topic);
        return offset
                        < last.positions()
                                .getOrDefault(topic, InputPosition.BEGINNING)
                                .offset()
                && (place == null || offset < place.offset());
    }
}
