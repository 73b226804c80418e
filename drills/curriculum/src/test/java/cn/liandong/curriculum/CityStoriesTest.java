package cn.liandong.curriculum;

import static cn.liandong.curriculum.LiveDrill.CITY_DUTY;
import static cn.liandong.curriculum.LiveDrill.CITY_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingRaised;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.LeaveEvent.LeaveWithdrawn;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a city sets up while it runs: its plans, who comes in, who looks, who is away, who helps, and what comes beside a report. */
@Tag("curriculum")
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(600)
class CityStoriesTest {
    private static final PostId TOWN = new PostId("town-104-duty");
    private static final PostId ELSEWHERE = new PostId("town-108-duty");
    private static final String TOWN_ORGANIZATION = "town-104";
    private static final String COLD_STORE = "ent-coldstore";
    private static final PostId SITE = new PostId("ent-coldstore-responder");
    private static final String DUTY_ROOM = "city";
    private static final Path NEIGHBOUR = Path.of("src", "test", "resources", "neighbour");
    private static final PostId YIDU = new PostId("yidu-duty");
    private static final PostId YIDU_FIRE = new PostId("yidu-fire-duty");
    private static final PostId GAS = new PostId("ent-gas-responder");
    private static final PostId TOWN_OF_GAS = new PostId("town-107-duty");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A recording of no sound at all: what it is is found in its first bytes. */
    private static final String RECORDING = "RIFF\0\0\0\0WAVEfmt ";

    @TempDir
    private static Path folder;

    private static Phones phones;
    private static LiveCity city;

    @BeforeAll
    static void everythingStarts() throws Exception {
        phones = new Phones();
        city = LiveCity.start(folder.resolve("city"), null, phones);
    }

    @AfterAll
    static void everythingStops() {
        city.close();
        phones.close();
    }

    @Test
    void a42AnEscalationPlanIsChangedAndTheSecondEditorIsTold() throws Exception {
        var read = townPlan(city.desks().read(CITY_DUTY, "/api/escalation-plans"));
        int revision = read.path("revision").asInt();
        var plan = (ObjectNode) read.path("plan");
        var first = (ObjectNode) plan.path("steps").path(0);
        int before = first.path("acknowledgeWithinSeconds").asInt();
        first.put("acknowledgeWithinSeconds", before + 7);

        city.desks().done(CITY_LEADER, "/api/escalation-plans", edit(plan, revision));
        var defined = city.journals()
                .first(PlanDefined.class, one -> CITY_LEADER.equals(one.by()) && one.number() == revision + 1);
        assertThat(city.desks().refused(CITY_DUTY, "/api/escalation-plans", edit(other(plan, before + 9), revision)))
                .isEqualTo("PLAN_CHANGED");
        city.awaited(
                CITY_DUTY, "/api/escalation-plans", plans -> townPlan(plans).hasNonNull("changedBy"));

        var incident = leak("压缩机房渗漏").incident();
        var began = city.journals()
                .first(
                        AlertBegan.class,
                        one -> one.incident().equals(incident)
                                && one.plan().plan().equals(defined.plan().id()));
        assertThat(began.plan().steps().getFirst().acknowledgeWithinSeconds())
                .as("what begins then waits as the new one says")
                .isEqualTo(before + 7);
        Answering.of(incident, city).await(3);
        city.closeIncident(incident);
        city.desks().done(CITY_LEADER, "/api/escalation-plans", edit(other(plan, before), revision + 1));
    }

    @Test
    void a43ARecordingIsSentBesideAReport() throws Exception {
        var opened = leak("阀门处有嘶嘶声");
        var incident = opened.incident();
        Answering.of(incident, city).await(3);

        var path = "/v1/reports/" + opened.report() + "/attachments";
        var kept = city.desks().tell(COLD_STORE, path, "application/octet-stream", RECORDING);
        assertThat(kept.path("mediaType").asString()).isEqualTo("audio/wav");
        var name = kept.path("sha256").asString();
        assertThat(city.desks().shown(COLD_STORE, path + "/" + name)).isEqualTo(RECORDING);
        var heard = "/api/incidents/" + incident + "/attachments/" + name;
        city.awaitShown(CITY_DUTY, heard);
        assertThat(city.desks().status(ELSEWHERE, heard)).isEqualTo(404);
        city.closeIncident(incident);
    }

    @Test
    void a44SomebodyComesInAndIsShutOut() throws Exception {
        var made =
                city.desks().done(CITY_LEADER, "/api/accounts", Map.of("username", "zhou.min", "postId", TOWN.value()));
        var password = made.path("password").asString();
        assertThat(city.desks().signIn("zhou.min", password)).isEqualTo(200);

        var path = "/api/accounts/" + made.path("id").asString() + "/";
        city.desks().done(CITY_LEADER, path + "disabling", Map.of());
        assertThat(city.desks().signIn("zhou.min", password)).isEqualTo(401);
        city.desks().done(CITY_LEADER, path + "enabling", Map.of());
        assertThat(city.desks().signIn("zhou.min", password)).isEqualTo(200);
        city.desks().done(CITY_LEADER, path + "disabling", Map.of());
    }

    @Test
    void a45ABigScreenLooksUntilItIsRevoked() throws Exception {
        var minted = city.desks()
                .done(
                        CITY_LEADER,
                        "/api/walls",
                        Map.of(
                                "name",
                                "值班大厅",
                                "validUntil",
                                Instant.now().plus(Duration.ofDays(30)).toString()));
        var token = minted.path("token").asString();
        assertThat(city.desks().open(token)).isEqualTo(200);

        city.desks().done(CITY_LEADER, "/api/walls/" + minted.path("id").asString() + "/revocation", Map.of());
        assertThat(city.desks().open(token)).isEqualTo(401);
    }

    @Test
    void a46ALeaveIsFiledAndStandsBesideTheSchedule() throws Exception {
        var person = city.desks()
                .read(TOWN, "/api/posts/" + TOWN + "/people")
                .at("/people/0/id")
                .asString();
        var from = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        var schedule = "/api/organizations/" + TOWN_ORGANIZATION + "/schedules/" + YearMonth.from(from.atZone(ZONE));

        city.desks().done(TOWN, schedule + "/draft", Map.of());
        city.desks()
                .done(
                        TOWN,
                        "/api/people/" + person + "/leaves",
                        Map.of(
                                "from",
                                from.toString(),
                                "until",
                                from.plus(Duration.ofHours(6)).toString()));
        var leave = city.journals()
                .first(LeaveFiled.class, one -> one.leave().person().value().equals(person))
                .leave()
                .id();
        city.awaited(TOWN, schedule, read -> names(read, leave));
        city.desks().done(TOWN, "/api/leaves/" + leave + "/withdrawal", Map.of());
        city.journals().first(LeaveWithdrawn.class, one -> one.leave().equals(leave));
        city.awaited(TOWN, schedule, read -> !names(read, leave));
    }

    @Test
    void a47ANeighbourSendsAUnitAndItsWayIsSeen() throws Exception {
        city.join(NEIGHBOUR, phones);
        var incident = leak("储氨器液位下降").incident();
        Answering.of(incident, city).await(3);

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + incident + "/aid",
                        Map.of("jurisdiction", "420581", "needs", List.of("FIREFIGHTING"), "count", 1));
        var aid = city.journals()
                .first(AidAsked.class, one -> one.incident().equals(incident))
                .aid();
        city.desks().doneOnceShown(YIDU, "/api/aid/" + aid + "/grants", Map.of("unitId", "yidu-fire-1"));
        var assignment = city.journals()
                .first(AidGranted.class, one -> one.aid().equals(aid))
                .unit()
                .assignment();
        var path = "/api/assignments/" + assignment + "/";
        for (var act : List.of("acceptance", "departure", "arrival")) {
            city.desks().doneOnceShown(YIDU_FIRE, path + act, Map.of());
        }
        for (var state : List.of(AidUnitState.ACCEPTED, AidUnitState.EN_ROUTE, AidUnitState.ON_SCENE)) {
            city.journals().first(AidUnitReported.class, one -> one.aid().equals(aid) && one.state() == state);
        }

        city.desks().done(CITY_DUTY, "/api/aid/" + aid + "/withdrawal", Map.of());
        var home = city.journals()
                .first(
                        AidUnitReported.class,
                        one -> one.aid().equals(aid) && one.state().isEnd());
        assertThat(home.state()).isEqualTo(AidUnitState.RELEASED);
        assertThat(home.unit().name()).isEqualTo("宜都消防站一车");
        city.closeIncident(incident);
    }

    @Test
    void a48ASiteLinkReportsUntilItIsRevoked() throws Exception {
        var made = city.desks().done(SITE, "/api/sites/site-coldstore-main/links", Map.of());
        var link = made.path("address").asString().replaceFirst("^.*#", "");
        var told = Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "description", "储氨间有刺鼻气味");

        var report = city.desks().reportByLink(link, told);
        var opened =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(report));
        assertThat(opened.site()).as("the link says where").hasToString("site-coldstore-main");
        Answering.of(opened.incident(), city).await(3);
        var progress = "/v1/reports/" + report;
        assertThat(city.desks().statusByLink(link, progress)).isEqualTo(200);
        city.closeIncident(opened.incident());

        city.desks().done(SITE, "/api/site-links/" + made.path("id").asString() + "/revocation", Map.of());
        city.journals()
                .await(
                        Journals.SLACK,
                        () -> LiveCity.now(() -> city.desks().statusByLink(link, progress)) == 401,
                        () -> "the edge still takes a link that was revoked");
        var unverified = city.desks().reportUnverified(told);
        var doubtful =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(unverified));
        assertThat(doubtful.reportedBy()).isEqualTo(Unverified.ORGANIZATION);
        assertThat(doubtful.site()).isNull();
        Answering.of(doubtful.incident(), city).await(1);
        assertThat(city.journals()
                        .all(PersonAlerted.class, one -> one.incident().equals(doubtful.incident())))
                .extracting(PersonAlerted::post)
                .containsOnly(CITY_DUTY);
        city.closeIncident(doubtful.incident());
    }

    @Test
    void a49AMonthIsPublishedAndSaysWhoSitsThere() throws Exception {
        var from = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
        var until = from.plus(Duration.ofHours(1));
        var month = YearMonth.from(from.atZone(ZONE));
        var schedule = "/api/organizations/" + DUTY_ROOM + "/schedules/" + month;
        city.desks().done(CITY_DUTY, schedule + "/draft", Map.of());
        var drafted = city.journals()
                .first(
                        ScheduleDrafted.class,
                        one -> one.organization().value().equals(DUTY_ROOM)
                                && one.month().equals(month));
        var substitute = anotherThanDrafted(drafted, from);

        city.desks().done(CITY_DUTY, schedule + "/edits", seat(substitute, from, until, drafted.revision()));
        var revision = Map.of("revision", drafted.revision() + 1);
        city.desks().done(CITY_DUTY, schedule + "/check", revision);
        city.journals().first(ScheduleChecked.class, one -> one.month().equals(month));
        assertThat(seated(from)).as("a draft rules nothing").isEmpty();

        city.desks().done(CITY_DUTY, schedule + "/publication", revision);
        city.journals()
                .await(
                        Journals.SLACK,
                        () -> seated(from).equals(List.of(substitute)),
                        () -> "the day says " + seated(from) + " and not " + substitute);
        phones.await(call -> call.person().value().equals(substitute)
                && call.handling() == Handling.SYSTEM
                && call.text().contains("值班表已公布"));
        assertThat(city.desks()
                        .refused(CITY_DUTY, schedule + "/edits", seat(substitute, from, until, drafted.revision() + 1)))
                .as("what was published changes by an override")
                .isEqualTo("SCHEDULE_PUBLISHED");
    }

    @Test
    void a50WhatIsNotMendedInTimeIsHeardOfByItsOwnerAndTheTierAbove() throws Exception {
        var drill = city.begin("gas.yaml");
        drill.stop();
        city.desks()
                .done(
                        CITY_LEADER,
                        "/api/drills/" + drill.id() + "/findings",
                        Map.of(
                                "text",
                                "法兰备件不足",
                                "owner",
                                GAS.value(),
                                "dueAt",
                                Instant.now().plusSeconds(10).toString()));
        var finding = city.journals()
                .first(FindingRaised.class, one -> one.finding().drill().equals(drill.id()))
                .finding()
                .id();

        var overdue =
                city.journals().first(FindingOverdue.class, one -> one.finding().equals(finding));
        assertThat(overdue.people()).extracting(SeatedPerson::post).containsExactlyInAnyOrder(GAS, TOWN_OF_GAS);
        for (var seated : overdue.people()) {
            phones.await(call -> call.person().equals(seated.person())
                    && call.handling() == Handling.SYSTEM
                    && call.text().contains("整改逾期")
                    && !call.text().contains("（演练）"));
        }

        var path = "/api/drill-findings/" + finding;
        city.desks().doneOnceShown(GAS, path + "/answer", Map.of("note", "已补齐"));
        city.desks().done(CITY_LEADER, path + "/strike-off", Map.of());
        city.journals().first(FindingStruckOff.class, one -> one.finding().equals(finding));
        assertThat(phones.calls(Handling.SYSTEM))
                .filteredOn(call -> call.text().contains("整改逾期"))
                .as("each was told once")
                .hasSize(2);
    }

    private static Map<String, ?> seat(String person, Instant from, Instant until, int revision) {
        return Map.of(
                "revision",
                revision,
                "postId",
                CITY_DUTY.value(),
                "from",
                from.toString(),
                "until",
                until.toString(),
                "people",
                List.of(person));
    }

    /** Somebody of that post's people whom the draft does not seat there then. */
    private static String anotherThanDrafted(ScheduleDrafted drafted, Instant at) throws Exception {
        var seated = drafted.posts().stream()
                .filter(post -> post.post().equals(CITY_DUTY))
                .flatMap(post -> post.shifts().stream())
                .filter(shift -> !shift.from().isAfter(at) && shift.until().isAfter(at))
                .flatMap(shift -> shift.people().stream())
                .map(PersonId::value)
                .toList();
        assertThat(seated).as("the draft says what the layers say").isNotEmpty();
        return city.desks()
                .read(CITY_DUTY, "/api/posts/" + CITY_DUTY + "/people")
                .path("people")
                .valueStream()
                .map(one -> one.path("id").asString())
                .filter(one -> !seated.contains(one))
                .findFirst()
                .orElseThrow();
    }

    /** Who sits there at that time, by what was published. */
    private static List<String> seated(Instant at) {
        return LiveCity.now(() -> city.desks()
                .read(CITY_DUTY, "/api/duty-day")
                .path("posts")
                .valueStream()
                .filter(post -> post.path("postId").asString().equals(CITY_DUTY.value()))
                .flatMap(post -> post.path("shifts").valueStream())
                .filter(shift -> !Instant.parse(shift.path("from").asString()).isAfter(at)
                        && Instant.parse(shift.path("until").asString()).isAfter(at))
                .flatMap(shift -> shift.path("people").valueStream())
                .map(person -> person.path("id").asString())
                .toList());
    }

    /** Each in words of its own: the same words of the same caller are the same report. */
    private static IncidentOpened leak(String description) throws Exception {
        var report = city.desks()
                .report(
                        COLD_STORE,
                        Map.of(
                                "category",
                                "HAZARDOUS_CHEMICAL_LEAK",
                                "siteId",
                                "site-coldstore-main",
                                "description",
                                description));
        return city.journals().first(IncidentOpened.class, one -> one.report().equals(report));
    }

    /** The plan of a town for every alert, as it stands. */
    private static JsonNode townPlan(JsonNode plans) {
        return plans.path("plans")
                .valueStream()
                .filter(one -> one.at("/plan/tier").asString().equals("TOWN")
                        && !one.path("plan").hasNonNull("reason")
                        && !one.path("plan").hasNonNull("category")
                        && !one.path("plan").hasNonNull("post"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode other(ObjectNode plan, int seconds) {
        var copy = plan.deepCopy();
        ((ObjectNode) copy.path("steps").path(0)).put("acknowledgeWithinSeconds", seconds);
        return copy;
    }

    private static Map<String, Object> edit(ObjectNode plan, int revision) {
        var body = plan.deepCopy().put("revision", revision);
        return body.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean names(JsonNode schedule, LeaveId leave) {
        return schedule.path("leaves").toString().contains(leave.value());
    }
}
