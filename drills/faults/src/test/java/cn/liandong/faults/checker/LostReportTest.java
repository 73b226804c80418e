package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.FIRST_REPORT;
import static cn.liandong.faults.checker.Judging.SECOND_REPORT;
import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.last;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report is lost: exactly that is found, and nothing else. */
class LostReportTest {
    @Test
    void thatIsNotInReports() {
        // Two before it in the ledger do not hide it, and the decided one is not enough.
        var history = Broken.records(Story.good(), Topics.REPORTS, records -> records.remove(1));

        assertOne(history, LOST, SECOND_REPORT, Place.inLedger(1));
    }

    @Test
    void thatNoEntryOpenedOrLinked() {
        var history = Retold.entry(Topics.INCIDENTS, 1, entry -> entry.events().removeAll());

        assertOne(history, LOST, FIRST_REPORT, place(Topics.REPORTS, 0));
    }

    @Test
    void thatLiesInQuarantine() {
        var history = Broken.logOf(
                Retold.entry(Topics.INCIDENTS, 1, entry -> entry.events().removeAll()),
                Topics.QUARANTINE,
                records -> records.add(new LogRecord(
                        Topics.QUARANTINE,
                        JournalWriter.PARTITION,
                        0,
                        0,
                        null,
                        List.of(new LogRecord.Header("from", JournalWriter.bytes("reports/3/0"))),
                        null)));

        assertThat(judge(history))
                .singleElement()
                .satisfies(finding -> assertThat(finding.says()).startsWith("it lies in quarantine"));
    }

    @Test
    void forWhoseIncidentDispatchSaidNothing() {
        var history = Retold.entry(Topics.RESPONSE, 2, entry -> entry.events().removeAll());

        // Its acknowledgement follows in the log all the same, and hides nothing.
        assertOne(history, LOST, SECOND_REPORT, place(Topics.INCIDENTS, 1));
    }

    @Test
    void whoseAlertToldNobodyOfItsPlan() {
        var history = Retold.entry(Topics.RESPONSE, 2, entry -> entry.forget("PersonAlerted"));

        assertOne(history, LOST, SECOND_REPORT, place(Topics.RESPONSE, 1));
    }

    @Test
    void whoseFirstCallNeverCame() {
        var history = Broken.calls(Story.good(), calls -> calls.removeLast());

        assertOne(history, LOST, "420583-r100", place(Topics.RESPONSE, 8));
    }

    @Test
    void unlessSomebodyAcknowledgedWithoutACall() {
        var history = Broken.calls(Story.good(), calls -> calls.remove(2));

        assertThat(judge(history)).isEmpty();
    }

    @Test
    void unlessItWasHeldBack() {
        var history = Retold.entry(
                Topics.NOTIFICATIONS,
                last(Topics.NOTIFICATIONS),
                entry -> entry.event("NotificationSent")
                        .put("type", "NotificationSuppressed")
                        .put("person", "p05"));

        assertThat(judge(Broken.calls(history, calls -> calls.removeLast()))).isEmpty();
    }

    @Test
    void whoseRulesFoundNoPost() {
        assertOne(alertedNobody("NO_POST"), LOST, "420583-r100", place(Topics.INCIDENTS, 4));
    }

    @Test
    void unlessItIsATrial() {
        var verdict = Checker.judge(alertedNobody("TEST"));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.figures().neverCalled()).isEqualTo(1);
    }

    private History alertedNobody(String reason) {
        var history = Retold.entry(Topics.RESPONSE, 9, entry -> {
            entry.forget("StepTaken");
            entry.forget("PersonAlerted");
            entry.event("AlertBegan").put("type", "RuleAlertedNobody").put("reason", reason);
        });
        var silent = Retold.journals(history, Topics.NOTIFICATIONS, entries -> {
            entries.get(entries.size() - 2).events().removeAll();
            entries.getLast().events().removeAll();
        });
        return Broken.calls(silent, calls -> calls.removeLast());
    }

    @Test
    void alsoWhenNobodyWasToldThatItIsKept() {
        var history = Broken.ledger(
                Retold.entry(Topics.INCIDENTS, 1, entry -> entry.events().removeAll()), ledger -> ledger.clear());

        assertOne(history, LOST, FIRST_REPORT, place(Topics.REPORTS, 0));
    }

    @Test
    void unlessNobodyHasAnAddressForThePerson() {
        var history = Retold.entry(
                Topics.NOTIFICATIONS,
                last(Topics.NOTIFICATIONS),
                entry -> entry.event("NotificationSent")
                        .put("type", "NotificationFailed")
                        .put("code", "NO_CONTACT"));

        assertThat(judge(Broken.calls(history, calls -> calls.removeLast()))).isEmpty();
    }

    @Test
    void whoseLaterStepWasNeverCalledThoughItHadItsTime() {
        var history = Broken.calls(
                Retold.entry(Topics.RESPONSE, 8, entry -> entry.events().removeAll()),
                calls -> calls.subList(3, 5).clear());

        assertThat(Checker.judge(history, Duration.ofSeconds(60)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.about()).isEqualTo(FIRST_REPORT));
        assertThat(Checker.judge(history, Duration.ofSeconds(75)).findings())
                .as("it may be under way still")
                .isEmpty();
    }

    @Test
    void unlessNobodyWasToldAndItMayBeUnderWayStill() {
        var history = Broken.ledger(
                Retold.entry(Topics.INCIDENTS, 4, entry -> entry.events().removeAll()), ledger -> ledger.removeLast());

        assertThat(Checker.judge(history, Duration.ofSeconds(31)).findings()).isEmpty();
        assertThat(Checker.judge(history, Duration.ofSeconds(29)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(LOST));
    }
}
