package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer says of a directive reaches dispatch as it was meant. */
class DirectiveServerTest {
    private static final String GIVING = "/api/incidents/incident%3A420583-x/directives";
    private static final IncidentId INCIDENT = new IncidentId("incident:420583-x");
    private static final DirectiveId DIRECTIVE = new DirectiveId("incident:420583-x.d1");
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
        server.decides(Outcome.accepted(Map.of()));
    }

    @Test
    void anOrderNamesWhoseItIsAndOptionallyTheUnitThePostAndTheLimit() {
        assertThat(post(GIVING, "{\"organizationId\":\"dongshi\",\"text\":\"封路\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.asked.getLast().command())
                .isEqualTo(new GiveDirective(INCIDENT, new OrganizationId("dongshi"), null, null, "封路", null));
        post(
                GIVING,
                "{\"organizationId\":\"fire\",\"unitId\":\"u1\",\"postId\":\"p1\",\"text\":\"待命\",\"answerWithinSeconds\":60}");
        assertThat(server.asked.getLast().command())
                .isEqualTo(new GiveDirective(
                        INCIDENT, new OrganizationId("fire"), new UnitId("u1"), new PostId("p1"), "待命", 60));
        assertThat(server.asked.getLast().actor().organization()).isEqualTo(City.CITY.id());
    }

    @Test
    void eachActIsTheCommandThatItsPathSays() {
        post(act("answer"), "{\"answer\":\"CANNOT\",\"text\":\"缺人\"}");
        assertThat(server.asked.getLast().command())
                .isEqualTo(new AnswerDirective(DIRECTIVE, DirectiveAnswer.CANNOT, "缺人"));
        post(act("acceptance"), "{\"number\":2}");
        assertThat(server.asked.getLast().command()).isEqualTo(new AcceptAnswer(DIRECTIVE, 2));
        post(act("return"), "{\"number\":2,\"reason\":\"东口未封\"}");
        assertThat(server.asked.getLast().command()).isEqualTo(new ReturnAnswer(DIRECTIVE, 2, "东口未封"));
        post(act("withdrawal"), null);
        assertThat(server.asked.getLast().command()).isEqualTo(new WithdrawDirective(DIRECTIVE));
    }

    @Test
    void whatIsMissingIsNamedAndAskedOfNobody() {
        int before = server.asked.size();
        Map.of(
                        "{\"text\":\"封路\"}", "The field organizationId is missing.",
                        "{\"organizationId\":\"dongshi\"}", "The field text is missing.")
                .forEach((body, says) -> {
                    var answer = post(GIVING, body);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(json(answer, "detail")).isEqualTo(says);
                });
        for (var path : List.of("acceptance", "return")) {
            assertThat(json(post(act(path), "{}"), "detail")).isEqualTo("The field number is missing.");
        }
        assertThat(json(post(act("answer"), "{\"answer\":\"LATER\"}"), "code")).isEqualTo("ANSWER_NEEDED");
        assertThat(post("/api/directives/a%20b/withdrawal", null).statusCode()).isEqualTo(404);
        assertThat(server.asked).hasSize(before);
    }

    @Test
    void aRefusalHasTheStatusThatItsCodeStandsFor() {
        Map.of(
                        "NOT_ABOVE", 403,
                        "NOT_THE_RECEIVER", 403,
                        "NOT_THE_GIVER", 403,
                        "NO_SUCH_DIRECTIVE", 404,
                        "NO_SUCH_ORGANIZATION", 404,
                        "TEXT_MISSING", 400,
                        "TEXT_UNFIT", 400,
                        "UNIT_OF_ANOTHER", 400,
                        "ANSWERED_ALREADY", 409)
                .forEach((code, status) -> {
                    server.decides(Outcome.refused(code, "Because."));
                    assertThat(post(act("withdrawal"), null).statusCode())
                            .as(code)
                            .isEqualTo(status);
                });
    }

    private static String act(String path) {
        return "/api/directives/incident%3A420583-x.d1/" + path;
    }

    private static HttpResponse<String> post(String path, @Nullable String body) {
        return server.post(cookie, path, body);
    }

    private static String json(HttpResponse<String> answer, String field) {
        return Json.mapper().readTree(answer.body()).get(field).asString();
    }
}
