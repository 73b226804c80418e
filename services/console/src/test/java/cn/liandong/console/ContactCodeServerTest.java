package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.access.PersonRecord.Verified;
import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A contact is sent a code, and whoever has it enters it. */
class ContactCodeServerTest {
    private static final String CONTACT = "/api/people/person-dongshi/contacts/SMS";
    private static final Contact ANOTHER = new Contact(Channel.SMS, "199-0000-0099");

    private final Map<Organization, String> cookies = new HashMap<>();
    private ConsoleServer server;

    @BeforeEach
    void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        server.decides(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCodeLiesBesideTheJournalBeforeTheRosterIsAskedWhichHearsOnlyItsId() {
        assertThat(send(City.CITY, "k1").statusCode()).isEqualTo(200);
        var text = text();
        assertThat(text.code()).matches("[0-9]{6}");
        assertThat(text.until()).isEqualTo(server.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(server.codes).hasSize(2).containsKey(text.id().value());
        assertThat(Json.mapper().writeValueAsString(server.codes.get(text.id().value())))
                .contains("argon2id")
                .doesNotContain(text.code(), "199-0000");
        assertThat(server.askedOfRoster)
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.command())
                        .isEqualTo(new AskContactCode(text.id(), City.person(City.DONGSHI_TOWN), Channel.SMS)));
    }

    @Test
    void theRightCodeMarksTheContactInPeopleAndNothingElseOfIt() {
        send(City.CITY, "k1");
        var before = City.record(City.DONGSHI_TOWN);
        server.clock.advance(Duration.ofMinutes(3));
        assertThat(enter(text().code(), City.CITY, "k2").statusCode()).isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new TryContactCode(before.id(), Channel.SMS, text().id()));
        var verified = new Verified(server.clock.instant(), City.post(City.CITY).id());
        assertThat(server.written)
                .containsExactly(before.withContacts(
                        List.of(before.contacts().getFirst().since(City.AT).verified(verified))));
        var shown = contact();
        assertThat(shown.path("verifiedAt").asString())
                .isEqualTo(server.clock.instant().toString());
        assertThat(shown.path("verifiedBy").asString())
                .isEqualTo(City.post(City.CITY).name());
        assertThat(enter(text().code(), City.CITY, "k2").statusCode())
                .as("a repeat")
                .isEqualTo(200);
    }

    @Test
    void anotherCodeIsTriedAtTheRosterAndMarksNothing() {
        send(City.CITY, "k1");
        server.decides(Outcome.accepted(Map.of("left", "4")));
        var answer = enter(other(text().code()), City.CITY, "k2");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("WRONG_CODE");
        assertThat(json(answer).path("detail").asString()).contains("4");
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new TryContactCode(City.person(City.DONGSHI_TOWN), Channel.SMS, null));
        assertThat(server.written).isEmpty();
        assertThat(contact().hasNonNull("verifiedAt")).isFalse();
    }

    @Test
    void theRightCodeThatTheRosterRefusesMarksNothing() {
        send(City.CITY, "k1");
        server.decides(Outcome.refused("NO_TRIES_LEFT", "Send another one."));
        var answer = enter(text().code(), City.CITY, "k2");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("NO_TRIES_LEFT");
        assertThat(server.written).isEmpty();
    }

    @Test
    void aCodeThatTheRosterDoesNotLetOutIsErasedAndTheOneBeforeStillHolds() {
        send(City.CITY, "k1");
        var first = text();
        server.decides(Outcome.refused("CODE_JUST_SENT", "Wait a minute."));
        assertThat(send(City.CITY, "k2").statusCode()).isEqualTo(409);
        assertThat(server.codes).hasSize(2).containsKey(first.id().value());
        server.decides(Outcome.accepted(Map.of()));
        assertThat(enter(first.code(), City.CITY, "k3").statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatSendsTheSameCode() {
        send(City.CITY, "k1");
        var first = text();
        send(City.CITY, "k1");
        assertThat(text()).isEqualTo(first);
        assertThat(server.askedOfRoster.getLast()).isEqualTo(server.askedOfRoster.getFirst());
    }

    @Test
    void aNumberThatWasChangedIsNotVerifiedByTheCodeOfTheOldOneAndNeitherByAFile() {
        send(City.CITY, "k1");
        var code = text().code();
        server.tells(City.record(City.DONGSHI_TOWN).withContacts(List.of(ANOTHER)));
        var answer = enter(code, City.CITY, "k2");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("CONTACT_CHANGED");
        assertThat(server.askedOfRoster).as("no try was spent").hasSize(1);
        assertThat(server.written).isEmpty();
    }

    @Test
    void anImportKeepsWhatIsVerifiedAndAChangedNumberIsVerifiedNoMore() {
        send(City.CITY, "k1");
        enter(text().code(), City.CITY, "k2");
        importing("people:\n  - {id: person-dongshi, name: 别的}\n");
        assertThat(contacts().getFirst().verified()).isNotNull();
        importing("people:\n  - {id: person-dongshi, contacts: [{channel: SMS, address: 199-0000-0099}]}\n");
        assertThat(contacts().getFirst().verified()).isNull();
        assertThat(importing(
                                "people:\n  - {id: person-dongshi, contacts: [{channel: SMS, address: 199-0000-0099, verified: {at: '2026-11-24T08:00:00Z', by: city-duty}}]}\n")
                        .statusCode())
                .as("no file declares it")
                .isEqualTo(422);
    }

    @Test
    void anExportSaysWhichContactsAreVerified() {
        assertThat(export()).doesNotContain("verified");
        send(City.CITY, "k1");
        enter(text().code(), City.CITY, "k2");
        assertThat(export()).contains("verified: SMS 199-0000-0001");
        var again = importing(export());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again).path("changes")).as("and it changes nothing").isEmpty();
    }

    @Test
    void aCodeThatNobodySentAndWhatIsNoneSpendNoTry() {
        assertThat(json(enter("123456", City.CITY, "k1")).path("code").asString())
                .isEqualTo("NO_CODE_SENT");
        assertThat(json(enter("12345", City.CITY, "k2")).path("code").asString())
                .isEqualTo("CODE_UNFIT");
        assertThat(server.askedOfRoster).isEmpty();
        send(City.CITY, "k3");
        var code = text().code();
        server.clock.advance(Duration.ofMinutes(10));
        assertThat(json(enter(code, City.CITY, "k4")).path("code").asString())
                .as("ten minutes later")
                .isEqualTo("NO_CODE_SENT");
    }

    @Test
    void onlyWhoeverKeepsThePersonSendsAndEntersACode() {
        assertThat(send(City.DONGSHI_TOWN, "k1").statusCode()).as("its own").isEqualTo(200);
        server.codes.clear();
        assertThat(send(City.FIRE, "k2").statusCode()).isEqualTo(404);
        assertThat(enter("123456", City.FIRE, "k3").statusCode()).isEqualTo(404);
        assertThat(post(CONTACT.replace("SMS", "MAIL") + "/code", null, City.CITY, "k4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(CONTACT.replace("SMS", "PIGEON") + "/code", null, City.CITY, "k5")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.codes).isEmpty();
    }

    @Test
    void whatIsNotKeptIsNotSent() {
        cookies.put(City.CITY, server.cookie(City.CITY));
        server.writing = false;
        assertThat(send(City.CITY, "k1").statusCode()).isEqualTo(503);
        assertThat(server.askedOfRoster).isEmpty();
    }

    private ContactCode.Text text() {
        return server.codes.values().stream()
                .filter(ContactCode.Text.class::isInstance)
                .map(ContactCode.Text.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private List<Contact> contacts() {
        PersonRecord last = server.written.getLast();
        return last.contacts();
    }

    private JsonNode contact() {
        return json(server.send("GET", "/api/directory", null, "Cookie", cookie(City.CITY)))
                .path("people")
                .valueStream()
                .filter(person -> person.path("id").asString().equals("person-dongshi"))
                .findFirst()
                .orElseThrow()
                .at("/contacts/0");
    }

    private String export() {
        return server.send("GET", "/api/directory/export?format=yaml", null, "Cookie", cookie(City.CITY))
                .body();
    }

    private HttpResponse<String> importing(String file) {
        return server.send(
                "POST",
                "/api/directory/imports?format=yaml&trial=false",
                file,
                "Cookie",
                cookie(City.CITY),
                "Idempotency-Key",
                "import-" + file.hashCode(),
                "Content-Type",
                "application/yaml");
    }

    private HttpResponse<String> send(Organization officer, String key) {
        return post(CONTACT + "/code", null, officer, key);
    }

    private HttpResponse<String> enter(String code, Organization officer, String key) {
        return post(CONTACT + "/verification", "{\"code\": \"" + code + "\"}", officer, key);
    }

    private HttpResponse<String> post(String path, @Nullable String body, Organization officer, String key) {
        return body == null
                ? server.send("POST", path, null, "Cookie", cookie(officer), "Idempotency-Key", key)
                : server.send(
                        "POST",
                        path,
                        body,
                        "Cookie",
                        cookie(officer),
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "application/json");
    }

    private String cookie(Organization officer) {
        return cookies.computeIfAbsent(officer, server::cookie);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
