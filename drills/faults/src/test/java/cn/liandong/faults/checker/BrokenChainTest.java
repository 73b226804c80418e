package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.assertOnly;
import static cn.liandong.faults.checker.Judging.changed;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.last;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The chain is broken: exactly that is found, and nothing else. */
class BrokenChainTest {
    @Test
    void byAMissingRecord() {
        var history = Broken.logOf(Story.good(), Topics.RESPONSE, records -> records.remove(4));

        assertThat(judge(history))
                .filteredOn(finding -> finding.place().equals(place(Topics.RESPONSE, 4)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(CHAIN);
                    assertThat(finding.says()).contains("the chain ends at entry 4");
                });
    }

    @Test
    void byTwoRecordsThatWereSwapped() {
        var swapped = Broken.logOf(Story.good(), Topics.RESPONSE, records -> {
            var third = records.remove(2);
            records.add(3, third);
        });
        assertThat(judge(swapped)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CHAIN);
            assertThat(finding.place().topic()).isEqualTo(Topics.RESPONSE);
        });
    }

    @Test
    void byAFirstEntryThatIsGone() {
        var history = Broken.logOf(Story.good(), Topics.NOTIFICATIONS, records -> records.removeFirst());

        assertThat(judge(history)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CHAIN);
            assertThat(finding.says()).endsWith("records starts the chain at entry 1");
        });
    }

    @Test
    void byOneByteOfAValue() {
        var history = Broken.records(Story.good(), Topics.RESPONSE, records -> {
            var text = new String(Objects.requireNonNull(records.get(2).value()), StandardCharsets.UTF_8);
            records.set(2, Broken.withValue(records.get(2), JournalWriter.bytes(text.replace("\"FIRE\"", "\"FIRF\""))));
        });

        assertThat(judge(history)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CHAIN);
            assertThat(finding.place()).isEqualTo(place(Topics.RESPONSE, 3));
        });
    }

    @Test
    void byATailThatWasCutBehindAFollower() {
        var history = Broken.logOf(Story.good(), Topics.INCIDENTS, records -> {
            records.removeLast();
            records.removeLast();
        });

        assertThat(judge(history)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CHAIN);
            assertThat(finding.says()).contains("its tail was cut");
        });
    }

    @Test
    void byATailThatWasCutUnseenByAnyFollower() {
        var history = Broken.logOf(Story.witnessed(), Topics.NOTIFICATIONS, records -> records.removeLast());

        assertThat(judge(history)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(CHAIN);
            assertThat(finding.says()).contains("the chain ends before it");
        });
    }

    @Test
    void byAnInputThatIsNoLongerInItsLog() {
        var history = Broken.records(Story.good(), "dispatch-commands", records -> records.remove(2));

        assertOne(history, CHAIN, "refused-1", place(Topics.RESPONSE, 5));
    }

    @Test
    void byAHeaderThatSaysSomethingElse() {
        var history = Broken.records(Story.good(), Topics.RESPONSE, records -> {
            var headers = new ArrayList<>(records.get(2).headers());
            headers.set(6, new LogRecord.Header("ce_time", JournalWriter.bytes("2026-11-24T01:40:09Z")));
            records.set(2, Broken.withHeaders(records.get(2), headers));
        });

        assertOne(history, CHAIN, "response/3", place(Topics.RESPONSE, 2));
    }

    @Test
    void butNotByWhatAFencedWriterLeavesAtTheEnd() {
        var history = Broken.logOf(Story.good(), Topics.RESPONSE, records -> records.add(records.getLast()));
        var verdict = Checker.judge(history);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.figures().ignored()).containsEntry("response/3", 1);
    }

    @Test
    void byALastRecordThatIsNotThereThoughTheBrokerSaysSo() {
        int last = last(Topics.NOTIFICATIONS) - 1;
        var history = Broken.records(Story.good(), Topics.NOTIFICATIONS, records -> records.removeLast());

        assertOne(history, CHAIN, "notifications/3", place(Topics.NOTIFICATIONS, last));
    }

    @Test
    void byAGapBetweenOffsets() {
        int last = last(Topics.NOTIFICATIONS) - 1;
        var history = Broken.logs(Story.good(), Topics.NOTIFICATIONS, log -> {
            var records = new ArrayList<>(log.records());
            records.set(last, Broken.at(records.get(last), last + 1L));
            return new Log(log.topic(), log.partition(), 0, log.end() + 1, records);
        });

        assertOne(history, CHAIN, "notifications/3", place(Topics.NOTIFICATIONS, last + 1L));
    }

    @Test
    void byAnEntryThatWasReplacedBehindItsFollowers() {
        var history = Broken.records(
                Story.good(),
                Topics.DUTY,
                records -> records.set(0, changed(records.getFirst(), entry -> entry.put("drillId", "another"))));

        assertOnly(history, CHAIN, "duty/3");
    }

    @Test
    void byAnEntryOfAnotherNumberEvenWhereItGoesOnFromTheLast() {
        var history = Broken.records(Story.good(), Topics.NOTIFICATIONS, records -> {
            var headers = new ArrayList<>(records.getLast().headers());
            headers.set(0, new LogRecord.Header("entry", JournalWriter.bytes("1")));
            records.set(records.size() - 1, Broken.withHeaders(records.getLast(), headers));
        });

        assertThat(Checker.judge(history).figures().ignored()).containsEntry("notifications/3", 1);
    }

    @Test
    void byARecordThatGoesOnFromAnEntryThatIsNowhere() {
        assertOne(goesOnFromNowhere(10), CHAIN, "response/3", place(Topics.RESPONSE, 9));
    }

    @Test
    void butNotByOneThatTheChainHasLeftBehind() {
        // Its writer lost the record before, and with it the partition.
        assertThat(judge(goesOnFromNowhere(9))).isEmpty();
    }

    private static History goesOnFromNowhere(int number) {
        return Broken.logOf(Story.good(), Topics.RESPONSE, records -> {
            var headers = new ArrayList<>(records.getLast().headers());
            headers.set(0, new LogRecord.Header("entry", JournalWriter.bytes(String.valueOf(number))));
            headers.set(1, new LogRecord.Header("previous", JournalWriter.bytes("f".repeat(64))));
            records.add(Broken.withHeaders(records.getLast(), headers));
        });
    }
}
