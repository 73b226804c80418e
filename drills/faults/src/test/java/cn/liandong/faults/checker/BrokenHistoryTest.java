package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.findings.FindingKind.ALERTED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.CALL_OUTSIDE_LOG;
import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;
import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.LOST;
import static cn.liandong.faults.checker.findings.FindingKind.ORDER;
import static cn.liandong.faults.checker.findings.FindingKind.OUTCOME_OUTSIDE_LOG;
import static cn.liandong.faults.checker.findings.FindingKind.STEP_WITHOUT_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Histories that are broken in one way each: exactly that is found, and nothing else. */
class BrokenHistoryTest {
    private static final String FIRST_REPORT = "420583-r1";
    private static final String SECOND_REPORT = "420506-r2";
    private static final String FIRST_ALERT = "incident:420583-r1.city-duty";

    private static List<Finding> judge(History history) {
        return Checker.judge(history).findings();
    }

    /** Exactly this kind, about this, and nothing else. */
    private static void assertOnly(History history, FindingKind kind, String about) {
        assertThat(judge(history)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).as(finding.toString()).isEqualTo(kind);
            assertThat(finding.about()).as(finding.toString()).isEqualTo(about);
        });
    }

    private static void assertOne(History history, FindingKind kind, String about, Place place) {
        assertThat(judge(history)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.about()).isEqualTo(about);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    private static Place place(String topic, long offset) {
        return new Place(topic, JournalWriter.PARTITION, offset);
    }

    private static LogRecord changed(LogRecord record, Consumer<ObjectNode> change) {
        var json = (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(record.value()));
        change.accept(json);
        return Broken.withValue(record, Json.mapper().writeValueAsBytes(json));
    }

    private static SinkCall with(SinkCall call, String from, String to) {
        assertThat(call.body()).contains(from);
        return new SinkCall(call.at(), call.path(), call.answer(), call.body().replace(from, to));
    }

    @Nested
    class AReportIsLost {
        @Test
        void thatIsNotInReports() {
            // Two before it in the ledger do not hide it, and the decided one is not enough.
            var history = Broken.records(Story.good(), Topics.REPORTS, records -> records.remove(1));

            assertOne(history, LOST, SECOND_REPORT, Place.inLedger(1));
        }

        @Test
        void thatNoEntryOpenedOrLinked() {
            var history =
                    Retold.entry(Topics.INCIDENTS, 1, entry -> entry.events().removeAll());

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
            var history =
                    Retold.entry(Topics.RESPONSE, 2, entry -> entry.events().removeAll());

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

            assertThat(judge(Broken.calls(history, calls -> calls.removeLast())))
                    .isEmpty();
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
    }

    @Nested
    class ACommandIsLost {
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
    }

    @Nested
    class SomethingIsDecidedTwice {
        @Test
        void byAnotherEntryUnderAnotherCommandId() {
            var history = Retold.with(Topics.INCIDENTS, entries -> {
                var again = entries.getFirst().copy();
                again.entry().put("commandId", "reports/420583-r1-again").put("sequence", 4);
                again.entry()
                        .set(
                                "positions",
                                entries.getLast().entry().get("positions").deepCopy());
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
                        .set(
                                "positions",
                                entries.getLast().entry().get("positions").deepCopy());
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
                        .set(
                                "positions",
                                entries.getLast().entry().get("positions").deepCopy());
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
    }

    @Nested
    class SomebodyIsAlertedTwice {
        @Test
        void underASecondNotificationId() {
            var history = Retold.with(Topics.NOTIFICATIONS, entries -> {
                var sending = entries.get(2).event("NotificationSending").deepCopy();
                entries.get(2).events().add(sending.put("notification", "another"));
            });

            assertOne(history, ALERTED_TWICE, "another", place(Topics.NOTIFICATIONS, 2));
        }

        @Test
        void byTheSameAttemptBegunTwice() {
            var history = Retold.with(
                    Topics.NOTIFICATIONS,
                    entries -> entries.get(2)
                            .events()
                            .add(entries.get(2).event("NotificationSending").deepCopy()));

            assertOne(
                    history,
                    ALERTED_TWICE,
                    "incident:420506-r2.city-duty.r1.s1.p05.WEBHOOK",
                    place(Topics.NOTIFICATIONS, 2));
        }

        @Test
        void byASecondAlertForTheSameIncidentAndPost() {
            var history = Retold.entry(Topics.RESPONSE, 1, entry -> {
                var second = entry.event("AlertBegan").deepCopy();
                second.put("alert", "second");
                ((ObjectNode) second.get("plan")).putArray("steps");
                var line = entry.event("StepTaken").deepCopy();
                line.put("alert", "second").put("reason", "SKIPPED_NOBODY_ON_DUTY");
                entry.events().add(second);
            });

            assertThat(judge(history))
                    .filteredOn(finding -> finding.kind() == ALERTED_TWICE)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.about()).isEqualTo("second"));
        }

        @Test
        void byTheSameStepForTheSamePerson() {
            var history = Retold.entry(
                    Topics.RESPONSE,
                    2,
                    entry -> entry.events().add(entry.event("PersonAlerted").deepCopy()));

            assertOne(history, ALERTED_TWICE, "incident:420506-r2.city-duty", place(Topics.RESPONSE, 1));
        }

        @Test
        void atTheSinkUnderASecondId() {
            var history = Broken.calls(
                    Retold.with(Topics.NOTIFICATIONS, entries -> {
                        var sending =
                                entries.get(2).event("NotificationSending").deepCopy();
                        entries.get(2).events().add(sending.put("notification", "another"));
                    }),
                    calls ->
                            calls.add(with(calls.get(1), "incident:420506-r2.city-duty.r1.s1.p05.WEBHOOK", "another")));

            assertThat(judge(history))
                    .extracting(Finding::kind, Finding::place)
                    .containsExactly(
                            tuple(ALERTED_TWICE, place(Topics.NOTIFICATIONS, 2)),
                            tuple(ALERTED_TWICE, Place.inSink(6)));
        }

        @Test
        void atTheSinkByARepeatThatDoesNotSaySo() {
            var history = Broken.calls(Story.good(), calls -> calls.add(calls.getLast()));

            assertOne(history, ALERTED_TWICE, "incident:420583-r100.city-duty.r1.s1.p05.WEBHOOK", Place.inSink(6));
        }

        @Test
        void butNotWhenTheSinkHadTurnedTheCallAway() {
            var history = Broken.calls(Story.good(), calls -> {
                var call = calls.getLast();
                calls.set(5, new SinkCall(call.at(), call.path(), "503", call.body()));
                calls.add(call);
            });

            assertThat(judge(history)).isEmpty();
        }
    }

    @Nested
    class ACallIsOutsideTheLog {
        @Test
        void thatNoAcceptedEntryAllows() {
            var history = Broken.calls(
                    Story.good(),
                    calls -> calls.add(
                            with(calls.getLast(), "\"attempt\":1,\"repeat\":false", "\"attempt\":2,\"repeat\":true")));

            assertOne(history, CALL_OUTSIDE_LOG, "incident:420583-r100.city-duty.r1.s1.p05.WEBHOOK", Place.inSink(6));
        }

        @Test
        void thatCannotBeRead() {
            var history = Broken.calls(
                    Story.good(), calls -> calls.add(new SinkCall(Story.BEGUN, "/alerts", "204", "no json")));

            assertOne(history, CALL_OUTSIDE_LOG, "", Place.inSink(6));
        }
    }

    @Nested
    class TheOrderIsBroken {
        @Test
        void byASequenceThatSkipsOne() {
            var history =
                    Retold.entry(Topics.INCIDENTS, 4, entry -> entry.entry().put("sequence", 9));

            assertOne(history, ORDER, Story.ZHIJIANG, place(Topics.INCIDENTS, 4));
        }

        @Test
        void byASequenceOfPositionsAlone() {
            var history =
                    Retold.entry(Topics.INCIDENTS, 5, entry -> entry.entry().put("sequence", 4));

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
    }

    @Nested
    class TheChainIsBroken {
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
                records.set(
                        2, Broken.withValue(records.get(2), JournalWriter.bytes(text.replace("\"FIRE\"", "\"FIRF\""))));
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
    }

    @Nested
    class AnOutcomeIsOutsideTheLog {
        @Test
        void thatWasNeverTold() {
            var history = Broken.logOf(Story.good(), Topics.OUTCOMES, records -> records.removeFirst());

            assertOne(history, OUTCOME_OUTSIDE_LOG, "zone-1", place(Topics.DUTY, 0));
        }

        @Test
        void thatSaysSomethingElse() {
            var history = Broken.logOf(
                    Story.good(),
                    Topics.OUTCOMES,
                    records -> records.add(changed(
                            records.getFirst(),
                            notice -> ((ObjectNode) notice.get("outcome")).put("accepted", false))));

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
                            notice -> notice.put("service", "intake")
                                    .put("entry", 2)
                                    .put("commandId", "site-9"))));

            assertOne(history, OUTCOME_OUTSIDE_LOG, "site-9", place(Topics.OUTCOMES, 6));
        }

        @Test
        void thatIsNotReadable() {
            var history = Broken.logOf(
                    Story.good(),
                    Topics.OUTCOMES,
                    records -> records.add(Broken.withValue(records.getFirst(), JournalWriter.bytes("no json"))));

            assertOne(history, OUTCOME_OUTSIDE_LOG, "", place(Topics.OUTCOMES, 6));
        }
    }

    @Nested
    class AStepHasNoLine {
        @Test
        void thatFellDue() {
            var history = Retold.with(Topics.RESPONSE, entries -> {
                entries.get(6).forget("StepTaken");
                entries.get(6).forget("PersonAlerted");
            });
            var uncalled = Broken.calls(history, calls -> calls.subList(3, 5).clear());

            assertThat(judge(uncalled))
                    .filteredOn(finding -> finding.kind() == STEP_WITHOUT_LINE)
                    .isEmpty();
            var late = Retold.with(Topics.RESPONSE, entries -> {
                entries.get(6).forget("StepTaken");
                entries.get(7).event("AlertAcknowledged").put("at", "2026-11-24T01:41:30Z");
            });
            assertOne(late, STEP_WITHOUT_LINE, FIRST_ALERT, place(Topics.RESPONSE, 0));
        }

        @Test
        void beforeTheEndOfTheHistory() {
            var good = Story.good();
            var later =
                    new History(good.takenAt().plusSeconds(60), good.ledger(), good.logs(), good.calls(), good.heads());

            assertOne(later, STEP_WITHOUT_LINE, "incident:420583-r100.city-duty", place(Topics.RESPONSE, 8));
        }

        @Test
        void whenTheAlertBegan() {
            var history = Retold.entry(Topics.RESPONSE, 9, entry -> entry.forget("StepTaken"));

            assertOne(history, STEP_WITHOUT_LINE, "incident:420583-r100.city-duty", place(Topics.RESPONSE, 8));
        }

        @Test
        void whenTheNextOneIsTakenInstead() {
            var history = Retold.entry(
                    Topics.RESPONSE,
                    7,
                    entry -> entry.event("StepTaken").put("round", 2).put("step", 1));

            assertOne(history, STEP_WITHOUT_LINE, FIRST_ALERT, place(Topics.RESPONSE, 6));
        }

        @Test
        void whenTheLineHidesItsLateness() {
            var history = Retold.entry(
                    Topics.RESPONSE, 7, entry -> entry.event("StepTaken").put("latenessMillis", 0));

            assertOne(history, STEP_WITHOUT_LINE, FIRST_ALERT, place(Topics.RESPONSE, 6));
        }

        @Test
        void whenItIsDueAtAnotherTimeThanItsPlanSays() {
            var history = Retold.entry(
                    Topics.RESPONSE,
                    7,
                    entry -> entry.event("StepTaken")
                            .put("dueAt", "2026-11-24T01:41:01.030Z")
                            .put("latenessMillis", 10));

            assertOne(history, STEP_WITHOUT_LINE, FIRST_ALERT, place(Topics.RESPONSE, 6));
        }

        @Test
        void whenTheLineDoesNotSayWhy() {
            var history = Retold.entry(
                    Topics.RESPONSE, 7, entry -> entry.event("StepTaken").remove("reason"));

            assertOne(history, STEP_WITHOUT_LINE, FIRST_ALERT, place(Topics.RESPONSE, 6));
        }
    }

    /** How many entries the story's journal has. */
    private static int last(String journal) {
        return Story.good().logs(journal).getFirst().records().size();
    }
}
