package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer says of an upward report reaches dispatch as it was meant. */
class UpwardReportServerTest {
    private static final String DRAFTING = "/api/incidents/incident%3A420583-x/upward-reports";
    private static final IncidentId INCIDENT = new IncidentId("incident:420583-x");
    private static final UpwardReportId REPORT = new UpwardReportId("incident:420583-x.u1");
    private static final String TEXT = "\"title\":\"快报\",\"sections\":[{\"heading\":\"PLACE\",\"text\":\"董市镇\"},"
            + "{\"heading\":\"CASUALTIES\",\"text\":\"\",\"asOf\":\"2026-11-24T02:01:00Z\"}]";
    private static final UpwardReportText READ = new UpwardReportText(
            "快报",
            List.of(
                    new UpwardReportSection(UpwardReportHeading.PLACE, "董市镇", null),
                    new UpwardReportSection(
                            UpwardReportHeading.CASUALTIES, "", Instant.parse("2026-11-24T02:01:00Z"))));
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
    void eachActIsTheCommandThatItsPathSays() {
        asks(
                DRAFTING,
                "{\"kind\":\"INITIAL\"," + TEXT + "}",
                new UpwardReportCommand.DraftUpwardReport(INCIDENT, UpwardReportKind.INITIAL, READ));
        asks(act("text"), "{\"revision\":3," + TEXT + "}", new UpwardReportCommand.EditUpwardReport(REPORT, 3, READ));
        asks(act("submission"), "{\"revision\":3}", new UpwardReportCommand.SubmitUpwardReport(REPORT, 3));
        asks(act("signature"), "{\"revision\":3}", new UpwardReportCommand.SignOffUpwardReport(REPORT, 3));
        asks(
                act("return"),
                "{\"revision\":3,\"reason\":\"补写\"}",
                new UpwardReportCommand.ReturnUpwardReport(REPORT, 3, "补写"));
        asks(act("discarding"), null, new UpwardReportCommand.DiscardUpwardReport(REPORT));
        asks(
                act("delivery"),
                "{\"officeId\":\"420500-duty-office\",\"attempt\":2}",
                new UpwardReportCommand.SendUpwardReport(REPORT, new PersonId("420500-duty-office"), 2));
        asks(
                act("sendings"),
                "{\"to\":\"PREFECTURE\",\"channel\":\"PHONE\",\"toldTo\":\"值班员\",\"sentAt\":\"2026-11-24T02:11:00Z\",\"receipt\":\"17\"}",
                new UpwardReportCommand.RecordUpwardSending(
                        REPORT,
                        ReportingParty.PREFECTURE,
                        ReportingChannel.PHONE,
                        "值班员",
                        Instant.parse("2026-11-24T02:11:00Z"),
                        "17"));
    }

    @Test
    void aWholeFormOfTwoPagesIsLetIn() {
        var sections = new StringBuilder();
        for (var heading : List.of("SOURCE", "PLACE", "COURSE", "MEASURES")) {
            sections.append(sections.isEmpty() ? "" : ",")
                    .append("{\"heading\":\"")
                    .append(heading)
                    .append("\",\"text\":\"")
                    .append("长".repeat(1_000))
                    .append("\"}");
        }
        assertThat(post(DRAFTING, "{\"kind\":\"INITIAL\",\"title\":\"快报\",\"sections\":[" + sections + "]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamedAndAskedOfNobody() {
        int before = server.asked.size();
        Map.of(
                        "{\"kind\":\"INITIAL\",\"sections\":[]}", "The field title is missing.",
                        "{\"kind\":\"INITIAL\",\"title\":\"x\"}", "The field sections is missing.",
                        "{\"kind\":\"INITIAL\",\"title\":\"x\",\"sections\":[null]}", "The field sections is missing.",
                        "{\"kind\":\"INITIAL\",\"title\":\"x\",\"sections\":[{\"heading\":\"PLACE\"}]}",
                                "The field text is missing.")
                .forEach((body, says) -> {
                    var answer = post(DRAFTING, body);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(json(answer, "detail")).isEqualTo(says);
                });
        for (var path : List.of("submission", "signature", "return")) {
            assertThat(json(post(act(path), "{}"), "detail")).isEqualTo("The field revision is missing.");
        }
        assertThat(json(post(DRAFTING, "{\"kind\":\"LATER\"," + TEXT + "}"), "code"))
                .isEqualTo("KIND_NEEDED");
        assertThat(json(post(act("sendings"), "{\"to\":\"NOBODY\"}"), "code")).isEqualTo("TO_NEEDED");
        assertThat(json(post(act("delivery"), "{}"), "detail")).isEqualTo("The field officeId is missing.");
        assertThat(json(post(act("delivery"), "{\"officeId\":\"420500-duty-office\"}"), "detail"))
                .isEqualTo("The field attempt is missing.");
        assertThat(post("/api/upward-reports/a%20b/discarding", null).statusCode())
                .isEqualTo(404);
        assertThat(server.asked).hasSize(before);
    }

    @Test
    void aRefusalHasTheStatusThatItsCodeStandsFor() {
        Map.of(
                        "NO_RIGHT_TO_SIGN", 403,
                        "DRAFTER_DOES_NOT_SIGN", 403,
                        "NOT_OF_THE_CITY", 403,
                        "NO_SUCH_UPWARD_REPORT", 404,
                        "SAYS_NOTHING", 400,
                        "NOT_UPWARD", 400,
                        "WORDS_UNFIT", 400,
                        "BEFORE_THE_SIGNATURE", 400,
                        "GOES_NOWHERE", 409,
                        "ANOTHER_IS_OPEN", 409)
                .forEach((code, status) -> {
                    server.decides(Outcome.refused(code, "Because."));
                    assertThat(post(act("discarding"), null).statusCode())
                            .as(code)
                            .isEqualTo(status);
                });
    }

    private static void asks(String path, @Nullable String body, UpwardReportCommand command) {
        assertThat(post(path, body).statusCode()).as(path).isEqualTo(200);
        assertThat(server.asked.getLast().command()).isEqualTo(command);
        assertThat(server.asked.getLast().actor().organization()).isEqualTo(City.CITY.id());
    }

    private static String act(String path) {
        return "/api/upward-reports/incident%3A420583-x.u1/" + path;
    }

    private static HttpResponse<String> post(String path, @Nullable String body) {
        return server.post(cookie, path, body);
    }

    private static String json(HttpResponse<String> answer, String field) {
        return Json.mapper().readTree(answer.body()).get(field).asString();
    }
}
