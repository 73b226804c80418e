package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.CrewCommand.ReportCrewSafe;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer asks of units and assignments reaches dispatch as it was meant. */
class UnitServerTest {
    private static final AssignmentId ASSIGNMENT = new AssignmentId("incident:420583-x.a1.1");
    private static ConsoleServer server;
    private static String cookie;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        cookie = server.cookie(City.CITY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void accepts() {
        decided(Outcome.accepted(Map.of()));
    }

    @Test
    void anOfferNamesTheUnitTheNeedsAndTheLimitOrLeavesThemToDispatch() {
        var whole = "{\"unitId\":\"u1\",\"needs\":[\"FIREFIGHTING\"],\"answerWithinSeconds\":30}";
        assertThat(post("/api/incidents/incident%3A420583-x/offers", whole).statusCode())
                .isEqualTo(200);
        assertThat(server.asked.getLast().command())
                .isEqualTo(new OfferUnit(
                        new IncidentId("incident:420583-x"), new UnitId("u1"), List.of(Capability.FIREFIGHTING), 30));
        post("/api/incidents/incident%3A420583-x/offers", "{}");
        assertThat(server.asked.getLast().command())
                .isEqualTo(new OfferUnit(new IncidentId("incident:420583-x"), null, List.of(), null));
        assertThat(server.asked.getLast().actor().organization()).isEqualTo(City.CITY.id());
    }

    @Test
    void eachActIsTheCommandThatItsPathSays() {
        var expected = Map.of(
                "acceptance", new AcceptOffer(ASSIGNMENT),
                "departure", new ReportEnRoute(ASSIGNMENT),
                "arrival", new ReportOnScene(ASSIGNMENT),
                "release", new ReleaseUnit(ASSIGNMENT),
                "withdrawal", new WithdrawAssignment(ASSIGNMENT));
        expected.forEach((path, command) -> {
            assertThat(post(act(path), null).statusCode()).as(path).isEqualTo(200);
            assertThat(server.asked.getLast().command()).isEqualTo(command);
        });
        post(act("safety"), null);
        assertThat(server.asked.getLast().command()).isEqualTo(new ReportCrewSafe(ASSIGNMENT));
        post(act("safety-limit"), "{\"everySeconds\":900}");
        assertThat(server.asked.getLast().command()).isEqualTo(new SetCrewLimit(ASSIGNMENT, 900));
        post(act("decline"), "{\"reason\":\"TOO_FAR\"}");
        assertThat(server.asked.getLast().command()).isEqualTo(new DeclineOffer(ASSIGNMENT, DeclineReason.TOO_FAR));
    }

    @Test
    void aStateIsSet() {
        post("/api/units/u1/state", "{\"state\":\"OUT_OF_SERVICE\"}");
        assertThat(server.asked.getLast().command())
                .isEqualTo(new SetUnitState(new UnitId("u1"), UnitState.OUT_OF_SERVICE));
    }

    @Test
    void whatIsMissingOrNoIdIsNamedAndAskedOfNobody() {
        int before = server.asked.size();
        for (var body : List.of("{}", "{\"state\":null}")) {
            var answer = post("/api/units/u1/state", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("detail").asString()).isEqualTo("The field state is missing.");
        }
        assertThat(post("/api/units/u1/state", "{\"state\":\"BROKEN\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/units/u%20u/state", "{\"state\":\"AVAILABLE\"}").statusCode())
                .isEqualTo(404);
        assertThat(json(post("/api/units", "{\"id\":\"a b\"}")).get("detail").asString())
                .startsWith("The field id is no id");
        assertThat(post(act("decline"), "{}").statusCode()).isEqualTo(400);
        assertThat(post("/api/positions", "{\"positions\":[{\"unitId\":\"u\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.asked).hasSize(before);
    }

    @Test
    void aRefusalHasTheStatusThatItsCodeStandsFor() {
        Map.of(
                        "NOT_OF_THE_CITY", 403,
                        "NEITHER_OWN_NOR_CITY", 403,
                        "NO_SUCH_UNIT", 404,
                        "NO_SUCH_ASSIGNMENT", 404,
                        "LIMIT_OUT_OF_RANGE", 400,
                        "UNIT_ENGAGED", 409)
                .forEach((code, status) -> {
                    decided(Outcome.refused(code, "Because."));
                    var answer = post(act("acceptance"), null);
                    assertThat(answer.statusCode()).as(code).isEqualTo(status);
                    assertThat(json(answer).get("code").asString()).isEqualTo(code);
                });
    }

    private static String act(String path) {
        return "/api/assignments/incident%3A420583-x.a1.1/" + path;
    }

    private static void decided(Outcome outcome) {
        server.decides(outcome);
    }

    private static HttpResponse<String> post(String path, @Nullable String body) {
        return server.post(cookie, path, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
