package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.changed;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A command is lost: exactly that is found, and nothing else. */
class LostCommandTest {
    @Test
    void thatWasPassedWithoutAnAnswer() {
        var history = Retold.with(Topics.RESPONSE, entries -> {
            var refusal = entries.get(5);
            refusal.entry().putNull("commandId").putNull("outcome");
        });

        assertThat(judge(history))
                .filteredOn(finding -> finding.kind() == LOST)
                .singleElement()
                .satisfies(finding -> assertThat(finding.about()).isEqualTo("refused-1"));
    }

    @Test
    void thatLiesBeforeThePositionOfTheLastEntry() {
        assertOne(passed(), LOST, "passed-1", place("dispatch-commands", 5));
    }

    @Test
    void unlessNobodyWaitsForIt() {
        assertThat(judge(passed("quiet"))).isEmpty();
    }

    @Test
    void unlessItLiesInQuarantine() {
        var history = Broken.logOf(
                passed(),
                Topics.QUARANTINE,
                records -> records.add(new LogRecord(
                        Topics.QUARANTINE,
                        JournalWriter.PARTITION,
                        0,
                        0,
                        null,
                        List.of(new LogRecord.Header("from", JournalWriter.bytes("dispatch-commands/3/5"))),
                        null)));

        assertThat(judge(history)).isEmpty();
    }

    @Test
    void unlessItsJurisdictionIsBehind() {
        var history = Retold.journals(
                passed(),
                Topics.RESPONSE,
                entries -> entries.getLast()
                        .entry()
                        .putObject("behind")
                        .putObject(Story.ZHIJIANG)
                        .put("dispatch-commands", 5));

        assertThat(judge(history)).isEmpty();
    }

    /** One more command, which the last entry stands behind and nothing answers. */
    private static History passed(String... headers) {
        var history = Retold.entry(
                Topics.RESPONSE, 9, entry -> ((ObjectNode) entry.entry().get("positions")).put("dispatch-commands", 6));
        return Broken.logOf(history, "dispatch-commands", records -> {
            var all = new ArrayList<LogRecord.Header>();
            for (var name : headers) {
                all.add(new LogRecord.Header(name, JournalWriter.bytes("1")));
            }
            records.add(Broken.withHeaders(
                    changed(records.getLast(), command -> command.put("commandId", "passed-1")), all));
        });
    }
}
