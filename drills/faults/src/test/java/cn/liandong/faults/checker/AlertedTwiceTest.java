package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.Judging.with;
import static cn.liandong.faults.checker.findings.FindingKind.ALERTED_TWICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Somebody is alerted twice: exactly that is found, and nothing else. */
class AlertedTwiceTest {
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
    void butNotByAnAlertOfAMatterWithinTheIncident() {
        var history = Retold.entry(Topics.RESPONSE, 1, entry -> {
            var offer = entry.event("AlertBegan").deepCopy();
            offer.put("alert", "offer");
            var matter = ((ObjectNode) offer.get("subject")).putObject("matter");
            matter.put("kind", "UNIT_OFFERED").put("id", "a1");
            entry.events().add(offer);
        });

        assertThat(judge(history)).noneMatch(finding -> finding.kind() == ALERTED_TWICE);
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
                    var sending = entries.get(2).event("NotificationSending").deepCopy();
                    entries.get(2).events().add(sending.put("notification", "another"));
                }),
                calls -> calls.add(with(calls.get(1), "incident:420506-r2.city-duty.r1.s1.p05.WEBHOOK", "another")));

        assertThat(judge(history))
                .extracting(Finding::kind, Finding::place)
                .containsExactly(
                        tuple(ALERTED_TWICE, place(Topics.NOTIFICATIONS, 2)), tuple(ALERTED_TWICE, Place.inSink(6)));
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
