package cn.liandong.console;

import static cn.liandong.console.CitySchedules.POST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.firstaccounts.FirstAccounts;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Passwords;
import cn.liandong.console.walls.WallSecrets;
import cn.liandong.contracts.access.AuditRecord.CalendarExported;
import cn.liandong.contracts.access.AuditRecord.Exported;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.access.CredentialRecord.WallToken;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the console's calls says is what the console does. */
class ConsoleOpenApiTest {
    private static final ObjectNode API = read(Path.of("../../contracts/api/console.openapi.yaml"));
    private static final String FIRST_ACCOUNT = "/api/first-account";
    private static final String CODES = "/api/session/codes";

    /** Of an officer who asks for nothing else: every sign-in of his wants a code then. */
    private static String withCodes;

    private static @Nullable JsonNode begun;
    private static @Nullable JsonNode setUp;

    private static ConsoleServer server;

    /** Of a city that nobody leads. */
    private static ConsoleServer leaderless;

    @TempDir
    private static Path attachments = Path.of("");

    @TempDir
    private static Path tokens = Path.of("");

    private static final Path WATER = Path.of("../../deploy/cities/zhijiang/map/water.geojson");

    private static final CredentialId SITE_LINK = new CredentialId("420583:site-link:5c0a2f7e9b1d4c6a8e33");

    private static final CredentialId SESSION =
            new CredentialId("420583:session:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final String WALL = "420583.q6Nq1cX1b0b5c4h9Zk3yJ7m2sP8tR0vWxYzA1B2C3D4";

    private static final CredentialId REPORTING_KEY = new CredentialId("420583:key:sanning");

    @BeforeAll
    static void start() throws IOException {
        CityAttachments.keep(attachments);
        var codeKey = Files.writeString(tokens.resolve("code-key"), "0123456789abcdef".repeat(4));
        server = new ConsoleServer(
                "liandong.console.code-key-file=" + codeKey,
                // Nobody is there, and nobody is asked before a browser begins.
                "liandong.oidc.issuer=http://127.0.0.1:1",
                "liandong.oidc.client-id=liandong-console",
                "liandong.oidc.client-secret-file=" + codeKey,
                "liandong.console.public-address=https://console.example.gov.cn",
                "liandong.push.public-key-file=src/test/resources/push-key.pub",
                "liandong.attachments.folder=" + attachments,
                "liandong.console.map.tiles=https://tiles.example.cn/{z}/{x}/{y}.png",
                "liandong.console.map.water=" + WATER,
                "liandong.console.map.boundary=" + WATER,
                // Any file will do: what is in it is for the page.
                "liandong.console.map.pmtiles=" + WATER);
        server.opensForDuty();
        server.leads(City.CITY);
        withCodes = server.cookie(City.BAIYANG_TOWN);
        CityNotes.written(server);
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.checked());
        server.feed(CitySpotChecks.called(City.DONGSHI_TOWN, "check-5a1d9f0e", Instant.parse("2026-11-24T02:00:00Z")));
        server.feed(CitySchedules.opened("nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC", POST, null));
        var opening = City.entry(
                1,
                new SiteRegistered(City.site(1, City.ENTERPRISE)),
                City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                City.linked(1),
                CityAttachments.attached(1),
                CityZones.drawn(1),
                CityDrills.opened(2, 1));
        server.feeds().entry(Topics.INCIDENTS, City.JURISDICTION, opening);
        server.caps().entry(opening);
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                Stream.concat(CityDrills.runs(1).stream().limit(24), Stream.of(CityDrills.recorded()))
                                        .toArray()));
        server.bean(Credentials.class)
                .told(
                        SITE_LINK,
                        new SiteLink(
                                SITE_LINK,
                                City.ENTERPRISE.id(),
                                new SiteId("site-1"),
                                "0",
                                Handling.ACTUAL,
                                Instant.parse("2026-11-24T02:00:00Z")));
        var account = new CredentialId("420583:account:dongshi");
        server.bean(Credentials.class)
                .told(SESSION, new Session(SESSION, account, City.AT, City.AT.plusSeconds(43_200), City.AT));
        server.bean(Credentials.class)
                .told(REPORTING_KEY, new ApiKey(REPORTING_KEY, City.ENTERPRISE.id(), "0", Handling.ACTUAL));
        var wall = Objects.requireNonNull(WallSecrets.idOf(WALL));
        server.bean(Credentials.class)
                .told(
                        wall,
                        new WallToken(
                                wall,
                                "值班大厅",
                                WallSecrets.hash(WALL),
                                Instant.parse("2027-11-24T00:00:00Z"),
                                new CredentialId("420583:account:emergency-office-leader"),
                                City.post(City.CITY).id(),
                                Instant.parse("2026-11-24T02:00:00Z")));
        var contact = City.record(City.DONGSHI_TOWN).contacts().getFirst();
        var code = new ContactCodeId("420583:code:example");
        var check = new ContactCode.Check(
                code,
                City.person(City.DONGSHI_TOWN),
                contact.channel(),
                ContactCode.contactHash(code, contact),
                server.bean(Passwords.class).encode("305918"),
                server.clock.instant().plusSeconds(600));
        server.bean(SentCodes.class).told(code.value(), check, server.clock.instant());
        // Closed, so that a handover names nothing.
        server.feeds().entry(Topics.RESPONSE, City.JURISDICTION, City.entry(1, City.closed(1, City.CITY)));
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "dispatch", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
    }

    @BeforeAll
    static void startLeaderless() {
        leaderless = new ConsoleServer("liandong.console.first-account-folder=" + tokens);
        leaderless.feed(City.registered(City.CITY));
        leaderless.feed(new PostRegistered(
                new Post(new PostId("emergency-office-leader"), City.CITY.id(), PostKind.DUTY_LEADER, "市应急带班领导")));
        leaderless.bean(FirstAccounts.class).look(leaderless.feeds().jurisdictions(), () -> true);
    }

    @AfterAll
    static void stop() {
        leaderless.close();
        server.close();
    }

    @Test
    void everyExampleOfACallIsAnsweredAsItIsSaid() {
        var called = new ArrayList<String>();
        for (var call : calls()) {
            for (var body : bodies(call)) {
                var answer = send(call, body);
                var promised = call.says().at("/responses/" + answer.statusCode());
                assertThat(answer.statusCode())
                        .as(call.name() + " " + answer.body())
                        .isIn(200, 201, 202, 204, 302);
                assertThat(promised.isMissingNode()).as(call.name()).isFalse();
                for (var type : promised.path("content").properties()) {
                    if (type.getKey().contains("json")) {
                        told(call, answer);
                        assertConforms(answer.body(), type.getValue().get("schema"));
                    }
                }
                if (isTakenOut(call)) {
                    assertThat(server.audited.getLast())
                            .as("the audit of " + call.name())
                            .isInstanceOfAny(Exported.class, CalendarExported.class);
                }
                called.add(call.name());
            }
        }
        assertThat(called)
                .containsExactlyInAnyOrder(
                        "howToSignIn",
                        "beginIdentity",
                        "finishIdentity",
                        "openFirstAccount",
                        "awaitsFirstAccount",
                        "makeFirstAccount",
                        "signIn",
                        "whoIsSignedIn",
                        "signOut",
                        "choosePassword",
                        "beginCodes",
                        "readCodes",
                        "setUpCodes",
                        "removeCodes",
                        "resetCodes",
                        "linkIdentity",
                        "unlinkIdentity",
                        "listSessions",
                        "revokeSession",
                        "listAccounts",
                        "makeAccount",
                        "disableAccount",
                        "enableAccount",
                        "resetPassword",
                        "acknowledge",
                        "acknowledge",
                        "escalate",
                        "standDown",
                        "claim",
                        "claim",
                        "regradeIncident",
                        "recategoriseIncident",
                        "readCategories",
                        "control",
                        "close",
                        "close",
                        "reopen",
                        "requestAid",
                        "grantAid",
                        "grantAid",
                        "declineAid",
                        "withdrawAid",
                        "offerLead",
                        "acceptLead",
                        "declineLead",
                        "withdrawLead",
                        "soundAlarm",
                        "setLevel",
                        "endLevel",
                        "secondStandDown",
                        "tickItem",
                        "untickItem",
                        "ruleOutItem",
                        "registerUnit",
                        "setUnitState",
                        "reportPositions",
                        "startCommunicationsTest",
                        "readCommunicationsTests",
                        "proposeUnits",
                        "offerUnit",
                        "acceptOffer",
                        "declineOffer",
                        "reportEnRoute",
                        "reportOnScene",
                        "releaseUnit",
                        "withdrawAssignment",
                        "recordUpwardReport",
                        "draftUpwardReport",
                        "editUpwardReport",
                        "submitUpwardReport",
                        "signOffUpwardReport",
                        "returnUpwardReport",
                        "discardUpwardReport",
                        "sendUpwardReport",
                        "recordUpwardSending",
                        "recordUpwardSending",
                        "reportCrewSafe",
                        "setCrewLimit",
                        "overdueSteps",
                        "mergeIncident",
                        "unmergeIncident",
                        "splitIncident",
                        "unlinkReport",
                        "reportReal",
                        "takeCall",
                        "readCallPlaces",
                        "takeFollowUpCall",
                        "dismissMatch",
                        "readReports",
                        "readZones",
                        "readAttachment",
                        "redrawZones",
                        "redrawZones",
                        "readAlert",
                        "giveDirective",
                        "giveDirective",
                        "answerDirective",
                        "answerDirective",
                        "acceptAnswer",
                        "returnAnswer",
                        "withdrawDirective",
                        "findPeople",
                        "followPost",
                        "unfollowPost",
                        "readCoverage",
                        "readDutyDay",
                        "signOn",
                        "readHandover",
                        "offerHandover",
                        "acceptHandover",
                        "takeOverDuty",
                        "makeOverride",
                        "fileAbsence",
                        "answerAbsence",
                        "answerAbsence",
                        "withdrawAbsence",
                        "fileLeave",
                        "withdrawLeave",
                        "sendContactCode",
                        "verifyContact",
                        "withdrawOverride",
                        "readSchedule",
                        "draftSchedule",
                        "editSchedule",
                        "checkSchedule",
                        "withdrawSchedule",
                        "publishSchedule",
                        "readDutyLog",
                        "readXlsxDutyLog",
                        "readPdfDutyLog",
                        "writeNote",
                        "writeNote",
                        "strikeOutNote",
                        "strikeOutNote",
                        "readDirectory",
                        "exportDirectory",
                        "importDirectory",
                        "readXlsxPaper",
                        "readPdfPaper",
                        "readMap",
                        "readMapWater",
                        "readMapBoundary",
                        "readMapArchive",
                        "listSiteLinks",
                        "makeSiteLink",
                        "makeSiteLink",
                        "revokeSiteLink",
                        "listKeys",
                        "mintKey",
                        "mintKey",
                        "revokeKey",
                        "listCalendars",
                        "openCalendar",
                        "revokeCalendar",
                        "readCalendar",
                        "callSpotCheck",
                        "listSpotChecks",
                        "readSpotCheckResults",
                        "readSpotCheckXlsx",
                        "listCallablePosts",
                        "answerSpotCheck",
                        "answerWarning",
                        "askSwap",
                        "answerSwap",
                        "withdrawSwap",
                        "readEmergencySheet",
                        "listDrills",
                        "scheduleDrill",
                        "readDrill",
                        "readDrillReport",
                        "readPdfDrillReport",
                        "readDocxDrillReport",
                        "readDrillTrend",
                        "readDrillDuties",
                        "readXlsxDrillDuties",
                        "recordDrill",
                        "recordDrill",
                        "withdrawRecordedDrill",
                        "fileDrill",
                        "withdrawDrillFiling",
                        "cancelDrill",
                        "clearOutside",
                        "startDrill",
                        "pauseDrill",
                        "resumeDrill",
                        "stopDrill",
                        "shiftDrillClock",
                        "fireInject",
                        "skipInject",
                        "judgeExpectation",
                        "markHeading",
                        "raiseFinding",
                        "answerFinding",
                        "returnFinding",
                        "strikeOffFinding",
                        "listEscalationPlans",
                        "defineEscalationPlan",
                        "readCitySettings",
                        "defineClockRow",
                        "setDutyLimits",
                        "listProgrammes",
                        "setProgramme",
                        "withdrawProgramme",
                        "listScenarios",
                        "setScenario",
                        "withdrawScenario",
                        "listWalls",
                        "mintWall",
                        "revokeWall",
                        "openWall",
                        "whichWall",
                        "readAudit",
                        "pushSetUp",
                        "subscribe",
                        "endSubscription");
    }

    @Test
    void everyAnswerHasAnExampleThatConforms() {
        int seen = 0;
        for (var call : calls()) {
            for (var response : call.says().get("responses")) {
                for (var type : resolved(response).path("content").properties()) {
                    var content = type.getValue();
                    if (!type.getKey().contains("json")) {
                        continue;
                    }
                    assertThat(content.path("examples")).as(call.name()).isNotEmpty();
                    for (var example : content.get("examples")) {
                        assertConforms(resolved(example).get("value").toString(), content.get("schema"));
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(25);
    }

    private record Call(String path, String method, JsonNode says) {
        String name() {
            return says.get("operationId").asString();
        }
    }

    private static List<Call> calls() {
        var calls = new ArrayList<Call>();
        API.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> calls.add(new Call(path.getKey(), method.getKey(), method.getValue()))));
        return calls;
    }

    private record Body(String type, String text) {}

    /** The examples of what is sent; where nothing is sent, an empty one. */
    private static List<Body> bodies(Call call) {
        var bodies = call.says().at("/requestBody/content").properties().stream()
                .flatMap(content -> content.getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> {
                            var value = example.get("value");
                            return new Body(content.getKey(), value.isString() ? value.asString() : value.toString());
                        }))
                .toList();
        return bodies.isEmpty() ? List.of(new Body("", "")) : bodies;
    }

    private static HttpResponse<String> send(Call call, Body body) {
        var path = call.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>(List.of("Cookie", cookie(path)));
        for (var named : call.says().path("parameters")) {
            var parameter = resolved(named);
            var name = parameter.get("name").asString();
            var example = parameter.get("example").asString();
            switch (parameter.get("in").asString()) {
                case "path" ->
                    path = path.replace("{" + name + "}", URLEncoder.encode(example, StandardCharsets.UTF_8));
                case "query" -> query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
                default -> headers.addAll(List.of(name, example));
            }
        }
        if (!query.isEmpty()) {
            path += "?" + String.join("&", query);
        }
        if (!body.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", body.type()));
        }
        // No password that is written down opens anything.
        var sent = body.text()
                .replace("a long sentence that nobody guesses", ConsoleServer.PASSWORD)
                .replace("c2VhbGVkIGZvciB0aGlzIHNlc3Npb24gYWxvbmU", text(begun, "/sealed"))
                .replace("287082", begun == null ? "" : phone().shows(server.clock.instant()))
                .replace("MZXW-6YTB-OJSW-GZLE", text(setUp, "/recoveryCodes/0"))
                .replace(WALL, call.path().startsWith(FIRST_ACCOUNT) ? firstToken() : WALL);
        return (call.path().startsWith(FIRST_ACCOUNT) ? leaderless : server)
                .send(
                        call.method().toUpperCase(Locale.ROOT),
                        path,
                        sent.isEmpty() ? null : sent,
                        headers.toArray(String[]::new));
    }

    /** What is told once is sent back by what comes next. */
    private static void told(Call call, HttpResponse<String> answer) {
        switch (call.name()) {
            case "beginCodes" -> begun = Json.mapper().readTree(answer.body());
            case "setUpCodes" -> setUp = Json.mapper().readTree(answer.body());
            default -> {}
        }
    }

    private static Authenticator phone() {
        return new Authenticator(text(begun, "/secret"));
    }

    private static String text(@Nullable JsonNode told, String path) {
        return told == null ? "" : told.at(path).asString();
    }

    private static String firstToken() {
        try {
            return Files.readString(tokens.resolve("first-account-420583")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it gives out a file: what is looked at with its incident, a picture, a map or an alert, is none. */
    private static boolean isTakenOut(Call call) {
        return call.method().equals("get")
                && !List.of("readAttachment", "readAlert", "readMapArchive", "beginIdentity", "finishIdentity")
                        .contains(call.name())
                && call.says().at("/responses/200/content").properties().stream()
                        .noneMatch(type -> type.getKey().contains("json"));
    }

    /** The audit and walls are for who leads the city. */
    private static String cookie(String path) {
        if (path.startsWith(CODES)) {
            return withCodes;
        }
        if (path.equals("/api/wall/session")) {
            return "liandong_wall=" + WALL;
        }
        return path.equals("/api/audit")
                        || path.startsWith("/api/walls")
                        || path.startsWith("/api/accounts")
                        || path.startsWith("/api/clock-rows")
                        || path.equals("/api/duty-limits")
                ? server.cookie(City.CITY.id() + "-leader")
                : server.cookie(officer(path));
    }

    /** A town where it has the right, else the city; who changes his password is somebody who asks nothing else. */
    private static Organization officer(String path) {
        if (path.equals("/api/session/password")) {
            return City.OTHER_ENTERPRISE;
        }
        boolean ofTheTown = OF_THE_TOWN.stream().anyMatch(path::startsWith);
        return ofTheTown ? City.DONGSHI_TOWN : City.CITY;
    }

    private static final List<String> OF_THE_TOWN =
            List.of("/api/session", "/api/posts", "/api/push", "/api/organizations/{organizationId}/schedules");

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void assertConforms(String json, JsonNode reference) {
        var root = API.deepCopy();
        root.set("$ref", reference.get("$ref"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static ObjectNode read(Path file) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return (ObjectNode) Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
