package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.StandDownReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProgressTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant ALERTED = Instant.parse("2026-11-24T02:00:00.020Z");
    private static final Instant ACKNOWLEDGED = Instant.parse("2026-11-24T02:00:31Z");
    private static final IncidentId INCIDENT = new IncidentId("incident:1");
    private static final OrganizationId CITY = new OrganizationId("city");
    private static final PostId OFFICER = new PostId("city/officer");
    private static final PostId LEADER = new PostId("city/leader");

    private final TestEdge edge = new TestEdge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aReportThatIsNotYetDecidedHasNoIncident() {
        var progress = get(report());
        assertThat(progress.get("incident").isNull()).isTrue();
        assertThat(progress.get("alerts")).isEmpty();
        assertThat(progress.get("warnings").get(0).get("code").asString()).isEqualTo("EMPTY_REPORT");
    }

    @Test
    void whoSentTheReportSeesItsIncidentAndWhoReceivedItAndNoPeople() {
        var id = report();
        happened(
                RECEIVED,
                new DutyEvent.OrganizationRegistered(new Organization(CITY, "枝江市", Tier.CITY, null, null, null)),
                new DutyEvent.PostRegistered(new Post(OFFICER, CITY, PostKind.DUTY_OFFICER, "市值班员")),
                new DutyEvent.PostRegistered(new Post(LEADER, CITY, PostKind.DUTY_LEADER, "市带班领导")));
        happened(RECEIVED, opened(id), new IncidentEvent.ReportLinked(INCIDENT, new ReportId(id), RECEIVED, 1));
        assertThat(get(id).get("zones").isNull()).isTrue();
        var subject = new AlertSubject("420583-20261124-001", Category.FIRE, null, RECEIVED, false);
        happened(
                ALERTED,
                new ResponseEvent.AlertBegan(
                        new AlertId("a1"),
                        INCIDENT,
                        OFFICER,
                        CITY,
                        AlertReason.CITY_DUTY_ROOM,
                        subject,
                        new FrozenPlan(new PlanId("p"), List.of())));
        var open = get(id).get("alerts").get(0);
        assertThat(open.get("postName").asString()).isEqualTo("市值班员");
        assertThat(open.get("organizationName").asString()).isEqualTo("枝江市");
        assertThat(open.get("acknowledgedAt").isNull()).isTrue();
        assertThat(open.get("acknowledgedBy").isNull()).isTrue();
        happened(
                ACKNOWLEDGED,
                new ResponseEvent.AlertAcknowledged(
                        new AlertId("a1"), INCIDENT, LEADER, new PersonId("zhang-wei"), ACKNOWLEDGED));

        var answer = edge.send(edge.request("/v1/reports/" + id).header("Authorization", "Bearer " + TestEdge.KEY));
        assertThat(answer.response().body()).doesNotContain("zhang-wei");
        var json = answer.json();
        assertThat(json.get("incident").get("number").asString()).isEqualTo("420583-20261124-001");
        assertThat(json.get("incident").get("openedAt").asString()).isEqualTo(RECEIVED.toString());
        var alert = json.get("alerts").get(0);
        assertThat(alert.get("reason").asString()).isEqualTo("CITY_DUTY_ROOM");
        assertThat(alert.get("alertedAt").asString()).isEqualTo(ALERTED.toString());
        assertThat(alert.get("acknowledgedAt").asString()).isEqualTo(ACKNOWLEDGED.toString());
        assertThat(alert.get("acknowledgedBy").get("postName").asString()).isEqualTo("市带班领导");
        assertThat(alert.get("acknowledgedBy").get("organizationName").asString())
                .isEqualTo("枝江市");
        assertThat(alert.get("stoodDownAt").isNull()).isTrue();

        var later = ACKNOWLEDGED.plusSeconds(900);
        happened(later, new ResponseEvent.AlertRaisedAgain(new AlertId("a1"), INCIDENT, 2, later, later));
        assertThat(get(id).get("alerts").get(0).get("acknowledgedAt").isNull()).isTrue();
        // Where each person has to acknowledge, the first one tells the reporter that it arrived.
        happened(
                later,
                new EachPersonEvent.PersonAcknowledged(
                        new AlertId("a1"), INCIDENT, OFFICER, new PersonId("zhang-wei"), later));
        happened(
                later,
                new ResponseEvent.AlertAcknowledged(
                        new AlertId("a1"), INCIDENT, LEADER, new PersonId("li-na"), later.plusSeconds(60)));
        var each = get(id).get("alerts").get(0);
        assertThat(each.get("acknowledgedAt").asString()).isEqualTo(later.toString());
        assertThat(each.get("acknowledgedBy").get("postName").asString()).isEqualTo("市值班员");
        happened(
                later,
                new ResponseEvent.AlertStoodDown(
                        new AlertId("a1"), INCIDENT, StandDownReason.TOLD_OTHERWISE, LEADER, null, later));
        assertThat(get(id).get("alerts").get(0).get("stoodDownAt").asString()).isEqualTo(later.toString());
    }

    @Test
    void whoSentTheReportIsToldHowFarItMayReach() {
        var id = report();
        happened(
                RECEIVED,
                opened(id),
                new IncidentEvent.ReportLinked(INCIDENT, new ReportId(id), RECEIVED, 1),
                new ZoneEvent.ZonesDrawn(
                        INCIDENT,
                        new HazardZones(
                                new Coordinates(30.4312, 111.7583),
                                "氨",
                                "1005",
                                "125",
                                List.of(
                                        new Zone(ZoneKind.ISOLATION, 300, false, null, "a table"),
                                        new Zone(ZoneKind.PROTECTIVE, 4300, false, 135, "a table")),
                                true,
                                true,
                                List.of(ZoneAssumption.CONTAINER),
                                "ERG 2016"),
                        RECEIVED));
        var zones = get(id).get("zones");
        assertThat(zones.get("substance").asString()).isEqualTo("氨");
        assertThat(zones.get("edition").asString()).isEqualTo("ERG 2016");
        assertThat(zones.at("/assumed/0").asString()).isEqualTo("CONTAINER");
        assertThat(zones.at("/zones/1/kind").asString()).isEqualTo("PROTECTIVE");
        assertThat(zones.at("/zones/1/metres").asInt()).isEqualTo(4300);
        assertThat(zones.at("/zones/1/towardsDegrees").asInt()).isEqualTo(135);
        assertThat(zones.at("/zones/0").has("towardsDegrees")).isFalse();
    }

    @Test
    void anotherOrganizationAndAReportThatNeverWasLookTheSame() {
        var id = report();
        var other =
                edge.send(edge.request("/v1/reports/" + id).header("Authorization", "Bearer " + TestEdge.OTHER_KEY));
        var never = edge.send(
                edge.request("/v1/reports/420583-never-was").header("Authorization", "Bearer " + TestEdge.OTHER_KEY));
        var impossible = edge.send(
                edge.request("/v1/reports/%E7%81%AB").header("Authorization", "Bearer " + TestEdge.OTHER_KEY));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.response().body()).isEqualTo(never.response().body());
        assertThat(impossible.response().body()).isEqualTo(never.response().body());
        assertThat(edge.send(edge.request("/v1/reports/" + id)).status()).isEqualTo(401);
    }

    private String report() {
        return edge.post("{}", "Idempotency-Key", "k").json().get("reportId").asString();
    }

    private JsonNode get(String id) {
        var answer = edge.send(edge.request("/v1/reports/" + id).header("Authorization", "Bearer " + TestEdge.KEY));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private void happened(Instant at, Object... events) {
        edge.progress.entry(
                "any",
                new Jurisdiction("420583"),
                new Entry<>(
                        1, at, Actor.SYSTEM, "c", null, Handling.ACTUAL, null, Map.of(), null, List.of(events), null));
    }

    private static IncidentEvent opened(String report) {
        return new IncidentEvent.IncidentOpened(
                INCIDENT,
                "420583-20261124-001",
                new ReportId(report),
                new OrganizationId("works"),
                Category.FIRE,
                new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                null,
                null,
                null,
                RECEIVED,
                null,
                List.of());
    }
}
