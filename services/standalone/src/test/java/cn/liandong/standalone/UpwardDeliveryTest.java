package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A signed report on its whole way to three offices above: by real SMTP, to a webhook that hangs while the process is
 * killed, and to one that refuses it.
 */
@Timeout(240)
class UpwardDeliveryTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aSignedReportGoesOutOnceAlsoAcrossAKillAndMeetsItsClockOnce() throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try (var webhooks = new OfficeWebhooks()) {
            var settings = settings(mails, webhooks);
            String report;
            try (var first = StandaloneProcess.start(folder.resolve("data"), settings)) {
                try (var desk = new UpwardDesk(first)) {
                    report = desk.signed(desk.reported("ACTUAL"));
                    desk.send(report, "refuses");
                    whoSentItIsAlerted(desk, report);
                    desk.send(report, "hangs");
                    assertThat(webhooks.next("/hangs").get("repeat").asBoolean())
                            .isFalse();
                    desk.send(report, "mail");
                    assertThat(mails.waitForIncomingEmail(WAIT.toMillis(), 1)).isTrue();
                }
                first.kill();
            }
            try (var second = StandaloneProcess.start(folder.resolve("data"), settings);
                    var desk = new UpwardDesk(second)) {
                var again = webhooks.next("/hangs");
                assertThat(again.get("repeat").asBoolean()).isTrue();
                assertThat(again.get("text").asString()).startsWith("【信息快报】（重发）关于氨泄漏的快报\n");
                var all = desk.item(
                        "upwardReport",
                        one -> UpwardDesk.stands(one, "mail", "TAKEN") && UpwardDesk.stands(one, "hangs", "TAKEN"));
                assertThat(all.get("state").asString()).isEqualTo("SENT");
                assertThat(all.get("sendings")
                                .valueStream()
                                .map(sent -> sent.get("receipt").asString()))
                        .hasSize(2)
                        .anyMatch(receipt -> receipt.startsWith("MAIL "))
                        .anyMatch(receipt -> receipt.startsWith("WEBHOOK "));
                assertThat(desk.item(
                                        "clock",
                                        one -> report.equals(
                                                one.path("metByReportId").asString("")))
                                .get("name")
                                .asString())
                        .isEqualTo("市级首报");
                tellAgain(settings, report);
                whatHappenedHappenedOnce(settings, report);
                mailsAreOneMail(mails);

                nothingOfAnExerciseIsSent(desk);
            }
            assertThat(webhooks.calls("/hangs")).isEmpty();
            assertThat(webhooks.calls("/refuses")).hasSize(1);
        } finally {
            mails.stop();
        }
    }

    /** The sample city, with offices that these tests stand for. */
    private Map<String, String> settings(GreenMail mails, OfficeWebhooks webhooks) throws Exception {
        var city = SlowCity.copy(folder.resolve("city"), 900);
        Files.writeString(
                city.resolve("upward.yaml"),
                "offices:\n" + office("mail", "MAIL", "duty@prefecture.example")
                        + office("hangs", "WEBHOOK", webhooks.address("/hangs"))
                        + office("refuses", "WEBHOOK", webhooks.address("/refuses")));
        var settings = KillTest.settings(webhooks.address("/alerts"));
        settings.put("LIANDONG_CITY", city.toString());
        settings.put("LIANDONG_NOTIFIER_MAIL_HOST", "127.0.0.1");
        settings.put(
                "LIANDONG_NOTIFIER_MAIL_PORT", String.valueOf(mails.getSmtp().getPort()));
        settings.put("LIANDONG_NOTIFIER_MAIL_SECURITY", "NONE");
        settings.put("LIANDONG_NOTIFIER_MAIL_FROM", "alerts@city.example");
        return settings;
    }

    private static String office(String id, String channel, String address) {
        return "  - {id: " + id + ", name: " + id + ", party: PREFECTURE, phone: 199-0000-0901, source: test, "
                + "contacts: [{channel: " + channel + ", address: \"" + address + "\"}]}\n";
    }

    private static void whoSentItIsAlerted(UpwardDesk desk, String report) throws Exception {
        var failed = desk.item("upwardReport", one -> UpwardDesk.stands(one, "refuses", "FAILED"));
        assertThat(failed.get("state").asString()).isEqualTo("SIGNED_OFF");
        assertThat(failed.get("offices")
                        .valueStream()
                        .filter(office -> office.get("id").asString().equals("refuses"))
                        .map(office -> office.get("code").asString()))
                .containsExactly("HTTP_400");
        var alert = desk.item("alert", one -> one.path("reason").asString("").equals("UPWARD_REPORT_FAILED"));
        assertThat(alert.get("postId").asString()).isEqualTo("city-duty");
        assertThat(alert.at("/matter/id").asString()).startsWith(report);
    }

    /** As an errand that was sent again after the ledger forgot it. */
    private static void tellAgain(Map<String, String> settings, String report) throws Exception {
        var told = new RecordUpwardSent(
                new UpwardReportId(report),
                new PersonId("mail"),
                1,
                Channel.MAIL,
                new NotificationId("another"),
                Instant.now());
        try (var gateway = Gateway.start("test", runtime(settings), new SimpleMeterRegistry())) {
            var envelope = new CommandEnvelope<>("test-again", Actor.SYSTEM, Handling.ACTUAL, null, told);
            assertThat(gateway.ask(Topics.DISPATCH, ZHIJIANG, envelope)
                            .get(WAIT.toSeconds(), TimeUnit.SECONDS)
                            .outcome()
                            .accepted())
                    .isTrue();
        }
    }

    private static void whatHappenedHappenedOnce(Map<String, String> settings, String report) {
        var events = new ArrayList<ResponseEvent>();
        try (var journal = Follower.start(
                "test",
                runtime(settings),
                List.of(Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class)),
                new Listener() {
                    @Override
                    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                        entry.events().forEach(event -> events.add((ResponseEvent) event));
                    }
                })) {
            assertThat(journal.awaitCaughtUp(WAIT)).isTrue();
        }
        assertThat(events.stream()
                        .filter(UpwardReportSent.class::isInstance)
                        .map(event -> ((UpwardReportSent) event).office()))
                .containsExactlyInAnyOrder(new PersonId("mail"), new PersonId("hangs"));
        assertThat(events.stream().filter(ClockMet.class::isInstance).map(ClockMet.class::cast))
                .singleElement()
                .satisfies(met -> assertThat(met.upwardReport()).isEqualTo(new UpwardReportId(report)));
    }

    /** One, or where the kill left it open whether it was taken, a second under the same id, which says so. */
    private static void mailsAreOneMail(GreenMail mails) throws Exception {
        var all = mails.getReceivedMessages();
        assertThat(all[0].getSubject()).isEqualTo("【信息快报】关于氨泄漏的快报");
        assertThat(all[0].getContent().toString()).contains("签发人：市应急值守带班领导", "六、伤亡和失联情况", "中毒 2 人");
        for (int i = 1; i < all.length; i++) {
            assertThat(all[i].getMessageID()).isEqualTo(all[0].getMessageID());
            assertThat(all[i].getSubject()).startsWith("【信息快报】（重发）");
        }
    }

    private static void nothingOfAnExerciseIsSent(UpwardDesk desk) throws Exception {
        var answer = desk.trySending(desk.signed(desk.reported("EXERCISE")), "mail");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("GOES_NOWHERE");
    }

    private static RuntimeSettings runtime(Map<String, String> settings) {
        return new RuntimeSettings("127.0.0.1:" + settings.get("LIANDONG_KAFKA_PORT"), 8, 1, 0, InstantSource.system());
    }
}
