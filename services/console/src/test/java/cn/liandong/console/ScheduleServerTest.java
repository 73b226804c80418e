package cn.liandong.console;

import static cn.liandong.console.CitySchedules.DECEMBER;
import static cn.liandong.console.CitySchedules.EIGHT;
import static cn.liandong.console.CitySchedules.NOON;
import static cn.liandong.console.CitySchedules.POST;
import static cn.liandong.console.CitySchedules.TOWN;
import static cn.liandong.console.CitySchedules.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleEvent.DraftEdited;
import cn.liandong.contracts.duty.ScheduleEvent.DraftWithdrawn;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.serde.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A town's December is drafted, edited, checked and published, and read with what overrides change. */
class ScheduleServerTest {
    private static final PersonId PERSON = City.person(TOWN);
    private static final PersonId OTHER = City.person(City.CITY);
    private static final String PATH = "/api/organizations/dongshi/schedules/2026-12";
    private final ConsoleServer server = new ConsoleServer();

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
    void whatAnOfficerWantsGoesToRosterAsItIs() {
        assertThat(post("/draft", null).body()).contains("\"journal\":\"duty\"", "\"sequence\":45");
        assertThat(server.askedOfRoster.getLast().command()).isEqualTo(new DraftSchedule(TOWN.id(), DECEMBER));
        post("/edits", """
                {"revision": 1, "postId": "dongshi-duty", "from": "2026-12-01T00:00:00Z",
                 "until": "2026-12-01T12:00:00Z", "people": ["person-dongshi"]}""");
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new EditDraft(TOWN.id(), DECEMBER, 1, POST, EIGHT, TWENTY, List.of(PERSON)));
        post("/publication", "{\"revision\": 2}");
        assertThat(server.askedOfRoster.getLast().command()).isEqualTo(new PublishSchedule(TOWN.id(), DECEMBER, 2));
        assertThat(post("/publication", "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", PATH.replace("2026-12", "2026-13") + "/draft", null, TOWN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecondWhoEditsReadsWhatHasChanged() {
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c",
                "h",
                "roster",
                City.JURISDICTION,
                9,
                45,
                Outcome.refused("DRAFT_CHANGED", "The draft is at revision 2 and not at 1.")));
        var answer = post("/publication", "{\"revision\": 1}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("DRAFT_CHANGED", "revision 2 and not at 1");
    }

    @Test
    void whoSitsInAMonthAndIsOnLeaveInItIsNamedAndNobodyElse() {
        server.feed(CitySchedules.drafted());
        server.feed(leave("inside", PERSON, NOON, TWENTY));
        server.feed(leave("before", PERSON, EIGHT.minusSeconds(86_400 * 2), EIGHT.minusSeconds(86_400)));
        server.feed(leave("other", OTHER, NOON, TWENTY));
        var leaves = read(TOWN).get("leaves");
        assertThat(leaves).hasSize(1);
        assertThat(leaves.at("/0/id").asString()).isEqualTo("inside");
        assertThat(leaves.at("/0/person/name").asString()).isEqualTo("人-董市镇");
    }

    private static LeaveFiled leave(String id, PersonId person, Instant from, Instant until) {
        return new LeaveFiled(new Leave(new LeaveId(id), person, from, until), City.AT);
    }

    @Test
    void aDraftIsReadWithItsEditsAndWarnings() {
        server.feed(CitySchedules.drafted());
        server.feed(new DraftEdited(
                TOWN.id(), DECEMBER, 2, POST, new ScheduledShift(NOON, TWENTY, List.of(PERSON, OTHER))));
        server.feed(CitySchedules.checked());
        var read = read(TOWN);
        assertThat(read.get("stage").asString()).isEqualTo("DRAFT");
        assertThat(read.get("revision").asInt()).isEqualTo(2);
        assertThat(read.at("/posts/0/shifts")).hasSize(2);
        assertThat(read.at("/posts/0/shifts/1/people/0/name").asString()).isEqualTo("人-董市镇");
        assertThat(read.at("/warnings/0/check").asString()).isEqualTo("TOO_FEW");
        assertThat(read.at("/findings/0/warnings").asInt()).isOne();
        assertThat(read(City.CITY)).isEqualTo(read);
        assertThat(send("GET", PATH, null, City.BAIYANG_TOWN).statusCode()).isEqualTo(403);
        server.feed(new DraftWithdrawn(TOWN.id(), DECEMBER, 2));
        assertThat(send("GET", PATH, null, TOWN).statusCode()).isEqualTo(404);
    }

    @Test
    void aPublishedMonthIsReadWithItsOverridesAndWhoMadeThem() {
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.published());
        var id = new OverrideId("override-1");
        server.feed(new OverrideMade(
                new DutyOverride(id, POST, OverrideKind.COVER, NOON, TWENTY, List.of(), List.of(OTHER), "发热")));
        var read = read(TOWN);
        assertThat(read.get("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(read.at("/posts/0/shifts")).hasSize(2);
        assertThat(read.at("/posts/0/shifts/0/people/0/id").asString()).isEqualTo(PERSON.value());
        assertThat(read.at("/posts/0/shifts/0/overrides")).isEmpty();
        assertThat(read.at("/posts/0/shifts/1/people/0/id").asString()).isEqualTo(OTHER.value());
        assertThat(read.at("/posts/0/shifts/1/overrides/0").asString()).isEqualTo("override-1");
        assertThat(read.at("/overrides/0/reason").asString()).isEqualTo("发热");
        server.feed(new OverrideWithdrawn(id, POST, NOON, "不需要了"));
        assertThat(read(TOWN).at("/posts/0/shifts")).hasSize(1);
        assertThat(read(TOWN).get("overrides")).isEmpty();
    }

    @Test
    void aMonthIsReadAsATableAndAsPagesByWhoeverMayReadIt() {
        server.feed(CitySchedules.drafted());
        var table = send("GET", PATH + "/paper.xlsx", null, TOWN);
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).startsWith("PK");
        assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", URLEncoder.encode("董市镇2026年12月值班表.xlsx", StandardCharsets.UTF_8));
        assertThat(send("GET", PATH + "/paper.pdf", null, TOWN).statusCode()).isIn(200, 501);
        assertThat(send("GET", PATH + "/paper.xlsx", null, City.BAIYANG_TOWN).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMonthKeepsWhatWasPublishedBeforeIt() {
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.published());
        var next = DECEMBER.plusMonths(1);
        server.feed(new ScheduleDrafted(
                TOWN.id(),
                next,
                1,
                List.of(new ScheduledPost(
                        POST, List.of(new ScheduledShift(NOON, TWENTY.plusSeconds(60), List.of()))))));
        server.feed(new SchedulePublished(TOWN.id(), next, 1, List.of(POST), List.of()));
        var read = Json.mapper()
                .readTree(send("GET", PATH.replace("2026-12", "2027-01"), null, TOWN)
                        .body());
        assertThat(read.at("/posts/0/shifts")).hasSize(1);
        assertThat(read.at("/posts/0/shifts/0/from").asString()).isEqualTo(TWENTY.toString());
    }

    private JsonNode read(Organization officer) {
        return Json.mapper().readTree(send("GET", PATH, null, officer).body());
    }

    private HttpResponse<String> post(String path, @Nullable String body) {
        return send("POST", PATH + path, body, TOWN);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, Organization officer) {
        return server.send(
                method,
                path,
                body,
                "Cookie",
                server.cookie(officer),
                "Idempotency-Key",
                path + (body == null ? 0 : body.hashCode()),
                "Content-Type",
                "application/json");
    }
}
