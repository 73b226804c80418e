package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.changed;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.OUTCOME_NOT_KEPT;
import static cn.liandong.faults.checker.findings.FindingKind.OUTCOME_OUTSIDE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.Log;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An outcome is told that the log does not say, or is never told: exactly that is found, and nothing else. */
class OutcomeOutsideLogTest {
    @Test
    void thatWasNeverTold() {
        var history = Broken.logOf(Story.good(), Topics.OUTCOMES, records -> records.remove(1));

        assertOne(history, OUTCOME_OUTSIDE_LOG, "acknowledge-2", place(Topics.RESPONSE, 3));
    }

    @Test
    void thatWasToldAndNotKept() {
        // Its journal says that it was published.
        var history = Broken.logOf(Story.good(), Topics.OUTCOMES, records -> records.removeFirst());

        assertOne(history, OUTCOME_NOT_KEPT, "zone-1", place(Topics.DUTY, 0));
    }

    @Test
    void thatSaysSomethingElse() {
        var history = Broken.logOf(
                Story.good(),
                Topics.OUTCOMES,
                records -> records.add(changed(
                        records.getFirst(), notice -> ((ObjectNode) notice.get("outcome")).put("accepted", false))));

        assertOne(history, OUTCOME_OUTSIDE_LOG, "zone-1", place(Topics.OUTCOMES, 6));
    }

    @Test
    void ofAnEntryThatWasIgnored() {
        // The fenced writer told what it had decided, though the log never took it.
        var history = Broken.logOf(
                Story.good(),
                Topics.OUTCOMES,
                records -> records.add(changed(
                        records.getFirst(),
                        notice ->
                                notice.put("service", "intake").put("entry", 2).put("commandId", "site-9"))));

        assertOne(history, OUTCOME_OUTSIDE_LOG, "site-9", place(Topics.OUTCOMES, 6));
    }

    @Test
    void butNoiseTellsNobodyAnything() {
        var history = Broken.logOf(
                Story.good(),
                Topics.OUTCOMES,
                records -> records.add(Broken.withValue(records.getFirst(), JournalWriter.bytes("no json"))));

        assertThat(judge(history)).isEmpty();
    }

    @Test
    void butNotWhereOutcomesHaveExpired() {
        var history = Broken.logs(
                Story.good(),
                Topics.OUTCOMES,
                log -> new Log(log.topic(), log.partition(), log.end(), log.end(), List.of()));

        assertThat(judge(history)).isEmpty();
    }
}
