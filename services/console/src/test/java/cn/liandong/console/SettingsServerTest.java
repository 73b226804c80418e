package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.duty.RosterEvent.DutyLimitsSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.SignalEvent.SignalRulesSet;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import cn.liandong.contracts.response.Verification;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a city has set is read with its sources, and its statutory clocks are changed. */
class SettingsServerTest {
    private static final String PATH = "/api/city-settings";
    private static final String ROW = "/api/clock-rows/city-first";
    private static final String LIMITS = "/api/duty-limits";
    private static final String REST = """
            {"revision": 1, "restHoursBetween": 12, "hoursADay": 8, "overtimeHoursAMonth": 24, "restHoursAWeek": 24,
             "kinds": ["DUTY_OFFICER", "RESPONDER"], "source": "本市规定（虚构）"}""";
    private static final String SEED = "00112233445566778899aabbccddeeff";
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final String HOUR = """
            {"revision": 2, "name": "市级首报", "kind": "REPORT", "from": "CITY", "to": "PREFECTURE",
             "trigger": "REPORT_RECEIVED", "channel": "PHONE", "limitMinutes": 60,
             "source": "省通知（虚构）", "verified": "U"}""";

    @TempDir
    private Path folder = Path.of("");

    private ConsoleServer server;

    @BeforeEach
    void start() throws IOException {
        var key = Files.writeString(folder.resolve("code-key"), SECRET);
        server = new ConsoleServer("liandong.console.code-key-file=" + key, "liandong.console.session-hours=9");
        server.opensForDuty();
        server.leads(City.CITY);
        answers(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void clocksAreReadAsTheyWereLastDefinedWithWhoDidItAndWhen() {
        response(1, new ClockDefined(CityClocks.row(120), 1, null, City.AT));
        assertThat(json(get(City.CITY)).at("/clocks/0").has("changedBy"))
                .as("a file did")
                .isFalse();
        response(2, new ClockDefined(CityClocks.row(60), 2, City.post(City.CITY).id(), City.AT.plusSeconds(60)));
        var read = json(get(City.CITY));
        assertThat(read.get("sequence").asLong()).isEqualTo(2);
        assertThat(read.get("clocks")).hasSize(1);
        assertThat(read.at("/clocks/0/row/limitMinutes").asInt()).isEqualTo(60);
        assertThat(read.at("/clocks/0/row/source").asString()).isEqualTo("国务院令第493号 第十一条");
        assertThat(read.at("/clocks/0/revision").asInt()).isEqualTo(2);
        assertThat(read.at("/clocks/0/changedBy").asString())
                .isEqualTo(City.post(City.CITY).name());
    }

    @Test
    void whatFilesSayIsReadWithItsSourceAndWhatNobodySaidIsBuiltIn() {
        var limits = setting("DUTY_LIMITS");
        assertThat(limits.at("/rows/0/figures/overtimeHoursAMonth").asString()).isEqualTo("36");
        assertThat(limits.at("/rows/0/source").asString()).contains("(U)");
        assertThat(limits.has("changedAt")).as("built in").isFalse();
        assertThat(limits.get("revision").asInt()).isZero();

        server.feed(new DutyLimitsSet(
                new DutyLimits(10, 8, 20, 24, List.of(PostKind.DUTY_OFFICER), "本市规定"),
                3,
                City.post(City.CITY).id(),
                City.AT));
        server.feed(new ZoneSet("Asia/Shanghai"));
        limits = setting("DUTY_LIMITS");
        assertThat(limits.at("/rows/0/figures/overtimeHoursAMonth").asString()).isEqualTo("20");
        assertThat(limits.at("/rows/0/figures/kinds").asString()).isEqualTo("DUTY_OFFICER");
        assertThat(limits.at("/rows/0/source").asString()).isEqualTo("本市规定");
        assertThat(limits.has("changedAt")).isTrue();
        assertThat(limits.get("revision").asInt()).isEqualTo(3);
        assertThat(setting("ZONE").at("/rows/0/name").asString()).isEqualTo("Asia/Shanghai");
        assertThat(setting("ZONE").has("revision")).as("a file's alone").isFalse();

        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                new SignalRulesSet(List.of(new SignalRule(
                                        WarningColour.ORANGE, List.of(Tier.ENTERPRISE, Tier.CITY), 120, "ours")))));
        assertThat(setting("SIGNAL_RULES").at("/rows/0/figures/tell").asString())
                .isEqualTo("ENTERPRISE,CITY");
    }

    @Test
    void anOfficeThatIsDefinedAgainTakesItsOwnPlace() {
        response(1, new UpwardOfficeDefined(office("地级市值班室")), new UpwardOfficeDefined(office("地级市总值班室")));
        assertThat(setting("UPWARD_OFFICES").get("rows")).hasSize(1);
        assertThat(setting("UPWARD_OFFICES").at("/rows/0/name").asString()).isEqualTo("地级市总值班室");
    }

    @Test
    void whatIsSecretIsSaidToBeSetAndNoMore() {
        server.feed(new SpotCheckRulesSet(
                List.of(new SpotCheckRule(
                        "random",
                        Tier.TOWN,
                        null,
                        null,
                        List.of(),
                        new SpotCheckRule.RandomTimes(3, 7, LocalTime.of(1, 17), LocalTime.of(5, 43)),
                        10,
                        "ours")),
                SEED));
        var read = get(City.CITY).body();
        assertThat(setting("SPOT_CHECK_RULES").at("/rows/0/figures/times").asString())
                .isEqualTo("3");
        assertThat(read)
                .doesNotContain(SEED)
                .doesNotContain("01:17")
                .doesNotContain("05:43")
                .doesNotContain(SECRET)
                .doesNotContain(folder.toString());
        var operator = json(get(City.CITY)).get("operator");
        assertThat(value(operator, "LIANDONG_CONSOLE_SESSION_HOURS")).isEqualTo("9");
        assertThat(value(operator, "LIANDONG_CONSOLE_CODE_KEY_FILE")).isEqualTo("SET");
        assertThat(value(operator, "LIANDONG_PUSH_PUBLIC_KEY_FILE")).isEmpty();
    }

    @Test
    void whatTheLeaderWantsOfAClockGoesToDispatchWithTheRevisionThatWasRead() {
        var answer = put(HOUR, leader());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"sequence\":45");
        assertThat(server.asked.getLast().command())
                .isEqualTo(new DefineClock(
                        new ClockRow(
                                new ClockRowId("city-first"),
                                "市级首报",
                                ClockKind.REPORT,
                                ReportingParty.CITY,
                                ReportingParty.PREFECTURE,
                                ClockTrigger.REPORT_RECEIVED,
                                null,
                                List.of(),
                                ReportingChannel.PHONE,
                                60,
                                "省通知（虚构）",
                                Verification.U),
                        2));
    }

    @Test
    void whatIsMissingOrNoClockIsNamedAndAskedOfNobody() {
        for (var wrong : List.of(
                List.of(HOUR.replace("\"revision\": 2, ", ""), "The field revision is missing"),
                List.of(HOUR.replace("\"limitMinutes\": 60,", ""), "The field limitMinutes is missing"),
                List.of(HOUR.replace("Minutes\": 60", "Minutes\": 0"), "a clock runs 1 to 64800 minutes, not 0"),
                List.of(HOUR.replace("省通知（虚构）", " "), "the source of a clock has 1 to 200 characters"),
                List.of(HOUR.replace("\"to\": \"PREFECTURE\"", "\"to\": \"TOWN\""), "a clock runs upward"))) {
            var answer = put(wrong.getFirst(), leader());
            assertThat(answer.statusCode()).as(wrong.getFirst()).isEqualTo(400);
            assertThat(json(answer).get("detail").asString()).contains(wrong.getLast());
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aStaleEditIsToldWhoWasFaster() {
        answers(Outcome.refused("CLOCK_CHANGED", "revision 3 was set at city.leader"));
        var stale = put(HOUR, leader());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).get("code").asString()).isEqualTo("CLOCK_CHANGED");
    }

    @Test
    void nobodyButTheCityReadsThemAndNobodyButItsLeaderChangesAClock() {
        assertThat(put(HOUR, server.cookie(City.CITY)).statusCode())
                .as("the duty officer")
                .isEqualTo(403);
        for (var other : List.of(City.DONGSHI_TOWN, City.FIRE, City.ENTERPRISE)) {
            assertThat(get(other).statusCode()).isEqualTo(403);
            assertThat(put(HOUR, server.cookie(other)).statusCode()).isEqualTo(403);
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void whatTheLeaderWantsOfTheLimitsOfDutyGoesToRosterWithTheRevisionThatWasRead() {
        var answer = put(LIMITS, REST, leader());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("journal").asString()).isEqualTo(Topics.DUTY);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new SetDutyLimits(
                        new DutyLimits(12, 8, 24, 24, List.of(PostKind.DUTY_OFFICER, PostKind.RESPONDER), "本市规定（虚构）"),
                        1));
        answers(Outcome.refused("LIMITS_CHANGED", "revision 2 was set at city.leader"));
        var stale = put(LIMITS, REST, leader());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).get("code").asString()).isEqualTo("LIMITS_CHANGED");
    }

    @Test
    void whatAreNoLimitsOfDutyIsNamedAndAskedOfNobodyAndSoIsWhoeverDoesNotLead() {
        for (var wrong : List.of(
                List.of(REST.replace("\"revision\": 1, ", ""), "The field revision is missing"),
                List.of(REST.replace("\"hoursADay\": 8, ", ""), "The field hoursADay is missing"),
                List.of(REST.replace("\"hoursADay\": 8", "\"hoursADay\": 25"), "hoursADay is 1 to 24, not 25"),
                List.of(REST.replace("本市规定（虚构）", " "), "the source of the limits of duty has 1 to 200 characters"))) {
            var answer = put(LIMITS, wrong.getFirst(), leader());
            assertThat(answer.statusCode()).as(wrong.getFirst()).isEqualTo(400);
            assertThat(json(answer).get("detail").asString()).contains(wrong.getLast());
        }
        for (var other : List.of(City.CITY, City.DONGSHI_TOWN, City.ENTERPRISE)) {
            assertThat(put(LIMITS, REST, server.cookie(other)).statusCode()).isEqualTo(403);
        }
        assertThat(server.askedOfRoster).isEmpty();
    }

    private JsonNode setting(String kind) {
        for (var one : json(get(City.CITY)).get("settings")) {
            if (one.get("setting").asString().equals(kind)) {
                return one;
            }
        }
        throw new AssertionError("no setting " + kind);
    }

    private static String value(JsonNode operator, String variable) {
        for (var one : operator) {
            if (one.get("variable").asString().equals(variable)) {
                return one.has("value") ? one.get("value").asString() : "";
            }
        }
        throw new AssertionError("no variable " + variable);
    }

    private void response(long sequence, Object... events) {
        server.feeds().entry(Topics.RESPONSE, City.JURISDICTION, City.entry(sequence, events));
    }

    private void answers(Outcome outcome) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "dispatch", City.JURISDICTION, 9, 45, outcome));
    }

    private static UpwardOffice office(String name) {
        return new UpwardOffice(new PersonId("office"), name, ReportingParty.PREFECTURE, "来源（虚构）");
    }

    private String leader() {
        return server.cookie(City.CITY.id() + "-leader");
    }

    private HttpResponse<String> get(Organization by) {
        return server.send("GET", PATH, null, "Cookie", server.cookie(by));
    }

    private HttpResponse<String> put(String body, String cookie) {
        return put(ROW, body, cookie);
    }

    private HttpResponse<String> put(String path, String body, String cookie) {
        return server.send(
                "PUT",
                path,
                body,
                "Cookie",
                cookie,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "key-" + body.hashCode());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
