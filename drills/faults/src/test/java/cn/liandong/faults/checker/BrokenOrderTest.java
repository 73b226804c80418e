package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.FIRST_ALERT;
import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.decides;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.last;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The order is broken: exactly that is found, and nothing else. */
class BrokenOrderTest {
    @Test
    void byASequenceThatSkipsOne() {
        var history = Retold.entry(Topics.INCIDENTS, 4, entry -> entry.entry().put("sequence", 9));

        assertOne(history, ORDER, Story.ZHIJIANG, place(Topics.INCIDENTS, 4));
    }

    @Test
    void byASequenceOfPositionsAlone() {
        var history = Retold.entry(Topics.INCIDENTS, 5, entry -> entry.entry().put("sequence", 4));

        assertOne(history, ORDER, "000000", place(Topics.INCIDENTS, 5));
    }

    @Test
    void byAPositionThatGoesBack() {
        var history = Retold.entry(
                Topics.INCIDENTS, 5, entry -> ((ObjectNode) entry.entry().get("positions")).put("reports", 2));

        assertOne(history, ORDER, "000000", place(Topics.INCIDENTS, 5));
    }

    @Test
    void byAnEntryThatStandsBehindAnotherInput() {
        var history = Retold.with(Topics.INCIDENTS, entries -> {
            ((ObjectNode) entries.get(0).entry().get("positions")).put("reports", 2);
            ((ObjectNode) entries.get(1).entry().get("positions")).put("reports", 3);
            ((ObjectNode) entries.get(2).entry().get("positions")).put("reports", 4);
            ((ObjectNode) entries.get(3).entry().get("positions")).put("reports", 4);
        });

        assertThat(judge(history))
                .extracting(Finding::kind, finding -> finding.place().offset())
                .containsExactly(tuple(ORDER, 0L), tuple(ORDER, 1L), tuple(ORDER, 3L), tuple(DECIDED_TWICE, 4L));
    }

    @Test
    void byAStepAfterTheAcknowledgement() {
        var history = Retold.with(Topics.RESPONSE, entries -> {
            var step = entries.get(6);
            var acknowledged = entries.get(3).event("AlertAcknowledged").deepCopy();
            acknowledged.put("alert", FIRST_ALERT);
            step.events().insert(0, acknowledged.put("at", "2026-11-24T01:41:00Z"));
        });

        assertOne(history, ORDER, FIRST_ALERT, place(Topics.RESPONSE, 6));
    }

    @Test
    void byAnEntryThatDecidesWhatItDoesNotStandBehind() {
        assertOne(
                decides("response/3/99", entry -> {}),
                ORDER,
                "response/3/99",
                place(Topics.NOTIFICATIONS, last(Topics.NOTIFICATIONS)));
    }
}
