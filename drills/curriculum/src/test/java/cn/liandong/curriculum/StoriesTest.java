package cn.liandong.curriculum;

import static cn.liandong.curriculum.LiveDrill.CITY_DUTY;
import static cn.liandong.curriculum.LiveDrill.CITY_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningClosed;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.curriculum.Play.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the system can do besides, a story each, one after the other: expect, put the drill's clock forward, expect. What is
 * real is closed again at the end of its story.
 */
@Tag("curriculum")
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(600)
class StoriesTest {
    private static final PostId TOWN = new PostId("town-101-duty");
    private static final PostId GAS = new PostId("ent-gas-responder");
    private static final PostId COLD_STORE = new PostId("ent-coldstore-responder");

    private static final String SENT = "2026-11-24T10:05:00+08:00";

    @TempDir
    private static Path folder;

    private static Phones phones;
    private static LiveCity city;
    private static KilledDrill killed;

    /** What was killed has to stay down for longer than a minute: the other stories play meanwhile. */
    @BeforeAll
    static void oneDrillIsKilledAndEverythingStarts() throws Exception {
        phones = new Phones();
        killed = KilledDrill.in(folder.resolve("killed"), phones);
        city = LiveCity.start(folder.resolve("stories"), TurningCity.in(folder.resolve("city")), phones);
    }

    @AfterAll
    static void everythingStops() {
        city.close();
        phones.close();
    }

    @Test
    void a18ATimedDrillBeginsAndEndsByItself() throws Exception {
        var drill = LiveDrill.plan(city.keep("timed.yaml"), Instant.now().plusSeconds(3), true, city);
        drill.awaitStart();
        assertThat(Objects.requireNonNull(drill.log().started()).by()).isNull();
        told("演练开始：定时演练");

        drill.forwardTo("leak");
        assertThat(drill.incident("leak")).isNotNull();
        drill.forwardPast("town-acknowledges");
        assertThat(drill.log().verdicts()).isEqualTo(Map.of("town-acknowledges", Verdict.MISSED));
        drill.forwardTo("shut");
        assertThat(drill.log().byHand()).isEmpty();
        assertThat(drill.log().faults()).isEmpty();

        // A quarter of an hour after nothing is left of it.
        drill.conduct("shift", Map.of("seconds", 900));
        drill.await(() -> drill.log().finished() != null);
        assertThat(Objects.requireNonNull(drill.log().finished()).by()).isNull();
        told("演练结束：定时演练");
        closed(drill.incident("leak"));
    }

    @Test
    void a19WhoeverPhonesInMidDrillIsTakenForReal() throws Exception {
        var drill = city.begin("gas.yaml");
        drill.forwardTo("flange");
        Answering.of(drill.incident("flange"), city).await(1);

        var call = called(Map.of(
                "category",
                "FIRE",
                "description",
                "居民来电：库区冒烟",
                "siteId",
                "site-fuel-depot",
                "reporter",
                Map.of("name", "刘某", "phone", "199-0000-0099")));
        var real =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(call));
        assertThat(real.drill()).isNull();
        Answering.of(real.incident(), city).await(2);
        assertThat(phones.calls(Handling.ACTUAL))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.text()).doesNotContain("演练"));

        // None of its people was called, and it is another town: the drill goes on.
        drill.forwardTo("ignites");
        assertThat(drill.log().pauses()).isEmpty();
        assertThat(drill.opened()).hasSize(1);
        drill.stop();
        assertThat(isClosed(real.incident())).isFalse();
        city.closeIncident(real.incident());
    }

    @Test
    void a20SomethingRealStaysOpenInTheAreaOfADrill() throws Exception {
        var drill = city.begin("gas.yaml");
        drill.forwardTo("flange");
        var drilled = drill.incident("flange");
        Answering.of(drilled, city).await(1);

        var call = called(Map.of("category", "FIRE", "description", "储配站围墙外野草起火", "siteId", "site-gas-station"));
        var real = city.journals()
                .first(IncidentOpened.class, one -> one.report().equals(call))
                .incident();
        assertThat(drill.awaitYielding(1).incident()).isEqualTo(real);
        assertThat(real).isNotEqualTo(drilled);
        told("演练暂停：发生真实情况");
        Answering.of(real, city).await(3);
        city.desks().done(CITY_DUTY, "/api/incidents/" + real + "/claim", Map.of());

        // A person says that it goes on, and it does beside what is real.
        drill.resume();
        drill.forwardTo("ignites");
        drill.forwardTo("over");
        assertThat(drill.log().pauses()).hasSize(1);
        assertThat(drill.opened()).extracting(IncidentOpened::incident).containsExactly(drilled);
        drill.stop();
        closed(drilled);
        assertThat(isClosed(real)).isFalse();
        city.closeIncident(real);
    }

    @Test
    void a21WhatADrillRehearsesIsReal() throws Exception {
        var drill = city.begin("gas.yaml");
        drill.forwardTo("flange");
        var drilled = drill.incident("flange");
        Answering.of(drilled, city).await(1);

        var pressed = city.desks().done(GAS, "/api/incidents/" + drilled + "/real", Map.of());
        var report = new ReportId(pressed.path("reportId").asString());
        var real =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(report));
        assertThat(real.drill()).isNull();
        assertThat(real.category().name()).isEqualTo("HAZARDOUS_CHEMICAL_LEAK");
        drill.awaitYielding(1);
        Answering.of(real.incident(), city).await(3);

        // While it stands still its clock does, too: nothing of it comes.
        drill.conduct("shift", Map.of("seconds", 3_600));
        assertThat(drill.log().hasFired("ignites")).isFalse();
        drill.stop();
        assertThat(drill.log().hasFired("ignites")).isFalse();
        city.closeIncident(real.incident());
    }

    @Test
    void a22TwoReportsOfOneHappeningAreMerged() throws Exception {
        var drill = city.begin("two-reports.yaml");
        drill.forwardTo("depot");
        var depot = drill.incident("depot");
        drill.forwardTo("plant");
        var plant = drill.incident("plant");
        assertThat(plant).isNotEqualTo(depot);

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + depot + "/merge",
                        Map.of("into", plant.value(), "reason", "同一泄漏源"));
        drill.awaitMet("merged");
        assertThat(city.journals()
                        .first(IncidentsMerged.class, one -> one.into().equals(plant))
                        .from())
                .isEqualTo(depot);
        drill.stop();
        closed(plant);
    }

    @Test
    void a23AnEnterpriseIsOrderedAndItsAnswerAccepted() throws Exception {
        var drill = city.begin("directive.yaml");
        drill.forwardTo("leak");
        var incident = drill.incident("leak");
        Answering.of(incident, city).await(3);

        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/incidents/" + incident + "/directives",
                        Map.of("organizationId", "ent-coldstore", "text", "关闭上游阀门并清点人数", "answerWithinSeconds", 600));
        var given = city.journals()
                .first(DirectiveGiven.class, one -> one.incident().equals(incident));
        assertThat(given.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(given.to()).contains(COLD_STORE);
        drill.awaitMet("ordered");
        var path = "/api/directives/" + given.directive();
        city.desks().done(COLD_STORE, path + "/answer", Map.of("answer", "DONE", "text", "已关闭，27 人齐"));
        var answered = city.journals()
                .first(DirectiveAnswered.class, one -> one.directive().equals(given.directive()));
        city.desks().done(CITY_DUTY, path + "/acceptance", Map.of("number", answered.number()));
        city.journals().first(DirectiveAccepted.class, one -> one.directive().equals(given.directive()));
        drill.awaitMet("answered");
        drill.stop();
    }

    @Test
    void a24ItTakesTwoToEndALevelAndThenItIsClosed() throws Exception {
        var drill = city.begin("directive.yaml");
        drill.forwardTo("leak");
        var incident = drill.incident("leak");
        var answering = Answering.of(incident, city);
        answering.await(3);
        var path = "/api/incidents/" + incident;
        city.desks().done(CITY_LEADER, path + "/level", Map.of("level", "II"));
        city.journals().first(LevelSet.class, one -> one.incident().equals(incident));
        drill.awaitMet("levelled");

        drill.forwardTo("stopped");
        city.desks().done(CITY_LEADER, path + "/level-end", Map.of());
        var asked = city.journals()
                .first(LevelStandDownAsked.class, one -> one.incident().equals(incident));
        var second = Map.of("number", asked.number());
        assertThat(city.desks().refused(CITY_LEADER, path + "/level-second", second))
                .isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(city.journals().all(LevelEnded.class, one -> one.incident().equals(incident)))
                .isEmpty();
        city.desks().done(CITY_DUTY, path + "/level-second", second);
        city.journals().first(LevelEnded.class, one -> one.incident().equals(incident));

        answering.await(4);
        city.desks().done(CITY_DUTY, path + "/control", Map.of());
        assertThat(city.desks().refused(CITY_DUTY, path + "/closing", Map.of("outcome", "HANDLED")))
                .isEqualTo("STILL_OPEN");
        city.closeIncident(incident);
        drill.awaitMet("controlled", "closed");
        drill.stop();
    }

    @Test
    void a25DutyIsHandedOverInMidDrill() throws Exception {
        var drill = city.begin("gas.yaml");
        drill.forwardTo("flange");
        var relief = signOn();

        var listed = city.awaited(
                CITY_DUTY,
                "/api/posts/" + CITY_DUTY + "/handover",
                read -> read.toString().contains(drill.id().value()));
        var items = new ArrayList<Map<String, String>>();
        for (var one : listed.path("items")) {
            var item = one.path("item");
            items.add(Map.of(
                    "kind", item.path("kind").asString(), "id", item.path("id").asString()));
        }
        // The drill as one, and nothing of what happens in it.
        var drilled = drill.incident("flange").value();
        assertThat(items)
                .contains(Map.of("kind", "DRILL", "id", drill.id().value()))
                .noneMatch(item -> item.containsValue(drilled));
        var leaves = city.seated(CITY_DUTY);
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/posts/" + CITY_DUTY + "/handover",
                        Map.of("personId", leaves.value(), "items", items, "note", "演练进行中"));
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/posts/" + CITY_DUTY + "/handover-acceptance",
                        Map.of("personId", relief.value()));
        var handed = city.journals().first(HandedOver.class, one -> one.post().equals(CITY_DUTY));
        assertThat(handed.by()).isEqualTo(leaves);
        assertThat(handed.to()).isEqualTo(relief);
        assertThat(handed.items())
                .contains(new HandoverItem(HandoverKind.DRILL, drill.id().value()));

        drill.forwardTo("ignites");
        drill.stop();
    }

    @Test
    void a26APostIsCalledInASpotCheck() throws Exception {
        city.desks().done(CITY_DUTY, "/api/spot-checks", Map.of("postId", TOWN.value(), "limitMinutes", 5));
        var check =
                city.journals().first(SpotCheckCalled.class, one -> one.post().equals(TOWN));
        assertThat(check.rule()).isNull();
        var person = check.people().getFirst();
        phones.await(call -> call.handling() == Handling.SYSTEM && call.person().equals(person));

        city.desks().done(TOWN, "/api/spot-checks/" + check.check() + "/answer", Map.of("personId", person.value()));
        var answered = city.journals()
                .first(SpotCheckAnswered.class, one -> one.check().equals(check.check()));
        assertThat(answered.late()).isFalse();
        assertThat(answered.person()).isEqualTo(person);
        city.awaited(
                CITY_DUTY,
                "/api/spot-checks?from=" + check.at() + "&until=" + check.answerBy(),
                read -> read.at("/checks/0/state").asString("").equals("ANSWERED"));
    }

    @Test
    void a27WhatHappenedStandsInTheDutyLog() throws Exception {
        var person = city.seated(CITY_DUTY);
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/posts/" + CITY_DUTY + "/notes",
                        Map.of(
                                "personId",
                                person.value(),
                                "note",
                                Map.of(
                                        "occurredAt",
                                        Instant.now().toString(),
                                        "course",
                                        "水位上涨，已通知码头",
                                        "forRelief",
                                        true)));
        city.journals().first(NoteWritten.class, one -> one.post().equals(CITY_DUTY));
        var post = "/api/posts/" + CITY_DUTY;
        city.awaited(
                CITY_DUTY, post + "/duty-log/current", log -> log.toString().contains("水位上涨，已通知码头"));
        assertThat(city.awaited(
                                CITY_DUTY,
                                post + "/handover",
                                listed -> listed.toString().contains("水位上涨，已通知码头"))
                        .toString())
                .contains("NOTE");
    }

    @Test
    void a28ChannelsAreTriedByACommunicationsTest() throws Exception {
        city.desks()
                .done(
                        CITY_DUTY,
                        "/api/communications-tests",
                        Map.of("people", List.of(), "posts", List.of("town-108-duty"), "minutes", 5));
        phones.await(call -> call.handling() == Handling.TEST);
        assertThat(phones.calls(Handling.TEST))
                .allSatisfy(call -> assertThat(call.text())
                        .startsWith("（通信测试）")
                        .contains("这不是警情")
                        .endsWith("（通信测试）"));
    }

    @Test
    void a29AnAlertOfAnotherSystemComesIn() throws Exception {
        var first = capReport("Actual", "Alert", "curriculum-1", "");
        var opened =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(first));
        assertThat(opened.substance()).isNotNull();
        Answering.of(opened.incident(), city).await(2);
        var update = capReport(
                "Actual",
                "Update",
                "curriculum-2",
                "<references>ops@example.cn,curriculum-1," + SENT + "</references>");
        var linked =
                city.journals().first(ReportLinked.class, one -> one.report().equals(update));
        assertThat(linked.incident()).isEqualTo(opened.incident());
        assertThat(city.desks().shown("agency-transport", "/v1/incidents/" + opened.incident() + "/cap"))
                .contains("<status>Actual</status>", "危险化学品泄漏");
        city.closeIncident(opened.incident());

        // No drill runs: the city's duty officer alone is asked what that is.
        var says = capReport("Exercise", "Alert", "curriculum-3", "<note>演练</note>");
        var flagged =
                city.journals().first(IncidentOpened.class, one -> one.report().equals(says));
        assertThat(flagged.drill()).isNull();
        assertThat(flagged.flags()).contains(IncidentFlag.SAYS_EXERCISE);
        Answering.of(flagged.incident(), city).await(1);
        assertThat(city.journals()
                        .all(PersonAlerted.class, one -> one.incident().equals(flagged.incident())))
                .extracting(PersonAlerted::post)
                .containsOnly(CITY_DUTY);
        city.closeIncident(flagged.incident());
    }

    @Test
    void a30ASensorWarnsAndThenTurnsRed() throws Exception {
        signal(38.5);
        var warned =
                city.journals().first(WarningRaised.class, one -> one.subject().colour() == WarningColour.ORANGE);
        city.desks().done(CITY_DUTY, "/api/warnings/" + warned.warning() + "/answer", Map.of("answer", "SEEN_TO"));
        var answered = city.journals()
                .first(WarningAnswered.class, one -> one.warning().equals(warned.warning()));
        assertThat(answered.post()).isEqualTo(CITY_DUTY);

        signal(180);
        var closed =
                city.journals().first(WarningClosed.class, one -> one.warning().equals(warned.warning()));
        var incident = Objects.requireNonNull(closed.incident(), "an incident takes the warning over");
        Answering.of(incident, city).await(3);
        signal(2);
        city.closeIncident(incident);
    }

    @Test
    void a31ADrillSurvivesThatEverythingIsKilled() throws Exception {
        city.close();
        killed.goesOn(phones);
    }

    private static ReportId capReport(String status, String type, String identifier, String more) throws Exception {
        // The elements stand in the order of the schema: `note` and `references` come after `restriction`.
        var alert = """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                <identifier>%s</identifier><sender>ops@example.cn</sender><sent>%s</sent><status>%s</status>
                <msgType>%s</msgType><scope>Restricted</scope><restriction>枝江市值班室</restriction>%s
                <info><language>zh-CN</language><category>CBRNE</category><event>危险化学品泄漏</event>
                <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
                <headline>318国道液氨槽车泄漏</headline>
                <parameter><valueName>unNumber</valueName><value>1005</value></parameter>
                <area><areaDesc>318国道马家店路口</areaDesc><circle>30.4251,111.7702 0.5</circle></area></info>
                </alert>
                """.formatted(identifier, SENT, status, type, more);
        return new ReportId(city.desks()
                .tell("agency-transport", "/v1/cap", "application/cap+xml", alert)
                .path("reportId")
                .asString());
    }

    /** The city's duty officer takes a call. */
    private static ReportId called(Map<String, ?> told) throws Exception {
        return new ReportId(city.desks()
                .done(CITY_DUTY, "/api/calls", told)
                .path("reportId")
                .asString());
    }

    private static void signal(double value) throws Exception {
        var body = "{\"sensor\":\"GT-101\",\"value\":" + value + "}";
        var answer = city.desks().tell("ent-coldstore", "/v1/signals", "application/json", body);
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
    }

    private static void told(String words) throws Exception {
        phones.await(call -> call.handling() == Handling.EXERCISE && call.text().contains(words));
    }

    private static void closed(IncidentId incident) throws Exception {
        city.journals().first(IncidentClosed.class, one -> one.incident().equals(incident));
    }

    private static boolean isClosed(IncidentId incident) {
        return !city.journals()
                .all(IncidentClosed.class, one -> one.incident().equals(incident))
                .isEmpty();
    }

    /** Of all who may sit there one is to come next: whoever else signs on is turned away. */
    private static PersonId signOn() throws Exception {
        var people = city.desks().read(CITY_DUTY, "/api/posts/" + CITY_DUTY + "/people");
        for (JsonNode person : people.path("people")) {
            var id = person.path("id").asString();
            // The prefecture's office is listed there too, and sits nowhere.
            if (id.startsWith("420583-city-")) {
                city.desks().post(CITY_DUTY, "/api/posts/" + CITY_DUTY + "/sign-on", Map.of("personId", id));
            }
        }
        var signed = city.journals().all(SignedOn.class, one -> one.post().equals(CITY_DUTY));
        assertThat(signed).hasSize(1);
        return signed.getFirst().person();
    }
}
