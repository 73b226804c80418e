package cn.liandong.curriculum;

import static cn.liandong.curriculum.LiveDrill.CITY_DUTY;
import static cn.liandong.curriculum.LiveDrill.CITY_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.LeaveEvent.LeaveWithdrawn;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

/** What a city sets up while it runs: its plans, who comes in, who looks, who is away, and what was sent beside a report. */
@Tag("curriculum")
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(600)
class CityStoriesTest {
    private static final PostId TOWN = new PostId("town-104-duty");
    private static final PostId ELSEWHERE = new PostId("town-108-duty");
    private static final String TOWN_ORGANIZATION = "town-104";
    private static final String COLD_STORE = "ent-coldstore";
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

        var report = city.desks()
                .report(COLD_STORE, Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "siteId", "site-coldstore-main"));
        var incident = city.incidentOf(report);
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
        var report = city.desks()
                .report(COLD_STORE, Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "siteId", "site-coldstore-main"));
        var incident = city.incidentOf(report);
        Answering.of(incident, city).await(3);

        var path = "/v1/reports/" + report + "/attachments";
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
