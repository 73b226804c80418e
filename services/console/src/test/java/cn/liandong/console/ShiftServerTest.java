package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.FollowCommand.FollowPost;
import cn.liandong.contracts.duty.FollowCommand.UnfollowPost;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationEvent.PersonQualified;
import cn.liandong.contracts.duty.QualificationEvent.QualificationKindsSet;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterEvent.DutyRulesSet;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalEvent.SensorRegistered;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An officer signs on, hands over and changes the roster of a post. */
class ShiftServerTest {
    private static final String POST = "/api/posts/dongshi-duty";
    private static final PersonId PERSON = City.person(City.DONGSHI_TOWN);

    private static final WarningId WARNING = new WarningId("warning:420583-gt-101");
    private static final SensorId SENSOR = new SensorId("works/GT-101");

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
    void whoComesSignsOnUnderTheAccountOfThePost() {
        var answer = post(POST + "/sign-on", "{\"personId\":\"li-na\"}", City.DONGSHI_TOWN);
        assertThat(answer.body()).contains("\"journal\":\"duty\"", "\"sequence\":45");
        var asked = server.askedOfRoster.getLast();
        assertThat(asked.command())
                .isEqualTo(new SignOn(City.post(City.DONGSHI_TOWN).id(), new PersonId("li-na")));
        assertThat(asked.actor().organization()).isEqualTo(City.DONGSHI_TOWN.id());
        assertThat(asked.actor().post()).isEqualTo(City.post(City.DONGSHI_TOWN).id());
    }

    @Test
    void aRefusalOfRosterIsSaidAsItIs() {
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c",
                "h",
                "roster",
                City.JURISDICTION,
                9,
                45,
                Outcome.refused("RELIEF_NOT_SIGNED_ON", "Nobody leaves before relief has come.")));
        var answer = post(POST + "/handover", "{\"personId\":\"li-na\",\"items\":[]}", City.DONGSHI_TOWN);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("RELIEF_NOT_SIGNED_ON", "Nobody leaves");
        assertThat(post(POST + "/sign-on", "{}", City.DONGSHI_TOWN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theOfficersPostFollowsAnotherAndNoLonger() {
        var own = City.post(City.DONGSHI_TOWN).id();
        var other = City.post(City.BAIYANG_TOWN).id();
        post("/api/posts/baiyang-duty/follow", "{}", City.DONGSHI_TOWN);
        assertThat(server.askedOfRoster.getLast().command()).isEqualTo(new FollowPost(own, other));
        post("/api/posts/baiyang-duty/unfollow", "{}", City.DONGSHI_TOWN);
        assertThat(server.askedOfRoster.getLast().command()).isEqualTo(new UnfollowPost(own, other));
    }

    @Test
    void whoSitsElsewhereThenIsSaidWithTheOverride() {
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c",
                "h",
                "roster",
                City.JURISDICTION,
                9,
                45,
                Outcome.accepted(Map.of("alsoSeated", "li-na@baiyang-duty"))));
        var made = post(
                POST + "/overrides",
                "{\"kind\":\"COVER\",\"until\":\"2026-11-24T12:00:00Z\",\"in\":[\"li-na\"],\"reason\":\"ill\"}",
                City.DONGSHI_TOWN);
        assertThat(Json.mapper().readTree(made.body()).at("/alsoSeated/0"))
                .isEqualTo(Json.mapper().readTree("{\"personId\":\"li-na\",\"postId\":\"baiyang-duty\"}"));
    }

    @Test
    void aTownReadsHowItsOwnPostsWereCoveredAndTheCityAll() {
        var post = City.post(City.DONGSHI_TOWN).id();
        server.feed(new GapOpened(post, GapReason.UNFILLED, List.of(), City.AT));
        server.feed(new GapFilled(post, City.AT, City.AT.plusSeconds(90)));
        server.clock.advance(Duration.ofHours(1));
        var own = Json.mapper()
                .readTree(get("/api/coverage", City.DONGSHI_TOWN).body())
                .get("posts");
        assertThat(own).hasSize(1);
        assertThat(own.at("/0/postId").asString()).isEqualTo(post.value());
        assertThat(own.at("/0/uncoveredSeconds").asLong()).isEqualTo(90);
        assertThat(own.at("/0/percent").asDouble()).isLessThan(100);
        assertThat(Json.mapper()
                        .readTree(get("/api/coverage", City.CITY).body())
                        .get("posts"))
                .hasSizeGreaterThan(3);
        assertThat(server.send("GET", "/api/coverage", null).statusCode()).isEqualTo(401);
    }

    @Test
    void everythingThatIsOpenIsHandedOverItemByItem() {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.<IncidentEvent>entry(
                                1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1)));
        var listed = Json.mapper()
                .readTree(get(POST + "/handover", City.DONGSHI_TOWN).body())
                .get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/item/kind").asString()).isEqualTo("INCIDENT");
        var id = listed.at("/0/item/id").asString();

        var forgotten = post(POST + "/handover", "{\"personId\":\"li-na\",\"items\":[]}", City.DONGSHI_TOWN);
        assertThat(forgotten.statusCode()).isEqualTo(409);
        assertThat(forgotten.body()).contains("ITEMS_MISSING", id);
        assertThat(server.askedOfRoster).isEmpty();

        var whole = "{\"personId\":\"li-na\",\"items\":[{\"kind\":\"INCIDENT\",\"id\":\"" + id + "\"}],\"note\":\"雨\"}";
        assertThat(post(POST + "/handover", whole, City.DONGSHI_TOWN).statusCode())
                .isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new OfferHandover(
                        City.post(City.DONGSHI_TOWN).id(),
                        new PersonId("li-na"),
                        List.of(new HandoverItem(HandoverKind.INCIDENT, id)),
                        "雨"));
        // Another town has nothing of it open.
        assertThat(Json.mapper()
                        .readTree(get("/api/posts/baiyang-duty/handover", City.BAIYANG_TOWN)
                                .body())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void anAwaitedFollowUpAndAnUnansweredWarningAreGoneThroughAndSigned() {
        var due = City.AT.plusSeconds(1_200);
        incidents(
                new IncidentEvent.SiteRegistered(City.site(1, City.ENTERPRISE)),
                City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                City.linked(1),
                new FollowUpAwaited(
                        City.incident(1), City.ENTERPRISE.id(), List.of(ReportField.CAUSE), "first", due, City.AT),
                registered(),
                new WarningRaised(WARNING, warningSubject(), City.AT));
        var listed = Json.mapper()
                .readTree(get(POST + "/handover", City.DONGSHI_TOWN).body())
                .get("items");
        assertThat(listed).hasSize(3);
        assertThat(listed.at("/1")).isEqualTo(Json.mapper().readTree("""
                        {"item": {"kind": "FOLLOW_UP", "id": "%s"}, "incidentId": "%s", "number": "%s", "dueAt": "%s"}""".formatted(
                City.incident(1), City.incident(1), listed.at("/0/number").asString(), due)));
        assertThat(listed.at("/2")).isEqualTo(Json.mapper().readTree("""
                        {"item": {"kind": "WARNING", "id": "%s"}, "text": "%s GT-101", "colour": "ORANGE"}""".formatted(
                        WARNING, City.site(1, City.ENTERPRISE).name())));

        var all = Json.mapper().createArrayNode();
        listed.forEach(one -> all.add(one.get("item")));
        for (int left : new int[] {1, 2}) {
            var some = all.deepCopy();
            some.remove(left);
            var forgotten =
                    post(POST + "/handover", "{\"personId\":\"li-na\",\"items\":" + some + "}", City.DONGSHI_TOWN);
            assertThat(forgotten.statusCode()).isEqualTo(409);
            assertThat(forgotten.body())
                    .contains("ITEMS_MISSING", all.get(left).get("kind").asString());
        }
        assertThat(server.askedOfRoster).isEmpty();
        var whole = "{\"personId\":\"li-na\",\"items\":" + all + "}";
        assertThat(post(POST + "/handover", whole, City.DONGSHI_TOWN).statusCode())
                .isEqualTo(200);
        assertThat(((OfferHandover) server.askedOfRoster.getLast().command()).items())
                .containsExactly(
                        new HandoverItem(HandoverKind.INCIDENT, City.incident(1).value()),
                        new HandoverItem(
                                HandoverKind.FOLLOW_UP, City.incident(1).value()),
                        new HandoverItem(HandoverKind.WARNING, WARNING.value()));
        assertThat(get("/api/posts/baiyang-duty/handover", City.BAIYANG_TOWN).body())
                .as("another town has neither")
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void whatWasToldSinceAndAWarningThatWasAnsweredAreHandedOverNoMore() {
        incidents(
                new IncidentEvent.SiteRegistered(City.site(1, City.ENTERPRISE)),
                City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                new FollowUpAwaited(City.incident(1), City.ENTERPRISE.id(), List.of(), null, null, City.AT),
                registered(),
                new WarningRaised(WARNING, warningSubject(), City.AT),
                new WarningAnswered(
                        WARNING,
                        WarningAnswer.MAINTENANCE,
                        City.post(City.DONGSHI_TOWN).id(),
                        null,
                        City.AT.plusSeconds(60)));
        var listed = Json.mapper()
                .readTree(get(POST + "/handover", City.DONGSHI_TOWN).body())
                .get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/item/kind").asString()).isEqualTo("INCIDENT");
    }

    @Test
    void aDrillThatIsOnOrBeginsInTheReliefsShiftIsHandedOverAndItsIncidentsAreNot() {
        incidents(CityDrills.opened(1, 1), City.linked(1));
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                CityDrills.scheduled(1, true, City.AT),
                                CityDrills.started(1, City.AT),
                                CityDrills.scheduled(2, true),
                                CityDrills.scheduled(3, true, City.AT.plusSeconds(90_000)),
                                CityDrills.scheduled(4, true, City.AT),
                                CityDrills.finished(4, City.AT)));
        assertThat(Json.mapper()
                        .readTree(
                                get("/api/posts/fire-duty/handover", City.FIRE).body())
                        .get("items"))
                .isEqualTo(Json.mapper()
                        .readTree("""
                        [{"item": {"kind": "DRILL", "id": "%s"}, "text": "冷库氨泄漏"},
                         {"item": {"kind": "DRILL", "id": "%s"}, "text": "冷库氨泄漏", "dueAt": "%s"}]""".formatted(CityDrills.drill(1), CityDrills.drill(2), City.AT.plusSeconds(3_600))));
        assertThat(get(POST + "/handover", City.DONGSHI_TOWN).body())
                .as("who takes no part hands nothing of it over, though it is in this town")
                .isEqualTo("{\"items\":[]}");
    }

    private void incidents(IncidentEvent... events) {
        server.feeds().entry(Topics.INCIDENTS, City.JURISDICTION, City.entry(1, events));
    }

    private static SensorRegistered registered() {
        return new SensorRegistered(
                new Sensor(
                        SENSOR,
                        City.ENTERPRISE.id(),
                        new SiteId("site-1"),
                        SensorKind.TOXIC_GAS,
                        "ppm",
                        30,
                        List.of(),
                        Handling.ACTUAL),
                City.AT);
    }

    private static WarningSubject warningSubject() {
        return new WarningSubject(
                WarningMatter.SIGNAL,
                WarningColour.ORANGE,
                new SiteId("site-1"),
                "厂区1",
                SENSOR,
                SensorKind.TOXIC_GAS,
                38.5,
                "ppm",
                25.0,
                0,
                false);
    }

    @Test
    void thePeopleOfAPostAreForItsOwnOrganizationAndForTheCity() {
        assertThat(get(POST + "/people", City.DONGSHI_TOWN).body())
                .isEqualTo(
                        "{\"people\":[{\"id\":\"person-dongshi\",\"name\":\"人-董市镇\",\"reached\":true,\"leaves\":[],\"lacks\":[]}]}");
        assertThat(get(POST + "/people", City.CITY).statusCode()).isEqualTo(200);
        assertThat(get(POST + "/people", City.BAIYANG_TOWN).statusCode()).isEqualTo(403);
        assertThat(get(POST + "/handover", City.BAIYANG_TOWN).statusCode()).isEqualTo(403);
        assertThat(get("/api/posts/nobody/people", City.CITY).statusCode()).isEqualTo(404);
    }

    @Test
    void anOfficeAboveTheCityIsNobodyToBeSeated() {
        server.feeds()
                .entry(
                        Topics.RESPONSE,
                        City.JURISDICTION,
                        City.<ResponseEvent>entry(
                                1,
                                new UpwardOfficeDefined(
                                        new UpwardOffice(PERSON, "宜昌市值班室", ReportingParty.PREFECTURE, "ours"))));
        assertThat(get(POST + "/people", City.DONGSHI_TOWN).body()).isEqualTo("{\"people\":[]}");
    }

    @Test
    void whoeverLacksAQualificationIsMarkedInTheChoiceOfPeopleAndBlocksNothing() {
        server.feed(new QualificationKindsSet(List.of(new QualificationKind("hazmat", "危化品", "ours"))));
        server.feed(new DutyRulesSet(List.of(new DutyRule(
                "持证上岗", Tier.TOWN, PostKind.DUTY_OFFICER, 1, null, 60, 10, null, "ours", List.of("hazmat")))));
        assertThat(lacks().toString()).isEqualTo("[{\"kind\":\"hazmat\",\"name\":\"危化品\"}]");
        server.feed(qualified(new HeldQualification("hazmat", LocalDate.parse("2026-12-05"))));
        assertThat(lacks().at("/0/validUntil").asString()).isEqualTo("2026-12-05");
        server.feed(qualified(
                new HeldQualification("hazmat", LocalDate.parse("2026-12-05")), new HeldQualification("hazmat", null)));
        assertThat(lacks()).isEmpty();
        server.feed(qualified());
        assertThat(post(POST + "/overrides", """
                {"kind": "ADD", "until": "2026-11-24T12:00:00Z", "in": ["person-dongshi"], "reason": "开会"}""", City.DONGSHI_TOWN).statusCode())
                .isEqualTo(200);
    }

    private static PersonQualified qualified(HeldQualification... held) {
        return new PersonQualified(PERSON, List.of(held));
    }

    private JsonNode lacks() {
        return Json.mapper()
                .readTree(get(POST + "/people", City.DONGSHI_TOWN).body())
                .at("/people/0/lacks");
    }

    @Test
    void anOverrideBeginsAtOnceOrWhenItSays() {
        post(POST + "/overrides", """
                {"kind": "REPLACE", "until": "2026-11-24T12:00:00Z", "out": ["person-dongshi"], "in": ["li-na"],
                 "reason": "发热"}""", City.DONGSHI_TOWN);
        assertThat(lastAsked())
                .isEqualTo(new MakeOverride(
                        City.post(City.DONGSHI_TOWN).id(),
                        OverrideKind.REPLACE,
                        null,
                        Instant.parse("2026-11-24T12:00:00Z"),
                        List.of(PERSON),
                        List.of(new PersonId("li-na")),
                        "发热"));
        assertThat(post(POST + "/overrides", "{\"kind\":\"SOMETHING\"}", City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(400);
    }

    private RosterCommand lastAsked() {
        return server.askedOfRoster.getLast().command();
    }

    private HttpResponse<String> get(String path, Organization officer) {
        return send("GET", path, null, officer);
    }

    private HttpResponse<String> post(String path, String body, Organization officer) {
        return send("POST", path, body, officer);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, Organization officer) {
        return server.send(
                method,
                path,
                body,
                "Cookie",
                server.cookie(officer),
                "Idempotency-Key",
                path + System.identityHashCode(body),
                "Content-Type",
                "application/json");
    }
}
