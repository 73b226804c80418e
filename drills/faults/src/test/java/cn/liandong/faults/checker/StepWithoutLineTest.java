package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.FIRST_ALERT;
import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.STEP_WITHOUT_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.history.History;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A step has no line: exactly that is found, and nothing else. */
class StepWithoutLineTest {
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
        var later = new History(good.takenAt().plusSeconds(60), good.ledger(), good.logs(), good.calls(), good.heads());

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

    @Test
    void butARoundThatReachesNobodyWaitsAsLongAsItsSteps() {
        var nobody = reachesNobody();

        assertThat(judge(nobody)).isEmpty();
        // Two steps of a minute each, and the patience of the checker.
        assertThat(judge(at(nobody, Story.BEGUN.plusSeconds(229)))).isEmpty();
        assertOne(
                at(nobody, Story.BEGUN.plusSeconds(231)),
                STEP_WITHOUT_LINE,
                "incident:420583-r100.city-duty",
                place(Topics.RESPONSE, 8));
    }

    /** An officer asked for a later step: the one passed over has its line, waits for nothing, and calls nobody. */
    @Test
    void butAStepThatWasPassedOverByCommandWaitsForNothing() {
        var passedOver = Retold.entry(Topics.RESPONSE, 7, entry -> {
            var taken = entry.event("StepTaken");
            var now = taken.get("doneAt").asString();
            taken.put("reason", "SKIPPED_BY_COMMAND").put("dueAt", now).put("latenessMillis", 0);
            var next = taken.deepCopy().put("round", 2).put("step", 1).put("reason", "COMMAND");
            entry.events().insert(1, next);
            entry.event("PersonAlerted").put("round", 2).put("step", 1);
        });

        assertThat(judge(passedOver))
                .filteredOn(finding -> finding.kind() == STEP_WITHOUT_LINE)
                .isEmpty();
    }

    /** Every alert of the history that was acknowledged, and the limit and the checker's patience are over. */
    @Test
    void whenNothingFollowedAnAcknowledgement() {
        assertThat(unlined(at(Story.good(), Story.BEGUN.plusSeconds(2_000)))).contains(FIRST_ALERT);
        assertThat(unlined(at(claimed(), Story.BEGUN.plusSeconds(2_000)))).doesNotContain(FIRST_ALERT);
        assertThat(judge(claimed())).isEmpty();
    }

    private static List<String> unlined(History history) {
        return judge(history).stream()
                .filter(finding -> finding.kind() == STEP_WITHOUT_LINE)
                .map(Finding::about)
                .toList();
    }

    /** Somebody sees to the first incident with its acknowledgement. */
    private static History claimed() {
        return Retold.with(Topics.RESPONSE, entries -> {
            var entry = entries.get(7);
            var acknowledged = entry.event("AlertAcknowledged");
            var claimed = acknowledged.deepCopy().put("type", "IncidentClaimed");
            claimed.remove("alert");
            entry.events().add(claimed);
        });
    }

    private static History at(History history, Instant takenAt) {
        return new History(takenAt, history.ledger(), history.logs(), history.calls(), history.heads());
    }

    /** Nobody was on duty for the last alert: both steps were skipped, and nobody was called. */
    private static History reachesNobody() {
        var history = Retold.entry(Topics.RESPONSE, 9, entry -> {
            entry.event("AlertBegan")
                    .path("plan")
                    .path("steps")
                    .forEach(step -> ((ObjectNode) step).putArray("people"));
            entry.forget("PersonAlerted");
            entry.event("StepTaken").put("reason", "SKIPPED_NOBODY_ON_DUTY");
            entry.events().add(entry.event("StepTaken").deepCopy().put("step", 2));
        });
        var silent = Retold.journals(history, Topics.NOTIFICATIONS, entries -> {
            entries.get(entries.size() - 2).events().removeAll();
            entries.getLast().events().removeAll();
        });
        return Broken.calls(silent, calls -> calls.removeLast());
    }
}
