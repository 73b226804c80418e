package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.AuditRecord.Exported;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.drills.ConductCommand;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.FilingCommand;
import cn.liandong.contracts.drills.InjectCommand;
import cn.liandong.contracts.drills.JudgingCommand;
import cn.liandong.contracts.drills.ProgrammeCommand;
import cn.liandong.contracts.drills.ScenarioCommand;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drills over HTTP: who reads what, and what the runner is asked. */
class DrillServerTest {
    private static final String DRILL = "/api/drills/" + CityDrills.drill(1);
    private static final String FINDING = "/api/drill-findings/" + CityDrills.finding(1);

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void open() {
        server.opensForDuty();
        server.decides(Outcome.accepted(Map.of("drill", "420583:drill:7")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void happened(int events) {
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(1, CityDrills.runs(1).stream().limit(events).toArray()));
    }

    private HttpResponse<String> get(String path, Organization who) {
        return server.send("GET", path, null, "Cookie", server.cookie(who));
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, Organization who) {
        return body == null
                ? server.send(
                        method, path, null, "Cookie", server.cookie(who), "Idempotency-Key", "k" + path.hashCode())
                : server.send(
                        method,
                        path,
                        body,
                        "Cookie",
                        server.cookie(who),
                        "Idempotency-Key",
                        "k" + path.hashCode(),
                        "Content-Type",
                        "application/json");
    }

    private DrillCommand asked() {
        var last = server.askedOfDrills.getLast();
        assertThat(last.handling()).as("running a drill is no exercise").isEqualTo(Handling.ACTUAL);
        return last.command();
    }

    @Test
    void whoTakesPartReadsTheDrillAndNothingOfWhatComes() {
        happened(9);
        var read = Json.mapper().readTree(get(DRILL, City.ENTERPRISE).body());
        assertThat(read.at("/drill/phase").asString()).isEqualTo("RUNNING");
        assertThat(read.has("conduct")).isFalse();
        assertThat(read.get("happenings")).isEmpty();
        assertThat(read.toString()).doesNotContain("刺鼻", "警戒到位");
        var run = Json.mapper().readTree(get(DRILL, City.FIRE).body());
        assertThat(run.at("/conduct/injects/1/text").asString()).isEqualTo("村民称闻到刺鼻气味");
        assertThat(run.at("/happenings/0/kind").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(run.at("/happenings/0/postName").asString()).isEqualTo("三宁化肥（虚构）值班员");
    }

    @Test
    void whoTakesNoPartFindsNoSuchDrillAsIfThereWereNone() {
        happened(9);
        var hidden = get(DRILL, City.DONGSHI_TOWN);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(
                        get("/api/drills/420583:drill:none", City.DONGSHI_TOWN).body());
        assertThat(get("/api/drills", City.DONGSHI_TOWN).body()).isEqualTo("{\"drills\":[]}");
        assertThat(get("/api/drills", City.ENTERPRISE).body())
                .contains(CityDrills.drill(1).value());
        assertThat(send("POST", DRILL + "/pause", null, City.DONGSHI_TOWN).statusCode())
                .isEqualTo(404);
        assertThat(server.askedOfDrills).isEmpty();
    }

    @Test
    void onceItIsOverWhoeverTookPartReadsHowItWasJudged() {
        happened(24);
        var read = Json.mapper().readTree(get(DRILL, City.ENTERPRISE).body());
        assertThat(read.at("/drill/phase").asString()).isEqualTo("FINISHED");
        assertThat(read.at("/conduct/expectations/1/state").asString()).isEqualTo("MET");
        assertThat(read.at("/conduct/marks/0/mark").asInt()).isEqualTo(80);
        assertThat(read.get("findings"))
                .as("what another is to mend is not theirs")
                .isEmpty();
        assertThat(Json.mapper()
                        .readTree(get(DRILL, City.CITY).body())
                        .at("/findings/0/state")
                        .asString())
                .isEqualTo("RETURNED");
    }

    @Test
    void onceItIsOverThereIsAReportToReadToPrintAndToWorkOn() throws IOException {
        happened(9);
        for (var form : List.of("", ".pdf", ".docx")) {
            assertThat(get(DRILL + "/report" + form, City.FIRE).body())
                    .as("in mid-drill")
                    .contains("NO_SUCH_REPORT");
        }
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(
                                2, CityDrills.runs(1).stream().skip(9).limit(15).toArray()));
        var read =
                Json.mapper().readTree(get(DRILL + "/report", City.ENTERPRISE).body());
        assertThat(read.at("/expectations/0/overSeconds").asInt()).isEqualTo(-90);
        assertThat(read.at("/findings")).isEmpty();
        var docx = bytes(DRILL + "/report.docx", City.CITY);
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.headers().firstValue("Content-Disposition").orElse(""))
                .contains(URLEncoder.encode("冷库氨泄漏演练评估总结20261124.docx", StandardCharsets.UTF_8));
        assertThat(server.audited.getLast()).isInstanceOfSatisfying(Exported.class, kept -> {
            assertThat(kept.what()).isEqualTo(ExportKind.DRILLS);
            assertThat(kept.call()).isEqualTo("GET " + DRILL + "/report.docx");
        });
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.body()))) {
            var texts = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(XWPFTableCell::getText)
                    .toList();
            assertThat(texts)
                    .contains("两分钟内签收", "达成", "0:30\n余 1:30\n17:01:00", "白洋镇值班员：达成\n用了锥桶", "白洋镇值班员 80 分：可")
                    .anyMatch(text -> text.startsWith("警戒带不足"));
        }
        var pdf = bytes(DRILL + "/report.pdf", City.ENTERPRISE);
        if (pdf.statusCode() == 501) {
            assertThat(new String(pdf.body(), StandardCharsets.UTF_8)).contains("take the DOCX");
        } else {
            try (var document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("冷库氨泄漏演练评估总结", "有真实事件，以实情为先", "没有整改事项。", "三宁化肥（虚构）值班员")
                        .doesNotContain("警戒带不足");
            }
        }
        server.auditing = false;
        assertThat(get(DRILL + "/report.docx", City.CITY).body())
                .as("what nobody could be asked about stays in")
                .contains("NOT_AUDITED");
        for (var form : List.of("", ".pdf", ".docx")) {
            assertThat(get(DRILL + "/report" + form, City.DONGSHI_TOWN).statusCode())
                    .as("who took no part")
                    .isEqualTo(404);
        }
    }

    @Test
    void howDrillsOfAScenarioWentIsReadByWhoeverMayReadOneOfThem() {
        var path = "/api/drill-scenarios/420583:scenario:ammonia/trend";
        happened(24);
        for (var who : List.of(City.CITY, City.FIRE, City.ENTERPRISE)) {
            var read = Json.mapper().readTree(get(path, who).body());
            assertThat(read.at("/drills/0/met").asInt()).as(who.name()).isEqualTo(2);
            assertThat(read.at("/expectations/0/outcomes/0/tookSeconds").asInt())
                    .isEqualTo(30);
            assertThat(read.at("/headings/0/marks/0").asInt()).isEqualTo(80);
        }
        assertThat(get(path, City.DONGSHI_TOWN).body())
                .contains("NO_SUCH_SCENARIO")
                .isEqualTo(get("/api/drill-scenarios/420583:scenario:none/trend", City.DONGSHI_TOWN)
                        .body());
    }

    @Test
    void whoOwesADrillIsReadByTheCityOfAllAndByOthersOfThemselves() throws IOException {
        happened(24);
        var read = Json.mapper()
                .readTree(get("/api/drill-duties", City.CITY).body())
                .get("duties");
        var owed = new ArrayList<String>();
        read.forEach(one -> owed.add(one.get("organizationId").asString() + " "
                + one.get("dutyId").asString() + " " + one.get("overdue").asBoolean()));
        assertThat(owed)
                .contains(
                        "sanning plan-measures-year false",
                        "sanning plan-measures-half-year false",
                        "jinrun plan-measures-year true",
                        "fire order-708-two-years false",
                        "dongshi order-708-two-years true");
        assertThat(owed.getFirst()).endsWith("true");
        assertThat(owed.getLast()).endsWith("false");
        var own = get("/api/drill-duties", City.ENTERPRISE).body();
        assertThat(own)
                .contains(
                        "\"organizationId\":\"sanning\"",
                        "\"dueOn\":\"2027-05-24\"",
                        CityDrills.drill(1).value())
                .doesNotContain("jinrun", "dongshi");
        var file = bytes("/api/drill-duties.xlsx", City.CITY);
        assertThat(server.audited.getLast())
                .isInstanceOfSatisfying(
                        Exported.class, kept -> assertThat(kept.what()).isEqualTo(ExportKind.DRILLS));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            var texts = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(texts).contains("应急演练备案清单", "无记录", "2027年11月24日", "未到期", "应补");
        }
    }

    @Test
    void aDrillHeldElsewhereMeetsADutyAsOneHeldHereUntilItIsWithdrawn() throws IOException {
        entry(Topics.INCIDENTS, 1, new SiteRegistered(hazardous(City.OTHER_ENTERPRISE)));
        assertThat(of(City.OTHER_ENTERPRISE, "order-708-half-year")
                        .at("/overdue")
                        .asBoolean())
                .isTrue();

        entry(Topics.DRILLS, 1, CityDrills.recorded());

        for (var duty : List.of("order-708-half-year", "plan-measures-year", "plan-measures-half-year")) {
            var read = of(City.OTHER_ENTERPRISE, duty);
            assertThat(read.at("/overdue").asBoolean()).as(duty).isFalse();
            assertThat(read.at("/last/name").asString()).isEqualTo("卸油口泄漏现场处置");
            assertThat(read.at("/last/startedAt").asString())
                    .as("the beginning of its day in 枝江")
                    .isEqualTo("2026-09-17T16:00:00Z");
            assertThat(read.at("/last/recorded/by").asString()).isEqualTo("枝江市应急管理局值班员");
            assertThat(read.at("/toFile").asBoolean()).as(duty).isEqualTo(duty.startsWith("order"));
        }
        assertThat(of(City.ENTERPRISE, "plan-measures-year").at("/overdue").asBoolean())
                .as("another's duty")
                .isTrue();

        entry(Topics.DRILLS, 2, CityDrills.filed(CityDrills.elsewhere().id(), City.OTHER_ENTERPRISE));
        var filed = of(City.OTHER_ENTERPRISE, "order-708-half-year");
        assertThat(filed.at("/toFile").asBoolean()).isFalse();
        assertThat(filed.at("/last/filed").toString()).contains("\"on\":\"2026-11-24\"", "枝江市应急管理局", "枝应急演备〔2026〕31号");
        assertThat(sheet()).contains("来源", "备案", "另行登记\n枝江市应急管理局值班员", "2026年11月24日\n枝江市应急管理局\n枝应急演备〔2026〕31号");

        entry(
                Topics.DRILLS,
                3,
                CityDrills.filingWithdrawn(CityDrills.elsewhere().id(), City.OTHER_ENTERPRISE));
        assertThat(of(City.OTHER_ENTERPRISE, "order-708-half-year")
                        .at("/toFile")
                        .asBoolean())
                .isTrue();
        assertThat(sheet()).contains("待备案", "不要求");
        entry(Topics.DRILLS, 4, CityDrills.recordedDrillWithdrawn());
        var withdrawn = of(City.OTHER_ENTERPRISE, "order-708-half-year");
        assertThat(withdrawn.at("/overdue").asBoolean()).isTrue();
        assertThat(withdrawn.has("last")).isFalse();
        assertThat(withdrawn.at("/toFile").asBoolean()).isFalse();
    }

    @Test
    void aResultIsFiledByEachOrganizationForItself() throws IOException {
        entry(Topics.INCIDENTS, 1, new SiteRegistered(hazardous(City.ENTERPRISE)));
        happened(24);
        assertThat(of(City.ENTERPRISE, "order-708-half-year").at("/toFile").asBoolean())
                .isTrue();
        assertThat(of(City.ENTERPRISE, "order-708-half-year").at("/last").has("recorded"))
                .isFalse();
        entry(Topics.DRILLS, 2, CityDrills.filed(CityDrills.drill(1), City.ENTERPRISE));
        assertThat(of(City.ENTERPRISE, "order-708-half-year")
                        .at("/last/filed/by")
                        .asString())
                .isEqualTo("董市镇值班员");
        assertThat(of(City.FIRE, "order-708-two-years").at("/last").has("filed"))
                .isFalse();
        assertThat(sheet()).contains("本系统");
    }

    @Test
    void whatOthersHeldIsSaidByTheCityAndByATownOfItsEnterprises() {
        entry(Topics.DRILLS, 1, CityDrills.recorded());
        var drill = CityDrills.elsewhere();
        var record = "{\"organization\":\"sanning\",\"drillKind\":\"TABLETOP\",\"extent\":\"COMPREHENSIVE\","
                + "\"heldOn\":\"2026-05-12\",\"practised\":\"纸面推演\"}";
        for (var who : List.of(City.CITY, City.DONGSHI_TOWN)) {
            var answer = send("POST", "/api/recorded-drills", record, who);
            assertThat(answer.body()).as(who.name()).contains("\"drill\":\"420583:drill:7\"");
            assertThat(asked())
                    .isEqualTo(new FilingCommand.RecordDrill(
                            City.ENTERPRISE.id(),
                            DrillKind.TABLETOP,
                            DrillExtent.COMPREHENSIVE,
                            LocalDate.of(2026, 5, 12),
                            "纸面推演"));
        }
        send("POST", "/api/recorded-drills/" + drill.id() + "/withdrawal", "{\"reason\":\"日期有误\"}", City.CITY);
        assertThat(asked()).isEqualTo(new FilingCommand.WithdrawRecordedDrill(drill.id(), "日期有误"));
        var file = "{\"drill\":\"" + drill.id()
                + "\",\"organization\":\"sanning\",\"filedOn\":\"2026-09-25\",\"authority\":\"应急局\"}";
        send("POST", "/api/drill-filings", file, City.DONGSHI_TOWN);
        assertThat(asked())
                .isEqualTo(new FilingCommand.FileDrill(
                        new Filing(drill.id(), City.ENTERPRISE.id(), LocalDate.of(2026, 9, 25), "应急局", null)));
        var back = "{\"drill\":\"" + drill.id() + "\",\"organization\":\"sanning\",\"reason\":\"被退回\"}";
        send("POST", "/api/drill-filings/withdrawal", back, City.CITY);
        assertThat(asked()).isEqualTo(new FilingCommand.WithdrawFiling(drill.id(), City.ENTERPRISE.id(), "被退回"));

        int before = server.askedOfDrills.size();
        for (var path : List.of("/api/recorded-drills", "/api/drill-filings", "/api/drill-filings/withdrawal")) {
            var body = path.endsWith("drills") ? record : path.endsWith("filings") ? file : back;
            assertThat(send("POST", path, body, City.BAIYANG_TOWN).body())
                    .as(path + " of another town's enterprise, as if there were none")
                    .contains("NO_SUCH_ORGANIZATION")
                    .isEqualTo(send("POST", path, body.replace("sanning", "none"), City.BAIYANG_TOWN)
                            .body());
            assertThat(send("POST", path, body, City.ENTERPRISE).statusCode()).isEqualTo(403);
            assertThat(send("POST", path, "{}", City.CITY).statusCode()).isEqualTo(400);
        }
        var withdrawal = send(
                "POST", "/api/recorded-drills/" + drill.id() + "/withdrawal", "{\"reason\":\"x\"}", City.DONGSHI_TOWN);
        assertThat(withdrawal.body())
                .contains("NO_SUCH_DRILL")
                .isEqualTo(send(
                                "POST",
                                "/api/recorded-drills/420583:drill:none/withdrawal",
                                "{\"reason\":\"x\"}",
                                City.DONGSHI_TOWN)
                        .body());
        assertThat(send("POST", "/api/recorded-drills", record.replace("TABLETOP", "SHAM"), City.CITY)
                        .body())
                .contains("DRILLKIND_NEEDED", "[TABLETOP, LIVE]");
        assertThat(send("POST", "/api/recorded-drills", record.replace("2026-05-12", "lately"), City.CITY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.askedOfDrills).hasSize(before);
        server.decides(Outcome.refused("DATE_UNFIT", "It is to come."));
        assertThat(send("POST", "/api/recorded-drills", record, City.CITY).statusCode())
                .isEqualTo(400);
        server.decides(Outcome.refused("STILL_FILED", "Withdraw that first."));
        assertThat(send("POST", "/api/recorded-drills", record, City.CITY).statusCode())
                .isEqualTo(409);
    }

    private void entry(String topic, long sequence, Object... events) {
        server.feeds().entry(topic, City.JURISDICTION, City.entry(sequence, events));
    }

    private static Site hazardous(Organization whose) {
        var site = City.site(1, whose);
        return new Site(
                site.id(),
                site.organization(),
                site.name(),
                site.coordinates(),
                site.town(),
                List.of(new Substance("1005", "7664-41-7", "液氨", 10_000.0, null)),
                List.of());
    }

    private JsonNode of(Organization who, String duty) {
        for (var one : Json.mapper()
                .readTree(get("/api/drill-duties", City.CITY).body())
                .get("duties")) {
            if (one.get("organizationId").asString().equals(who.id().value())
                    && one.get("dutyId").asString().equals(duty)) {
                return one;
            }
        }
        throw new AssertionError("no duty " + duty + " of " + who.id());
    }

    private List<String> sheet() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                bytes("/api/drill-duties.xlsx", City.CITY).body()))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    private HttpResponse<byte[]> bytes(String path, Organization who) {
        var request = HttpRequest.newBuilder(server.address(path))
                .header("Cookie", server.cookie(who))
                .build();
        try {
            return server.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachActIsAskedOfTheRunner() {
        happened(20);
        var id = CityDrills.drill(1);
        var plan = send(
                "POST",
                "/api/drills",
                "{\"scenario\":\"420583:scenario:ammonia\",\"startsAt\":\"2026-11-24T10:00:00Z\",\"announced\":false}",
                City.CITY);
        assertThat(plan.body()).contains("\"drill\":\"420583:drill:7\"", "\"journal\":\"drills\"");
        assertThat(asked())
                .isEqualTo(new ScenarioCommand.ScheduleDrill(
                        CityDrills.scenario().id(), Instant.parse("2026-11-24T10:00:00Z"), false));
        asks("/cancel", null, City.CITY, new ScenarioCommand.CancelDrill(id));
        asks("/clear-outside", null, City.CITY, new ScenarioCommand.ClearOutside(id));
        asks("/start", null, City.FIRE, new ConductCommand.StartDrill(id));
        asks("/start", "{\"despite\":true}", City.FIRE, new ConductCommand.StartDrill(id, true));
        asks("/pause", null, City.FIRE, new ConductCommand.PauseDrill(id));
        asks("/resume", null, City.FIRE, new ConductCommand.ResumeDrill(id));
        asks("/stop", null, City.FIRE, new ConductCommand.StopDrill(id));
        asks("/shift", "{\"seconds\":300}", City.FIRE, new ConductCommand.ShiftDrillClock(id, 300));
        asks("/injects/smell/fire", null, City.FIRE, new InjectCommand.FireInject(id, "smell"));
        asks("/injects/smell/skip", null, City.FIRE, new InjectCommand.SkipInject(id, "smell"));
        asks(
                "/expectations/cordon/judge",
                "{\"met\":true,\"note\":\"用了锥桶\"}",
                City.BAIYANG_TOWN,
                new JudgingCommand.JudgeExpectation(id, "cordon", true, "用了锥桶"));
        asks(
                "/marks",
                "{\"heading\":\"MEDICAL\",\"mark\":70}",
                City.BAIYANG_TOWN,
                new JudgingCommand.MarkHeading(id, EvaluationHeading.MEDICAL, 70, null));
        asks(
                "/findings",
                "{\"text\":\"警戒带不足\",\"owner\":\"jinrun-duty\",\"dueAt\":\"2026-12-24T08:00:00Z\"}",
                City.BAIYANG_TOWN,
                new JudgingCommand.RaiseFinding(
                        id, "警戒带不足", City.post(City.OTHER_ENTERPRISE).id(), Instant.parse("2026-12-24T08:00:00Z")));
    }

    private void asks(String path, @Nullable String body, Organization who, DrillCommand command) {
        var answer = send("POST", DRILL + path, body, who);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(asked()).isEqualTo(command);
    }

    @Test
    void whoeverIsToMendAFindingAnswersItThoughHeTookNoPart() {
        happened(20);
        assertThat(get(DRILL, City.OTHER_ENTERPRISE).statusCode()).isEqualTo(404);
        assertThat(send("POST", FINDING + "/answer", "{\"note\":\"已补充\"}", City.OTHER_ENTERPRISE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked()).isEqualTo(new JudgingCommand.AnswerFinding(CityDrills.finding(1), "已补充"));
        assertThat(send("POST", FINDING + "/return", "{\"note\":\"仍缺\"}", City.BAIYANG_TOWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked()).isEqualTo(new JudgingCommand.ReturnFinding(CityDrills.finding(1), "仍缺"));
        assertThat(send("POST", FINDING + "/strike-off", null, City.BAIYANG_TOWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked()).isEqualTo(new JudgingCommand.StrikeOffFinding(CityDrills.finding(1)));
        assertThat(send("POST", FINDING + "/answer", "{\"note\":\"x\"}", City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheRunnerRefusesIsAnsweredAsWhatItIs() {
        happened(9);
        for (var refused : Map.of(
                        "NOT_ITS_DIRECTOR", 403,
                        "NOT_AN_EVALUATOR", 403,
                        "NO_SUCH_INJECT", 404,
                        "SHIFT_UNFIT", 400,
                        "WRONG_PHASE", 409,
                        "OUTSIDE_NOT_CLEARED", 409)
                .entrySet()) {
            server.decides(Outcome.refused(refused.getKey(), "So it is."));
            var answer = send("POST", DRILL + "/pause", null, City.ENTERPRISE);
            assertThat(answer.statusCode()).as(refused.getKey()).isEqualTo(refused.getValue());
            assertThat(answer.body()).contains(refused.getKey(), "So it is.");
        }
    }

    @Test
    void aScenarioIsKeptAsItIsWrittenAndReadByTheCityAgain() {
        var text = Json.mapper().writeValueAsString(CityDrills.scenario());
        assertThat(send("PUT", "/api/drill-scenarios", text, City.CITY).statusCode())
                .isEqualTo(200);
        assertThat(asked()).isEqualTo(new ScenarioCommand.SetScenario(CityDrills.scenario()));
        happened(1);
        assertThat(Json.mapper()
                        .readTree(get("/api/drill-scenarios", City.CITY).body())
                        .at("/scenarios/0"))
                .isEqualTo(Json.mapper().readTree(text));
        assertThat(send("POST", "/api/drill-scenarios/420583:scenario:ammonia/withdrawal", null, City.CITY)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked())
                .isEqualTo(new ScenarioCommand.WithdrawScenario(
                        CityDrills.scenario().id()));
        assertThat(get("/api/drill-scenarios", City.FIRE).statusCode()).isEqualTo(403);
    }

    @Test
    void aScenarioThatCannotBeReadIsTurnedAwayByItsPlaceAndNobodyIsAsked() {
        for (var wrong : List.of(
                List.of("{\"id\":", "line 1"),
                List.of("{\n  \"id\": \"a b\"\n}", "line 2"),
                List.of("{\"id\":\"s\"}", "The field name is missing"),
                List.of(
                        "{\"id\":\"s\",\"name\":\"n\",\"kind\":\"LIVE\",\"extent\":\"SINGLE\",\"director\":\"p\","
                                + "\"injects\":[{\"id\":\"i\",\"title\":\"t\",\"afterSeconds\":0}]}",
                        "injects[0].kind is missing"),
                List.of("null", "null"))) {
            var answer = send("PUT", "/api/drill-scenarios", wrong.getFirst(), City.CITY);
            assertThat(answer.statusCode()).as(wrong.getFirst()).isEqualTo(400);
            assertThat(answer.body()).contains("SCENARIO_UNFIT", wrong.getLast());
        }
        assertThat(server.askedOfDrills).isEmpty();
    }

    @Test
    void aLoadDrillNeverComesIntoTheLibraryOfACityThatIsOnDuty() {
        var answer = send(
                "PUT",
                "/api/drill-scenarios",
                "{\"id\":\"storm\",\"name\":\"n\",\"kind\":\"LIVE\",\"extent\":\"SINGLE\",\"director\":\"p\","
                        + "\"load\":[{\"reports\":\"200/s\",\"for\":\"5 min\",\"over\":\"one city\"}]}",
                City.CITY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("LOAD_DRILL", "make load");
        assertThat(server.askedOfDrills).isEmpty();
    }

    @Test
    void theCityKeepsProgrammesAndReadsWhatIsLateByThem() {
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                CityDrills.set(),
                                CityDrills.programme(6),
                                CityDrills.overdue(),
                                CityDrills.scheduled(1, true)));
        var read = Json.mapper()
                .readTree(get("/api/drill-programmes", City.CITY).body())
                .at("/programmes/0");
        assertThat(read.at("/programme/months").asInt()).isEqualTo(6);
        assertThat(read.at("/changedBy").asString()).isNotEmpty();
        assertThat(read.at("/turns/0/enterpriseName").asString()).isEqualTo("三宁化肥（虚构）");
        assertThat(read.at("/turns/0/overdue").asBoolean()).isTrue();
        assertThat(read.at("/turns/0/drill").asString())
                .isEqualTo(CityDrills.drill(1).value());
        assertThat(get("/api/drill-programmes", City.FIRE).statusCode()).isEqualTo(403);

        var kept = send(
                "POST",
                "/api/drill-programmes",
                "{\"name\":\"每月\",\"scenarios\":[\"420583:scenario:ammonia\"],\"announced\":true,\"cron\":\"30 9 1 * *\"}",
                City.CITY);
        assertThat(asked()).isInstanceOfSatisfying(ProgrammeCommand.SetProgramme.class, set -> {
            assertThat(set.programme().cron()).isEqualTo("30 9 1 * *");
            assertThat(set.programme().id().value()).startsWith("420583:programme:");
            assertThat(kept.body()).contains(set.programme().id().value());
        });
        assertThat(send("POST", "/api/drill-programmes", "{\"name\":\"每月\"}", City.CITY)
                        .body())
                .contains("scenarios");
        send("POST", "/api/drill-programmes/420583:programme:1/withdrawal", null, City.CITY);
        assertThat(asked()).isEqualTo(new ProgrammeCommand.WithdrawProgramme(new ProgrammeId("420583:programme:1")));
    }
}
