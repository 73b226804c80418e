package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.judge;
import static cn.liandong.faults.checker.Judging.place;
import static cn.liandong.faults.checker.findings.FindingKind.ALERTED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.CALL_OUTSIDE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.runtime.serde.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An upward report goes to an office above, which no alert names: it is called under the same laws as everybody. */
class UpwardDocumentTest {
    private static final String REPORT = "incident:420506-r2.u1";
    private static final String ALERT = REPORT + ".to.office.1";

    @Test
    void goesByOneChannelAfterTheOtherAndNothingIsFound() {
        assertThat(judge(called(sent(Channel.MAIL, Channel.WEBHOOK), 1))).isEmpty();
    }

    @Test
    void isCalledOutsideTheLog() {
        assertOne(called(sent(Channel.WEBHOOK), 2), CALL_OUTSIDE_LOG, id(Channel.WEBHOOK), Place.inSink(6));
    }

    @Test
    void goesASecondTimeByTheSameChannel() {
        assertOne(
                sent(Channel.WEBHOOK, Channel.WEBHOOK),
                ALERTED_TWICE,
                id(Channel.WEBHOOK),
                place(Topics.NOTIFICATIONS, 2));
    }

    @Test
    void goesUnderASecondId() {
        var history = Retold.with(Topics.NOTIFICATIONS, entries -> {
            var first = document(entries.get(2), Channel.WEBHOOK);
            entries.get(2).events().add(first);
            entries.get(2).events().add(first.deepCopy().put("notification", "another"));
        });
        assertOne(history, ALERTED_TWICE, "another", place(Topics.NOTIFICATIONS, 2));
    }

    private static History sent(Channel... channels) {
        return Retold.with(Topics.NOTIFICATIONS, entries -> {
            for (var channel : channels) {
                entries.get(2).events().add(document(entries.get(2), channel));
            }
            entries.get(2)
                    .events()
                    .addObject()
                    .put("type", "UpwardReportTaken")
                    .put("report", REPORT)
                    .put("office", "office")
                    .put("attempt", 1)
                    .put("notification", id(channels[channels.length - 1]))
                    .put("channel", channels[channels.length - 1].name())
                    .put("at", Story.BEGUN.toString());
        });
    }

    private static ObjectNode document(Retold.Told entry, Channel channel) {
        var sending = entry.event("NotificationSending").deepCopy();
        sending.put("notification", id(channel)).put("alert", ALERT).put("person", "office");
        sending.put("channel", channel.name()).putNull("replyCode");
        sending.putObject("document").put("report", REPORT).put("attempt", 1);
        return sending;
    }

    private static History called(History history, int attempt) {
        var body = Map.of(
                "notificationId",
                id(Channel.WEBHOOK),
                "alertId",
                ALERT,
                "incidentId",
                "incident:420506-r2",
                "round",
                1,
                "step",
                1,
                "personId",
                "office",
                "attempt",
                attempt,
                "repeat",
                false);
        return Broken.calls(
                history,
                calls -> calls.add(new SinkCall(
                        Story.BEGUN, "/office", "204", Json.mapper().writeValueAsString(body))));
    }

    private static String id(Channel channel) {
        return ALERT + ".r1.s1.office." + channel;
    }
}
