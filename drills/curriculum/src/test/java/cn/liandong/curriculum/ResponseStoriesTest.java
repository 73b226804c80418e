package cn.liandong.curriculum;

import static cn.liandong.curriculum.LiveDrill.CITY_DUTY;
import static cn.liandong.curriculum.LiveDrill.CITY_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How a response is led: units, the lead, checklists, plans, what goes upward, and who sits where. */
@Tag("curriculum")
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(600)
class ResponseStoriesTest {
    private static final PostId TOWN = new PostId("town-104-duty");
    private static final PostId STANDBY = new PostId("town-104-standby");
    private static final PostId FIRE = new PostId("agency-fire-duty");
    private static final PostId EMERGENCY = new PostId("agency-emergency-duty");
    private static final PostId ELSEWHERE = new PostId("town-108-duty");

    @TempDir
    private static Path folder;

    private static Phones phones;
    private static LiveCity city;

    @BeforeAll
    static void everythingStarts() throws Exception {
        phones = new Phones();
        city = LiveCity.start(folder.resolve("response"), null, phones);
    }

    @AfterAll
    static void everythingStops() {
        city.close();
        phones.close();
    }

    @Test
    void a32AUnitDeclinesAndTheNextOneIsAsked() throws Exception {
        var drill = city.begin("response.yaml");
        drill.forwardTo("fire");
        var incident = drill.incident("fire");
        Answering.of(incident, city).await(3);

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + incident + "/offers",
                        Map.of("unitId", "unit-fire-1", "needs", List.of("FIREFIGHTING"), "answerWithinSeconds", 300));
        var first = offered(incident, 0);
        assertThat(first.unit().value()).isEqualTo("unit-fire-1");
        city.desks()
                .doneOnceShown(FIRE, "/api/assignments/" + first.assignment() + "/decline", Map.of("reason", "BUSY"));
        drill.awaitMet("declined");
        var next = offered(incident, 1);
        assertThat(next.unit()).isNotEqualTo(first.unit());
        var path = "/api/assignments/" + next.assignment() + "/";
        for (var act : List.of("acceptance", "departure", "arrival")) {
            city.desks().doneOnceShown(FIRE, path + act, Map.of());
        }
        city.journals().first(OfferAccepted.class, one -> one.assignment().equals(next.assignment()));
        drill.awaitMet("on-scene");
        city.desks().done(CITY_DUTY, path + "release", Map.of());
        city.journals().first(UnitReleased.class, one -> one.assignment().equals(next.assignment()));
        drill.forwardTo("out");
        drill.stop();
    }

    @Test
    void a33TheLeadGoesToAnotherAgency() throws Exception {
        var drill = city.begin("response.yaml");
        drill.forwardTo("fire");
        var incident = drill.incident("fire");
        Answering.of(incident, city).await(3);

        var path = "/api/incidents/" + incident + "/lead";
        city.desks().done(CITY_DUTY, path, Map.of("organizationId", "agency-emergency"));
        var offered =
                city.journals().first(LeadOffered.class, one -> one.incident().equals(incident));
        assertThat(offered.from().value()).isEqualTo("agency-fire");
        city.desks().done(EMERGENCY, path + "/" + offered.number() + "/acceptance", Map.of());
        var transferred = city.journals()
                .first(LeadTransferred.class, one -> one.incident().equals(incident));
        assertThat(transferred.organization().value()).isEqualTo("agency-emergency");
        drill.awaitMet("passed");
        drill.stop();
    }

    @Test
    void a34WhatALevelAsksForIsTicked() throws Exception {
        var drill = city.begin("response.yaml");
        drill.forwardTo("fire");
        var incident = drill.incident("fire");
        Answering.of(incident, city).await(3);

        var path = "/api/incidents/" + incident;
        city.desks().done(CITY_DUTY, path + "/level", Map.of("level", "IV"));
        city.journals().first(LevelSet.class, one -> one.incident().equals(incident));
        city.desks().done(FIRE, path + "/checklist/count-people/tick", Map.of());
        var ticked =
                city.journals().first(ItemTicked.class, one -> one.incident().equals(incident));
        assertThat(ticked.item()).isEqualTo("count-people");
        assertThat(ticked.post()).isEqualTo(FIRE);
        drill.awaitMet("ticked");
        drill.stop();
    }

    @Test
    void a35AnAlertIsPassedUpBeforeItsTimeAndStoodDown() throws Exception {
        var drill = city.begin("response.yaml");
        drill.forwardTo("fire");
        var incident = drill.incident("fire");
        var alert = city.journals()
                .first(
                        PersonAlerted.class,
                        one -> one.incident().equals(incident) && one.post().equals(TOWN))
                .alert();

        var path = Desks.alertPath(alert);
        city.desks().done(TOWN, path + "/steps", Map.of("round", 1, "step", 2));
        city.journals()
                .first(
                        PersonAlerted.class,
                        one -> one.alert().equals(alert) && one.post().equals(STANDBY));
        drill.awaitMet("escalated");
        city.desks().done(CITY_DUTY, path + "/stand-down", Map.of("reason", "TOLD_OTHERWISE"));
        city.journals().first(AlertStoodDown.class, one -> one.alert().equals(alert));
        drill.stop();
    }

    @Test
    void a36AMergingIsTakenBackAndAReportSplitOff() throws Exception {
        var drill = city.begin("two-reports.yaml");
        drill.forwardTo("depot");
        var depot = drill.incident("depot");
        drill.forwardTo("plant");
        var plant = drill.incident("plant");
        var same = Map.of("into", plant.value(), "reason", "同一泄漏源");

        city.desks().done(CITY_DUTY, "/api/incidents/" + depot + "/merge", same);
        city.desks().done(CITY_DUTY, "/api/incidents/" + depot + "/unmerge", Map.of("reason", "另有泄漏点"));
        var back = city.journals()
                .first(
                        IncidentsUnmerged.class,
                        one -> one.from().equals(depot) || one.into().equals(depot));
        var report = Objects.requireNonNull(drill.log().reports().get("depot"));
        assertThat(back.reports()).containsExactly(report);

        city.desks().done(CITY_DUTY, "/api/incidents/" + depot + "/merge", same);
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + plant + "/split",
                        Map.of("reports", List.of(report.value()), "reason", "两处泄漏"));
        var split = city.journals().first(IncidentSplit.class, one -> one.from().equals(plant));
        assertThat(split.reports()).containsExactly(report);
        assertThat(split.incident()).isNotIn(plant, depot);
        drill.stop();
    }

    @Test
    void a37WhatIsReportedUpwardMeetsTheStatutoryClock() throws Exception {
        var report = city.desks()
                .report(
                        "ent-coldstore",
                        Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "siteId", "site-coldstore-main"));
        var incident = city.journals()
                .first(IncidentOpened.class, one -> one.report().equals(report))
                .incident();
        Answering.of(incident, city).await(3);
        var clock = city.journals()
                .first(ClockStarted.class, one -> one.incident().equals(incident))
                .clock();

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + incident + "/upward-reports",
                        Map.of(
                                "kind",
                                "INITIAL",
                                "title",
                                "关于青禾冷库液氨泄漏的快报",
                                "sections",
                                List.of(Map.of("heading", "CASUALTIES", "text", "无人员伤亡"))));
        var path = "/api/upward-reports/"
                + city.journals()
                        .first(UpwardReportDrafted.class, one -> one.incident().equals(incident))
                        .report();
        city.desks().done(CITY_DUTY, path + "/submission", Map.of("revision", 1));
        city.desks().done(CITY_LEADER, path + "/signature", Map.of("revision", 1));
        city.desks().done(CITY_DUTY, path + "/delivery", Map.of("officeId", "420500-emergency-office", "attempt", 1));
        phones.await(call -> call.text().contains("关于青禾冷库液氨泄漏的快报"));
        city.journals().first(UpwardReportSent.class, one -> one.incident().equals(incident));
        var met = city.journals().first(ClockMet.class, one -> one.clock().equals(clock));
        assertThat(met.latenessMillis()).isZero();
        // Of its other clocks nobody reports here.
        var others = city
                .journals()
                .all(ClockStarted.class, one -> one.incident().equals(incident))
                .stream()
                .map(one -> one.clock().value())
                .toList();
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + incident + "/closing",
                        Map.of("outcome", "HANDLED", "leftOpen", others));
    }

    @Test
    void a38WhoeverTakesNoPartSeesNothingOfADrill() throws Exception {
        var drill = city.begin("response.yaml");
        drill.forwardTo("fire");
        var incident = drill.incident("fire");
        Answering.of(incident, city).await(3);

        city.awaitShown(TOWN, "/api/drills/" + drill.id());
        assertThat(city.desks().status(ELSEWHERE, "/api/drills/" + drill.id())).isEqualTo(404);
        city.awaitShown(TOWN, "/api/incidents/" + incident + "/cap");
        assertThat(city.desks().status(ELSEWHERE, "/api/incidents/" + incident + "/cap"))
                .isEqualTo(404);
        assertThat(city.desks().read(ELSEWHERE, "/api/drills").toString())
                .doesNotContain(drill.id().value());
        drill.stop();
    }

    @Test
    void a39SomebodyStandsInAndTakesPartInWhatBeginsThen() throws Exception {
        var before = city.seated(TOWN);
        var people = city.desks().read(TOWN, "/api/posts/" + TOWN + "/people");
        PersonId standIn = null;
        for (JsonNode person : people.path("people")) {
            if (!person.path("id").asString().equals(before.value())) {
                standIn = new PersonId(person.path("id").asString());
            }
        }
        var other = Objects.requireNonNull(standIn);
        city.desks()
                .done(
                        TOWN,
                        "/api/posts/" + TOWN + "/overrides",
                        Map.of(
                                "kind",
                                "REPLACE",
                                "until",
                                Instant.now().plus(Duration.ofHours(1)).toString(),
                                "out",
                                List.of(before.value()),
                                "in",
                                List.of(other.value()),
                                "reason",
                                "发热，经带班领导批准"));
        city.journals()
                .first(
                        DutyChanged.class,
                        one -> one.post().equals(TOWN) && one.people().equals(List.of(other)));

        var drill = city.begin("response.yaml");
        assertThat(Objects.requireNonNull(drill.log().started()).parties())
                .contains(new DrillParty(TOWN, List.of(other)));
        drill.stop();
    }

    @Test
    void a40AProgrammePlansAheadAndWhatIsTakenOffIsPlannedNoMore() throws Exception {
        var scenario = city.keep("response.yaml").id();
        var kept = city.desks()
                .done(
                        CITY_DUTY,
                        "/api/drill-programmes",
                        Map.of(
                                "name",
                                "每日演练",
                                "scenarios",
                                List.of(scenario.value()),
                                "announced",
                                true,
                                "cron",
                                "30 9 * * *"));
        var programme = new ProgrammeId(kept.path("programme").asString());
        var planned = city.journals().first(DrillScheduled.class, one -> programme.equals(one.programme()));
        assertThat(planned.by()).isNull();
        assertThat(planned.startsAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime())
                .isEqualTo(LocalTime.of(9, 30));
        var turn = city.awaited(
                        CITY_DUTY,
                        "/api/drill-programmes",
                        read -> read.at("/programmes/0/turns/0/drill")
                                .asString("")
                                .equals(planned.drill().value()))
                .at("/programmes/0/turns/0");
        assertThat(turn.path("overdue").asBoolean()).isFalse();

        city.desks().done(CITY_DUTY, "/api/drill-programmes/" + programme + "/withdrawal", Map.of());
        city.desks().done(CITY_DUTY, "/api/drills/" + planned.drill() + "/cancel", Map.of());
        city.journals().first(DrillCancelled.class, one -> one.drill().equals(planned.drill()));
        assertThat(city.journals().all(DrillScheduled.class, one -> programme.equals(one.programme())))
                .hasSize(1);
    }

    @Test
    void a41ADrillHeldElsewhereMeetsADutyAndItsResultIsFiled() throws Exception {
        var owed = duty(one -> one.path("overdue").asBoolean() && one.has("filedWith") && !one.has("last"));
        var who = owed.path("organizationId").asString();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Predicate<JsonNode> same = one -> one.path("organizationId").asString().equals(who)
                && one.path("dutyId").asString().equals(owed.path("dutyId").asString());

        var drill = city.desks()
                .done(
                        CITY_DUTY,
                        "/api/recorded-drills",
                        Map.of(
                                "organization",
                                who,
                                "drillKind",
                                "LIVE",
                                "extent",
                                "SINGLE",
                                "heldOn",
                                today.minusMonths(2).toString(),
                                "practised",
                                "装卸区泄漏现场处置"))
                .path("drill")
                .asString();
        var met = duty(same.and(one -> !one.path("overdue").asBoolean()));
        assertThat(met.at("/last/drillId").asString()).isEqualTo(drill);
        assertThat(met.at("/last/recorded/by").asString()).isNotEmpty();
        assertThat(met.path("toFile").asBoolean()).isTrue();

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/drill-filings",
                        Map.of(
                                "drill",
                                drill,
                                "organization",
                                who,
                                "filedOn",
                                today.minusMonths(1).toString(),
                                "authority",
                                "枝江市应急管理局",
                                "reference",
                                "枝应急演备31号"));
        var filed = duty(same.and(one -> !one.path("toFile").asBoolean()));
        assertThat(filed.at("/last/filed/reference").asString()).isEqualTo("枝应急演备31号");
        assertThat(city.desks()
                        .refused(
                                CITY_DUTY, "/api/recorded-drills/" + drill + "/withdrawal", Map.of("reason", "日期登记有误")))
                .isEqualTo("STILL_FILED");

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/drill-filings/withdrawal",
                        Map.of("drill", drill, "organization", who, "reason", "材料被退回"));
        city.desks().done(CITY_DUTY, "/api/recorded-drills/" + drill + "/withdrawal", Map.of("reason", "日期登记有误"));
        assertThat(duty(same.and(one -> one.path("overdue").asBoolean())).has("last"))
                .isFalse();
    }

    /** The first such duty of the list, once there is one. */
    private static JsonNode duty(Predicate<JsonNode> which) throws InterruptedException {
        return duties(city.awaited(
                        CITY_DUTY, "/api/drill-duties", read -> duties(read).anyMatch(which)))
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> duties(JsonNode read) {
        return read.path("duties").valueStream();
    }

    private static UnitOffered offered(IncidentId incident, int number) throws InterruptedException {
        city.journals()
                .await(
                        Journals.SLACK,
                        () -> offers(incident).size() > number,
                        () -> "offered so far: " + offers(incident));
        return offers(incident).get(number);
    }

    private static List<UnitOffered> offers(IncidentId incident) {
        return city.journals().all(UnitOffered.class, one -> one.incident().equals(incident));
    }
}
