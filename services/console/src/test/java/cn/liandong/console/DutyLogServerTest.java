package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A town's duty log is written, struck out, handed over and read, by those who may. */
class DutyLogServerTest {
    private static final String PATH = "/api/posts/dongshi-duty";
    private static final PostId POST = City.post(City.DONGSHI_TOWN).id();
    private static final PersonId PERSON = City.person(City.DONGSHI_TOWN);
    private static final Instant OCCURRED = Instant.parse("2026-11-24T07:50:00Z");

    private final ConsoleServer server = new ConsoleServer();
    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "roster", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsWrittenIsKeptVerbatimBeforeRosterIsAskedForItsHash() {
        var body = """
                {"personId": "person-dongshi", "note": {"occurredAt": "2026-11-24T07:50:00Z", "course": "江边有人落水\\n已救起",
                 "place": "董市镇江边", "told": "15:55 电话报告带班领导", "forRelief": true, "incidentId": "420583:incident:1",
                 "caller": {"unit": "董市镇居民", "name": "陈明", "post": "", "phone": "199-0000-0133"}}}""";
        assertThat(post(PATH + "/notes", body, "k1").body()).contains("\"journal\":\"duty\"", "\"sequence\":45");
        var asked = (WriteNote) server.askedOfRoster.getLast().command();
        assertThat(asked.post()).isEqualTo(POST);
        assertThat(asked.by()).isEqualTo(PERSON);
        assertThat(asked.note().occurredAt()).isEqualTo(OCCURRED);
        assertThat(asked.note().forRelief()).isTrue();
        var kept = server.bean(DutyLogs.class).find(asked.note().note());
        assertThat(kept).isNotNull();
        assertThat(kept.hash()).isEqualTo(asked.note().textHash());
        assertThat(kept.course()).isEqualTo("江边有人落水\n已救起");
        assertThat(kept.caller()).satisfies(caller -> assertThat(caller.post()).isNull());

        post(PATH + "/notes", body, "k1");
        assertThat(server.askedOfRoster.getLast())
                .as("a repeat is the same command")
                .isEqualTo(server.askedOfRoster.getFirst());
        post(PATH + "/notes", body, "k2");
        assertThat(((WriteNote) server.askedOfRoster.getLast().command()).note().note())
                .as("the same words another time are another note")
                .isNotEqualTo(asked.note().note());
    }

    @Test
    void whatCannotBeKeptIsRefusedAndNobodyIsAsked() {
        refused("{\"personId\": \"person-dongshi\", \"note\": {\"occurredAt\": \"2026-11-24T07:50:00Z\"}}", "course");
        refused(note("\"course\": \" \""), "course");
        refused(note("\"course\": \"" + "长".repeat(2_001) + "\""), "may have 2000");
        refused(note("\"course\": \"a\", \"place\": \"" + "长".repeat(501) + "\""), "place");
        refused(note("\"course\": \"a\", \"caller\": {\"phone\": \"" + "1".repeat(101) + "\"}"), "caller.phone");
        refused(note("\"course\": \"响铃\\u0007\""), "U+0007 (BEL)");
        refused(note("\"course\": \"倒\\u202E写\""), "U+202E (RIGHT-TO-LEFT OVERRIDE)");
        refused(note("\"course\": \"半个\\uD83D\""), "\"status\":400");
        refused("{\"personId\": \"person-dongshi\", \"note\": {\"course\": \"何时\"}}", "occurredAt");
        refused("{\"note\": {\"course\": \"谁\"}}", "personId");
        assertThat(server.askedOfRoster).isEmpty();
    }

    @Test
    void onlyItsOwnWritesAndOnlyWhoeverIsOnDuty() {
        var body = note("\"course\": \"水位上涨\"");
        var byCity = send("POST", PATH + "/notes", body, "c", City.CITY);
        assertThat(byCity.statusCode()).isEqualTo(403);
        assertThat(byCity.body()).contains("NOT_OWN_LOG");
        var byOther = post(PATH + "/notes", body.replace("person-dongshi", "li-na"), "o");
        assertThat(byOther.statusCode()).isEqualTo(409);
        assertThat(byOther.body()).contains("NOT_ON_DUTY");
        server.writing = false;
        assertThat(post(PATH + "/notes", body, "w").statusCode()).isEqualTo(503);
        assertThat(server.askedOfRoster).isEmpty();
    }

    @Test
    void aStrikeOutSaysWhyAndMayNameWhatHoldsInstead() {
        post(PATH + "/notes/note-1/striking-out", "{\"personId\": \"person-dongshi\", \"reason\": \"记错\"}", "s1");
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new StrikeOutNote(POST, PERSON, new NoteId("note-1"), "记错", null));
        post(
                PATH + "/notes/note-1/striking-out",
                "{\"personId\": \"person-dongshi\", \"reason\": \"人数核实\", \"correction\":"
                        + " {\"occurredAt\": \"2026-11-24T07:50:00Z\", \"course\": \"1人受伤\"}}",
                "s2");
        var asked = (StrikeOutNote) server.askedOfRoster.getLast().command();
        var correction = asked.correction();
        assertThat(correction).isNotNull();
        assertThat(server.bean(DutyLogs.class).find(correction.note())).isNotNull();
        assertThat(post(PATH + "/notes/note-1/striking-out", "{\"personId\": \"person-dongshi\"}", "s3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aShiftIsReadWithItsLinesByItsOwnAndTheTiersAbove() {
        var first = feed("2人受伤", true);
        var second = said("1人受伤");
        keep(second);
        server.feed(new NoteStruckOut(POST, PERSON, first.id(), "人数核实", OCCURRED.plusSeconds(700)));
        server.feed(new NoteWritten(POST, PERSON, written(second, true), first.id(), OCCURRED.plusSeconds(700)));

        var read = read("current", City.DONGSHI_TOWN);
        assertThat(read.at("/postName").asString()).isEqualTo("董市镇值班员");
        assertThat(read.at("/people/0/name").asString()).isEqualTo("人-董市镇");
        assertThat(read.at("/from").asString()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(read.get("lines")).hasSize(2);
        assertThat(read.at("/lines/0/note/course").asString()).isEqualTo("2人受伤");
        assertThat(read.at("/lines/0/note/struckOut/reason").asString()).isEqualTo("人数核实");
        assertThat(read.at("/lines/0/note/replacedBy").asString())
                .isEqualTo(second.id().value());
        assertThat(read.at("/lines/1/note/state").asString()).isEqualTo("WRITTEN");
        assertThat(read("2026-11-24", City.DONGSHI_TOWN)).isEqualTo(read);
        assertThat(read("2026-11-24T08:00:00Z", City.CITY)).isEqualTo(read);
        assertThat(get("/duty-log/current", City.BAIYANG_TOWN).statusCode()).isEqualTo(403);
        assertThat(get("/duty-log/current", City.ENTERPRISE).statusCode()).isEqualTo(403);
        assertThat(get("/duty-log/2026-11-23", City.CITY).statusCode()).isEqualTo(404);
        assertThat(get("/duty-log/yesterday", City.CITY).statusCode()).isEqualTo(404);
        // A town reads its enterprises, and no other town's.
        assertThat(send("GET", "/api/posts/sanning-duty/duty-log/current", null, "", City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/posts/jinrun-duty/duty-log/current", null, "", City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anErasedNoteLeavesItsLineAndAChangedOneShows() {
        var note = feed("电话 199-0000-0133", false);
        var logs = server.bean(DutyLogs.class);
        logs.told(
                note.id(),
                new DutyNote(note.id(), note.salt(), "电话 199-0000-0199", null, null, null, null, null, null, null),
                OCCURRED);
        assertThat(read("current", City.DONGSHI_TOWN).at("/lines/0/note/state").asString())
                .isEqualTo("CHANGED");
        logs.told(note.id(), null, OCCURRED);
        var erased = read("current", City.DONGSHI_TOWN);
        assertThat(erased.at("/lines/0/note/state").asString()).isEqualTo("ERASED");
        assertThat(erased.toString()).doesNotContain("199-0000-01");
    }

    @Test
    void whatIsMarkedForTheReliefIsHandedOverItemByItem() {
        var note = feed("水泵未修好", true);
        var listed = Json.mapper().readTree(get("/handover", City.DONGSHI_TOWN).body());
        assertThat(listed.at("/items/0/item/kind").asString()).isEqualTo("NOTE");
        assertThat(listed.at("/items/0/text").asString()).isEqualTo("水泵未修好");
        var forgotten = post(PATH + "/handover", "{\"personId\":\"person-dongshi\",\"items\":[]}", "h1");
        assertThat(forgotten.statusCode()).isEqualTo(409);
        assertThat(forgotten.body()).contains("ITEMS_MISSING", note.id().value());
        post(
                PATH + "/handover",
                "{\"personId\":\"person-dongshi\",\"items\":[{\"kind\":\"NOTE\",\"id\":\"" + note.id() + "\"}]}",
                "h2");
        assertThat(server.askedOfRoster.getLast().command()).isInstanceOf(OfferHandover.class);
    }

    @Test
    void aShiftIsPrintedForThoseWhoMayReadIt() {
        feed("=HYPERLINK(\"http://evil.example\")", false);
        var xlsx = get("/duty-log/current/paper.xlsx", City.DONGSHI_TOWN);
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("20261124-1600.xlsx"));
        assertThat(get("/duty-log/current/paper.pdf", City.DONGSHI_TOWN).statusCode())
                .isIn(200, 501);
        assertThat(get("/duty-log/current/paper.xlsx", City.BAIYANG_TOWN).statusCode())
                .isEqualTo(403);
    }

    private DutyNote feed(String course, boolean forRelief) {
        var note = said(course);
        keep(note);
        server.feed(new NoteWritten(POST, PERSON, written(note, forRelief), null, OCCURRED.plusSeconds(660)));
        return note;
    }

    private void keep(DutyNote note) {
        server.bean(DutyLogs.class).told(note.id(), note, OCCURRED);
    }

    private static DutyNote said(String course) {
        return DutyNote.of("salt", course, null, null, null, null, null, null, null);
    }

    private static WrittenNote written(DutyNote note, boolean forRelief) {
        return new WrittenNote(note.id(), note.hash(), OCCURRED, null, forRelief);
    }

    private static String note(String fields) {
        return "{\"personId\": \"person-dongshi\", \"note\": {\"occurredAt\": \"2026-11-24T07:50:00Z\", " + fields
                + "}}";
    }

    private void refused(String body, String says) {
        var answer = post(PATH + "/notes", body, "r" + body.length());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
    }

    private JsonNode read(String shift, Organization officer) {
        var answer = get("/duty-log/" + shift, officer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, Organization officer) {
        return send("GET", PATH + path, null, "", officer);
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return send("POST", path, body, key, City.DONGSHI_TOWN);
    }

    /** One session for each, since a key means something within its session alone. */
    private HttpResponse<String> send(
            String method, String path, @Nullable String body, String key, Organization officer) {
        var cookie = cookies.computeIfAbsent(officer.id().value(), id -> server.cookie(officer));
        return body == null
                ? server.send(method, path, null, "Cookie", cookie)
                : server.send(
                        method,
                        path,
                        body,
                        "Cookie",
                        cookie,
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "application/json");
    }
}
