package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.Chosen;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The city's officer starts a communications test and reads its table. */
class CommunicationsTestServerTest {
    private static final String PATH = "/api/communications-tests";
    private static final AlertId TEST = new AlertId("420583-T1");
    private static final PersonId PERSON = City.person(City.FIRE);

    private final ConsoleServer server = new ConsoleServer();
    private long sequence;

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "notifier", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void peopleAndWhoeverIsOnDutyAtAPostAreCalledOnceAsATest() {
        var body = "{\"people\":[\"person-fire\"],\"posts\":[\"dongshi-duty\",\"fire-duty\"]}";
        assertThat(post(body).body()).contains("\"journal\":\"notifications\"", "\"sequence\":45");
        var asked = server.askedOfNotifier.getLast();
        assertThat(asked.command())
                .isEqualTo(new StartCommunicationsTest(List.of(PERSON, City.person(City.DONGSHI_TOWN)), 10));
        assertThat(asked.handling()).isEqualTo(Handling.TEST);
        assertThat(asked.actor().organization()).isEqualTo(City.CITY.id());
    }

    @Test
    void aRefusalIsSaidAsItIs() {
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c", "h", "notifier", City.JURISDICTION, 9, 45, Outcome.refused("NOBODY_CHOSEN", "Choose somebody.")));
        var answer = post("{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOBODY_CHOSEN");
        assertThat(post("{\"people\":[\"no id\"]}").statusCode()).isEqualTo(400);
    }

    @Test
    void theTableSaysWhoWasReachedOnWhatAndHowFast() {
        var sms = new NotificationId("n1");
        var mail = new NotificationId("n2");
        feed(
                new CommunicationsTestBegan(
                        TEST,
                        TEST.value(),
                        City.post(City.CITY).id(),
                        null,
                        List.of(
                                new Chosen(PERSON, List.of(Channel.SMS, Channel.MAIL, Channel.VOICE)),
                                new Chosen(new PersonId("unreachable"), List.of())),
                        City.AT,
                        City.AT.plusSeconds(600)),
                sending(sms, Channel.SMS));
        feed(new NotificationSent(sms, TEST, 1, at(2)), sending(mail, Channel.MAIL));
        feed(new NotificationDelivered(sms, TEST, at(5)));
        feed(new NotificationReplied(sms, TEST, ReplyReading.ACKNOWLEDGES, at(9), PERSON, Channel.SMS));
        feed(new NotificationFailed(mail, TEST, 1, "BAD_ADDRESS", null));
        feed(new CommunicationsTestEnded(TEST, at(600)));

        var table = Json.mapper().readTree(get(City.CITY).body()).at("/tests/0");
        assertThat(table.get("endedAt").asString()).isEqualTo(at(600).toString());
        assertThat(table.at("/people/0")).isEqualTo(Json.mapper().readTree("""
                {"personId": "person-fire", "name": "人-消防救援大队", "confirmed": true, "channels": [
                  {"channel": "SMS", "state": "SENT", "attempts": 1, "sentAfterMillis": 1000,
                   "deliveredAfterMillis": 4000, "confirmedAfterMillis": 8000},
                  {"channel": "MAIL", "state": "FAILED", "attempts": 1, "code": "BAD_ADDRESS"},
                  {"channel": "VOICE", "state": "NOT_TRIED", "attempts": 0}]}
                """));
        assertThat(table.at("/people/1")).isEqualTo(Json.mapper().readTree("""
                {"personId": "unreachable", "confirmed": false, "channels": []}
                """));
    }

    @Test
    void aCallThatIsHeldSaysWhyAndIsTimedFromWhenItBegan() {
        var sms = new NotificationId("n1");
        var mail = new NotificationId("n2");
        feed(
                new CommunicationsTestBegan(
                        TEST,
                        TEST.value(),
                        City.post(City.CITY).id(),
                        null,
                        List.of(new Chosen(PERSON, List.of(Channel.SMS, Channel.MAIL))),
                        City.AT,
                        City.AT.plusSeconds(600)),
                held(sms, Channel.SMS),
                held(mail, Channel.MAIL));
        assertThat(channels()).isEqualTo(Json.mapper().readTree("""
                [{"channel": "SMS", "state": "HELD", "attempts": 0, "code": "QUIET"},
                 {"channel": "MAIL", "state": "HELD", "attempts": 0, "code": "QUIET"}]
                """));
        sequence++;
        server.feeds()
                .entry(
                        Topics.NOTIFICATIONS,
                        City.JURISDICTION,
                        City.entryAt(sequence, at(300), sending(sms, Channel.SMS)));
        feed(new NotificationSent(sms, TEST, 1, at(302)));
        feed(new NotificationSuppressed(mail, TEST, PERSON, "QUIET_HOURS"), new CommunicationsTestEnded(TEST, at(600)));
        assertThat(channels()).isEqualTo(Json.mapper().readTree("""
                [{"channel": "SMS", "state": "SENT", "attempts": 1, "sentAfterMillis": 2000},
                 {"channel": "MAIL", "state": "SUPPRESSED", "attempts": 0, "code": "QUIET_HOURS"}]
                """));
    }

    private static NotificationHeld held(NotificationId id, Channel channel) {
        return new NotificationHeld(sending(id, channel), HoldReason.QUIET, at(300));
    }

    private JsonNode channels() {
        return Json.mapper().readTree(get(City.CITY).body()).at("/tests/0/people/0/channels");
    }

    @Test
    void itTouchesNoIncidentAndNobodyElseReadsIt() {
        feed(
                new CommunicationsTestBegan(
                        TEST,
                        TEST.value(),
                        City.post(City.CITY).id(),
                        null,
                        List.of(new Chosen(PERSON, List.of(Channel.SMS))),
                        City.AT,
                        City.AT.plusSeconds(600)),
                sending(new NotificationId("n1"), Channel.SMS));
        var picture = server.feeds().picture(City.JURISDICTION);
        assertThat(picture.incidentIds()).isEmpty();
        assertThat(picture.notifications()).isEmpty();
        assertThat(get(City.DONGSHI_TOWN).statusCode()).isEqualTo(403);
        assertThat(server.send("GET", PATH, null).statusCode()).isEqualTo(401);
    }

    private void feed(NotificationEvent... events) {
        sequence++;
        server.feeds().entry(Topics.NOTIFICATIONS, City.JURISDICTION, City.entry(sequence, events));
    }

    private static Instant at(long seconds) {
        return City.AT.plusSeconds(seconds);
    }

    private static NotificationSending sending(NotificationId id, Channel channel) {
        return new NotificationSending(
                id,
                TEST,
                new IncidentId(TEST.value()),
                PERSON,
                City.post(City.CITY).id(),
                channel,
                1,
                false,
                1,
                1,
                new AlertSubject(TEST.value(), Category.UNKNOWN, null, City.AT, false, Handling.TEST),
                "10");
    }

    private HttpResponse<String> get(cn.liandong.contracts.duty.Organization officer) {
        return server.send("GET", PATH, null, "Cookie", server.cookie(officer));
    }

    private HttpResponse<String> post(String body) {
        return server.send(
                "POST",
                PATH,
                body,
                "Cookie",
                server.cookie(City.CITY),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "key-" + server.askedOfNotifier.size());
    }
}
