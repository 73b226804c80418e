package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.FIRST_ALERT;
import static cn.liandong.faults.checker.Judging.FIRST_REPORT;
import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.assertOnly;
import static cn.liandong.faults.checker.Judging.changed;
import static cn.liandong.faults.checker.Judging.decides;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.last;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.history.History;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Something is decided twice: exactly that is found, and nothing else. */
class DecidedTwiceTest {
    @Test
    void byAnotherEntryUnderAnotherCommandId() {
        var history = Retold.with(Topics.INCIDENTS, entries -> {
            var again = entries.getFirst().copy();
            again.entry().put("commandId", "reports/420583-r1-again").put("sequence", 4);
            again.entry()
                    .set("positions", entries.getLast().entry().get("positions").deepCopy());
            entries.add(again);
        });

        assertThat(judge(history)).extracting(Finding::kind).containsOnly(DECIDED_TWICE);
        assertThat(judge(history))
                .extracting(Finding::about)
                .containsExactlyInAnyOrder(
                        "reports/420583-r1-again", FIRST_REPORT, "incident:" + FIRST_REPORT, FIRST_REPORT);
    }

    @Test
    void underTheSameCommandId() {
        var history = Retold.with(Topics.RESPONSE, entries -> {
            var again = entries.get(5).copy();
            again.entry().put("sequence", 8).putNull("outcome");
            again.entry()
                    .set("positions", entries.getLast().entry().get("positions").deepCopy());
            entries.add(again);
        });

        assertOnly(history, DECIDED_TWICE, "refused-1");
    }

    @Test
    void butAnotherBodyUnderAUsedIdMayBeRefused() {
        var history = Retold.with(Topics.RESPONSE, entries -> {
            var other = entries.get(5).copy();
            other.entry().put("sequence", 8).put("bodyHash", "0123456789abcdef0123456789abcdef");
            ((ObjectNode) other.entry().get("outcome")).put("code", "KEY_REUSED");
            other.entry()
                    .set("positions", entries.getLast().entry().get("positions").deepCopy());
            ((ObjectNode) other.entry().get("positions")).put("dispatch-commands", 6);
            entries.add(other);
        });
        var command = Broken.logOf(history, "dispatch-commands", records -> records.add(records.get(2)));
        var told = Broken.logOf(
                command,
                Topics.OUTCOMES,
                records -> records.add(changed(records.get(3), notice -> {
                    notice.put("entry", 10).put("sequence", 8).put("bodyHash", "0123456789abcdef0123456789abcdef");
                    ((ObjectNode) notice.get("outcome")).put("code", "KEY_REUSED");
                })));

        assertThat(judge(told)).isEmpty();
    }

    @Test
    void whenAStepHasASecondLine() {
        var history = Retold.entry(
                Topics.RESPONSE,
                7,
                entry -> entry.events().insert(1, entry.event("StepTaken").deepCopy()));

        assertOnly(history, DECIDED_TWICE, FIRST_ALERT);
    }

    @Test
    void whenAReportIsLinkedOnceMoreThoughNobodyMovedIt() {
        assertOnly(linkedAgain("MATCHED_BY_SITE"), DECIDED_TWICE, FIRST_REPORT);
    }

    @Test
    void butWhatAnOfficerMovedIsLinkedOnceMore() {
        assertThat(judge(linkedAgain("MERGED"))).isEmpty();
        assertThat(judge(linkedAgain("UNMERGED"))).isEmpty();
        assertThat(judge(linkedAgain("SPLIT"))).isEmpty();
    }

    private static History linkedAgain(String reason) {
        return Retold.entry(
                Topics.INCIDENTS,
                1,
                entry -> entry.events()
                        .add(entry.event("ReportLinked").deepCopy().put("reason", reason)));
    }

    @Test
    void whenTheSameCommandCameTwiceAndBothWereAnswered() {
        var history = Retold.with(Topics.RESPONSE, entries -> {
            var again = entries.get(5).copy();
            again.entry().put("sequence", 8).putNull("outcome");
            again.entry()
                    .set("positions", entries.getLast().entry().get("positions").deepCopy());
            ((ObjectNode) again.entry().get("positions")).put("dispatch-commands", 6);
            entries.add(again);
        });

        assertOne(
                Broken.logOf(history, "dispatch-commands", records -> records.add(records.get(2))),
                DECIDED_TWICE,
                "refused-1",
                place(Topics.RESPONSE, 9));
    }

    @Test
    void whenAnEntryThatWasPassedIsDecidedLater() {
        assertOne(
                decides("response/3/6", entry -> {}),
                DECIDED_TWICE,
                "response/3/6",
                place(Topics.NOTIFICATIONS, last(Topics.NOTIFICATIONS)));
    }

    @Test
    void butWhatAStuckJurisdictionWasBehindWithMayBe() {
        var history = decides(
                "response/3/6",
                entry -> entry.putObject("behind").putObject(Story.ZHIJIANG).put("notifier-commands", 1));

        assertThat(judge(history)).isEmpty();
    }
}
