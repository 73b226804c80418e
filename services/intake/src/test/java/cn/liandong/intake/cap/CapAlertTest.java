package cn.liandong.intake.cap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.cap.CapAlert;
import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.CapRules;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapAlertTest {
    private static final IncidentId INCIDENT = new IncidentId("incident:1");
    private static final Instant AT = Instant.parse("2026-11-24T02:00:17.481Z");
    private static final Coordinates TANK = new Coordinates(30.4312, 111.7583);
    private static final Substance AMMONIA = new Substance("1005", null, "氨", null, null);
    private static final Place PLACE =
            new Place(TANK, List.of(new TownCode("420583102")), TownKnownBy.NEAREST, "白洋工业园");
    private static final HazardZones ZONES = new HazardZones(
            TANK,
            "氨",
            "1005",
            "125",
            List.of(
                    new Zone(ZoneKind.ISOLATION, 150, false, null, "ERG 2016, Table 3"),
                    new Zone(ZoneKind.PROTECTIVE, 2000, true, 135, "ERG 2016, Table 3")),
            true,
            true,
            List.of(ZoneAssumption.CONTAINER),
            "ERG 2016");

    private CapIncidents caps = CapIncidents.EMPTY;

    @Test
    void theFirstIsAnAlertWithTheZonesOfItsEntry() {
        happened(AT, opened(Handling.ACTUAL), new ZonesDrawn(INCIDENT, ZONES, AT));
        var xml = xml();
        assertThat(CapRules.texts(xml, "identifier")).containsExactly("420583-20261124-003.1");
        assertThat(CapRules.texts(xml, "sender")).containsExactly("liandong:420583");
        assertThat(CapRules.texts(xml, "sent")).containsExactly("2026-11-24T10:00:17+08:00");
        assertThat(CapRules.texts(xml, "status")).containsExactly("Actual");
        assertThat(CapRules.texts(xml, "msgType")).containsExactly("Alert");
        assertThat(CapRules.texts(xml, "references")).isEmpty();
        assertThat(CapRules.texts(xml, "language")).containsExactly("zh-CN", "en");
        assertThat(CapRules.texts(xml, "category")).containsExactly("CBRNE", "CBRNE");
        assertThat(CapRules.texts(xml, "event")).containsExactly("危险化学品泄漏", "Hazardous chemical leak");
        assertThat(CapRules.texts(xml, "headline"))
                .containsExactly("危险化学品泄漏（白洋工业园）", "Hazardous chemical leak (白洋工业园)");
        assertThat(CapRules.texts(xml, "areaDesc"))
                .containsExactly(
                        "隔离区（半径 150 米） ERG 2016, Table 3",
                        "防护区（下风向 2000 米以上） ERG 2016, Table 3",
                        "Isolation zone (radius 150 m) ERG 2016, Table 3",
                        "Protective zone (downwind 2000 m or more) ERG 2016, Table 3");
        assertThat(CapRules.texts(xml, "circle")).containsOnly("30.431200,111.758300 0.15");
        assertThat(CapRules.texts(xml, "polygon"))
                .hasSize(2)
                .allSatisfy(polygon -> assertThat(polygon.split(" ")).hasSize(5));
    }

    @Test
    void eachEntryThatTellsMoreIsOneUpdateOfAllBefore() {
        happened(AT, opened(Handling.ACTUAL));
        happened(AT.plusSeconds(60), updated(Category.FIRE), new ZonesDrawn(INCIDENT, ZONES, AT));
        happened(AT.plusSeconds(90), new ZonesDrawn(INCIDENT, ZONES, AT));
        var xml = xml();
        assertThat(CapRules.texts(xml, "identifier")).containsExactly("420583-20261124-003.3");
        assertThat(CapRules.texts(xml, "msgType")).containsExactly("Update");
        assertThat(CapRules.texts(xml, "references"))
                .containsExactly("liandong:420583,420583-20261124-003.1,2026-11-24T10:00:17+08:00"
                        + " liandong:420583,420583-20261124-003.2,2026-11-24T10:01:17+08:00");
        assertThat(CapRules.texts(xml, "event")).containsExactly("火灾", "Fire");
    }

    @Test
    void whatIsHandledEndsByAnUpdateThatSaysAllClear() {
        happened(AT, opened(Handling.ACTUAL), new ZonesDrawn(INCIDENT, ZONES, AT));
        happened(AT.plusSeconds(60), closed(ClosingOutcome.HANDLED));
        var xml = xml();
        assertThat(CapRules.texts(xml, "msgType")).containsExactly("Update");
        assertThat(CapRules.texts(xml, "responseType")).containsExactly("AllClear", "AllClear");
        assertThat(CapRules.texts(xml, "urgency")).containsOnly("Past");
        assertThat(CapRules.texts(xml, "instruction")).isEmpty();
        assertThat(CapRules.texts(xml, "circle")).containsOnly("30.431200,111.758300 0");
        happened(AT.plusSeconds(90), new StageNoted(INCIDENT, IncidentStage.OPEN, AT));
        assertThat(CapRules.texts(xml(), "responseType")).containsOnly("Avoid");
        assertThat(CapRules.texts(xml(), "areaDesc")).hasSize(4);
    }

    @Test
    void aFalseAlarmIsCancelledAndOneThatGoesOnAllTheSameIsAnAlertAgain() {
        happened(AT, opened(Handling.ACTUAL));
        happened(AT.plusSeconds(60), closed(ClosingOutcome.FALSE_ALARM));
        var xml = xml();
        assertThat(CapRules.texts(xml, "msgType")).containsExactly("Cancel");
        assertThat(CapRules.texts(xml, "note")).containsExactly("误报 Nothing has happened");
        assertThat(CapRules.texts(xml, "info")).isEmpty();
        happened(AT.plusSeconds(90), new StageNoted(INCIDENT, IncidentStage.OPEN, AT));
        assertThat(CapRules.texts(xml(), "msgType")).containsExactly("Alert");
        assertThat(CapRules.texts(xml(), "identifier")).containsExactly("420583-20261124-003.3");
    }

    @Test
    void aDrillATrialAndWhatOnlyCallsItselfAnExerciseAreNotActual() {
        happened(AT, opened(Handling.EXERCISE));
        assertThat(CapRules.texts(xml(), "status")).containsExactly("Exercise");
        assertThat(CapRules.texts(xml(), "headline"))
                .allSatisfy(line -> assertThat(line).containsAnyOf("【演练】", "[EXERCISE]"));
        caps = CapIncidents.EMPTY;
        happened(AT, opened(Handling.TEST));
        assertThat(CapRules.texts(xml(), "status")).containsExactly("Test");
        caps = CapIncidents.EMPTY;
        happened(AT, opened(Handling.ACTUAL, IncidentFlag.SAYS_EXERCISE));
        assertThat(CapRules.texts(xml(), "status")).containsExactly("Draft");
        assertThat(CapRules.texts(xml(), "note")).isNotEmpty();
    }

    @Test
    void whatNobodyToldLeavesAValidAlert() {
        happened(
                AT,
                new IncidentOpened(
                        INCIDENT,
                        "420583-20261124-003",
                        new ReportId("r"),
                        new OrganizationId("works"),
                        Category.UNKNOWN,
                        new Place(null, List.of(), TownKnownBy.NOBODY, "]]> <&\u0001 \uD83D"),
                        null,
                        null,
                        null,
                        AT,
                        null,
                        List.of()));
        assertThat(CapRules.texts(xml(), "areaDesc")).containsExactly("]]> <&\uFFFD \uFFFD", "]]> <&\uFFFD \uFFFD");
        assertThat(CapRules.texts(xml(), "severity")).containsOnly("Unknown");
    }

    @Test
    void howSevereItIsFollowsTheGradeAndTheZones() {
        happened(AT, opened(Handling.ACTUAL));
        assertThat(CapRules.texts(xml(), "severity")).containsOnly("Unknown");
        var grading = Grading.of(null, null);
        var severities = Map.of(
                Grade.UNKNOWN, "Unknown",
                Grade.ORDINARY, "Moderate",
                Grade.LARGER, "Severe",
                Grade.MAJOR, "Extreme",
                Grade.PARTICULARLY_MAJOR, "Extreme");
        severities.forEach((grade, severity) -> {
            happened(AT, new IncidentGraded(INCIDENT, grade, Grade.UNKNOWN, grading, null, null, AT));
            assertThat(CapRules.texts(xml(), "severity")).as(grade.name()).containsOnly(severity);
        });
        happened(AT, new IncidentGraded(INCIDENT, Grade.ORDINARY, Grade.UNKNOWN, grading, null, null, AT));
        happened(AT, new ZonesDrawn(INCIDENT, ZONES, AT));
        assertThat(CapRules.texts(xml(), "severity")).containsOnly("Severe");
    }

    @Test
    void zonesThatWereLiftedAreInNoAlertAnyMore() {
        happened(AT, opened(Handling.ACTUAL), new ZonesDrawn(INCIDENT, ZONES, AT));
        happened(AT.plusSeconds(60), new ZonesLifted(INCIDENT, List.of(ZoneChange.CATEGORY), AT));
        assertThat(CapRules.texts(xml(), "msgType")).containsExactly("Update");
        assertThat(CapRules.texts(xml(), "circle"))
                .as("the place, and nothing around it")
                .containsOnly("30.431200,111.758300 0");
        assertThat(CapRules.texts(xml(), "polygon")).isEmpty();
    }

    @Test
    void anArchivedIncidentHasNoAlertAnyMore() {
        happened(AT, opened(Handling.ACTUAL));
        happened(AT.plusSeconds(60), new StageNoted(INCIDENT, IncidentStage.ARCHIVED, AT));
        assertThat(caps).isEqualTo(CapIncidents.EMPTY);
        happened(AT.plusSeconds(90), updated(Category.FIRE));
        assertThat(caps).isEqualTo(CapIncidents.EMPTY);
    }

    @Test
    void aFiftyFirstAlertRefersToTheFiftyBefore() {
        happened(AT, opened(Handling.ACTUAL));
        for (int i = 1; i <= 60; i++) {
            happened(AT.plusSeconds(i), updated(Category.FIRE));
        }
        var references = CapRules.texts(xml(), "references").get(0).split(" ");
        assertThat(references).hasSize(50);
        assertThat(references[0]).contains(",420583-20261124-003.11,");
        assertThat(references[49]).contains(",420583-20261124-003.60,");
        assertThat(CapRules.texts(xml(), "identifier")).containsExactly("420583-20261124-003.61");
    }

    /** Whatever happens: valid, the same from any prefix that was laid down, and each alert refers to what was sent. */
    @Test
    void everyHistoryGivesValidAlertsThatReferToWhatWasSent() {
        SeededHistories.holds(150, random -> {
            caps = CapIncidents.EMPTY;
            var sent = new ArrayList<String>();
            happened(AT, random(random));
            var resumed = caps;
            for (int i = 1; i < 12; i++) {
                var xml = xml();
                var name =
                        "liandong:420583," + CapRules.texts(xml, "identifier").get(0) + ","
                                + CapRules.texts(xml, "sent").get(0);
                CapRules.texts(xml, "references")
                        .forEach(all -> assertThat(sent).contains(all.split(" ")));
                if (!sent.contains(name)) {
                    sent.add(name);
                }
                var entry = entry(AT.plusSeconds(i * 7L), List.of(next(random)));
                caps = caps.follow(entry);
                resumed = Json.mapper()
                        .readValue(Json.mapper().writeValueAsBytes(resumed), CapIncidents.class)
                        .follow(entry);
            }
            assertThat(resumed).isEqualTo(caps);
            assertThat(sent).doesNotHaveDuplicates();
        });
    }

    private static IncidentEvent next(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> new ZonesDrawn(INCIDENT, zones(random), AT);
            case 1 -> closed(any(random, ClosingOutcome.values()));
            case 2 -> new StageNoted(INCIDENT, IncidentStage.OPEN, AT);
            default ->
                new SituationUpdated(
                        INCIDENT, new ReportId("r"), situation(random), List.of(SituationChange.CATEGORY), AT);
        };
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static HazardZones zones(RandomGenerator random) {
        var zones = new ArrayList<Zone>();
        for (var kind : ZoneKind.values()) {
            if (random.nextBoolean()) {
                zones.add(new Zone(
                        kind,
                        random.nextInt(1, 11_001),
                        random.nextBoolean(),
                        random.nextBoolean() ? random.nextInt(360) : null,
                        "ERG"));
            }
        }
        return new HazardZones(point(random), "氨", "1005", "125", zones, true, false, List.of(), "ERG");
    }

    private static Coordinates point(RandomGenerator random) {
        return new Coordinates(random.nextDouble(-60, 60), random.nextDouble(-170, 170));
    }

    private static Situation situation(RandomGenerator random) {
        var text = random.ints(random.nextInt(0, 300), 0, 0x11_0000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Situation(
                any(random, Category.values()),
                new Place(
                        random.nextBoolean() ? point(random) : null,
                        random.nextBoolean() ? List.of(new TownCode("420583102")) : List.of(),
                        TownKnownBy.NOBODY,
                        random.nextBoolean() ? text : null),
                null,
                random.nextBoolean() ? new Substance("1005", null, text, null, null) : null,
                null,
                random.nextBoolean() ? new Casualties(random.nextInt(99), null, 0, null, null, 3) : null,
                null,
                random.nextBoolean() ? AT : null);
    }

    private static IncidentOpened random(RandomGenerator random) {
        return opened(any(random, Handling.values())).with(situation(random));
    }

    private static IncidentOpened opened(Handling handling, IncidentFlag... flags) {
        return new IncidentOpened(
                INCIDENT,
                "420583-20261124-003",
                new ReportId("r"),
                new OrganizationId("works"),
                Category.HAZARDOUS_CHEMICAL_LEAK,
                PLACE,
                null,
                AMMONIA,
                null,
                AT,
                AT,
                List.of(flags),
                handling,
                null,
                null);
    }

    private static SituationUpdated updated(Category category) {
        return new SituationUpdated(
                INCIDENT,
                new ReportId("r2"),
                new Situation(category, PLACE, null, AMMONIA, null, null, null, null),
                List.of(SituationChange.CATEGORY),
                AT);
    }

    private static StageNoted closed(@Nullable ClosingOutcome outcome) {
        return new StageNoted(INCIDENT, IncidentStage.CLOSED, AT, outcome);
    }

    private void happened(Instant at, IncidentEvent... events) {
        caps = caps.follow(entry(at, List.of(events)));
    }

    private static Entry<IncidentEvent> entry(Instant at, List<IncidentEvent> events) {
        return new Entry<>(
                1, at, Actor.SYSTEM, "c", "h", Handling.ACTUAL, null, Map.of(), null, List.copyOf(events), null);
    }

    /** The alert of the incident, which is always valid. */
    private String xml() {
        var incident = caps.find(INCIDENT);
        assertThat(incident).isNotNull();
        var xml = CapAlert.xml(incident);
        assertThat(CapRules.objections(xml)).as(xml).isEmpty();
        return xml;
    }
}
