package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.runtime.serde.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer says of an incident's grade and category reaches intake as it was meant. */
class AssessmentServerTest {
    private static final IncidentId INCIDENT = new IncidentId("incident:420583-x");
    private static final String PATH = "/api/incidents/incident%3A420583-x/";
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
    void aGradeAndACategoryAreAskedOfIntakeWithTheirReasonByTheOfficerWhoSaysSo() {
        assertThat(server.post(cookie, PATH + "grade", "{\"grade\":\"MAJOR\",\"reason\":\"核实\"}")
                        .statusCode())
                .isEqualTo(200);
        var asked = server.askedOfIntake.getLast();
        assertThat(asked.command()).isEqualTo(new RegradeIncident(INCIDENT, Grade.MAJOR, "核实"));
        assertThat(asked.actor().organization()).isEqualTo(City.CITY.id());
        assertThat(asked.actor().post()).isEqualTo(City.post(City.CITY).id());

        server.post(cookie, PATH + "category", "{\"category\":\"UNKNOWN\",\"reason\":\"以报告为准\"}");
        assertThat(server.askedOfIntake.getLast().command())
                .isEqualTo(new RecategoriseIncident(INCIDENT, Category.UNKNOWN, "以报告为准"));
    }

    @Test
    void whatIsMissingOrNoWordOfTheListIsAskedOfNobody() {
        int before = server.askedOfIntake.size();
        for (var body : List.of("{}", "{\"grade\":\"MAJOR\"}", "{\"grade\":\"HUGE\",\"reason\":\"x\"}")) {
            assertThat(server.post(cookie, PATH + "grade", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(server.post(cookie, PATH + "category", "{\"category\":\"FIER\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.askedOfIntake).hasSize(before);
    }

    @Test
    void whatIntakeRefusesIsSaidWithItsCode() {
        server.decides(Outcome.refused("NOT_OF_THE_CITY", "Because."));
        var answer = server.post(cookie, PATH + "grade", "{\"grade\":\"MAJOR\",\"reason\":\"核实\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Json.mapper().readTree(answer.body()).get("code").asString()).isEqualTo("NOT_OF_THE_CITY");
    }

    @Test
    void theTreeOfCategoriesIsForWhoeverIsSignedIn() {
        var answer = server.send("GET", "/api/categories", null, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(answer.body()).get("branches")).hasSize(4);
        assertThat(server.send("GET", "/api/categories", null).statusCode()).isEqualTo(401);
    }
}
