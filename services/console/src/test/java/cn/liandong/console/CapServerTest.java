package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.CapRules;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer who sees an incident reads its alert, and nobody else does. */
class CapServerTest {
    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        var entry = City.<IncidentEvent>entry(
                1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), CityZones.drawn(1));
        server.feeds().entry(Topics.INCIDENTS, City.JURISDICTION, entry);
        server.caps().entry(entry);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theAlertIsTheOneThatIntakeWrites() {
        var answer = alert(1, City.CITY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/cap+xml");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("420583-20261124-001.xml");
        assertThat(CapRules.objections(answer.body())).as(answer.body()).isEmpty();
        assertThat(CapRules.texts(answer.body(), "identifier")).containsExactly("420583-20261124-001.1");
        assertThat(CapRules.texts(answer.body(), "polygon")).hasSize(2);
    }

    @Test
    void whoeverDoesNotSeeTheIncidentFindsNone() {
        assertThat(alert(1, City.DONGSHI_TOWN).statusCode()).isEqualTo(200);
        assertThat(alert(1, City.ENTERPRISE).statusCode()).isEqualTo(200);
        assertHidden(alert(1, City.BAIYANG_TOWN));
        assertHidden(alert(1, City.OTHER_ENTERPRISE));
        assertNone(alert(9, City.CITY));
        assertThat(server.send("GET", "/api/incidents/420583-incident-1/cap", null)
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> alert(int number, Organization officer) {
        return server.send(
                "GET", "/api/incidents/" + City.incident(number) + "/cap", null, "Cookie", server.cookie(officer));
    }

    /** As an incident that is not there. */
    private static void assertHidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NO_SUCH_INCIDENT");
    }

    private static void assertNone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.mapper().readTree(answer.body()).get("code").asString()).isEqualTo("NO_ALERT");
    }
}
