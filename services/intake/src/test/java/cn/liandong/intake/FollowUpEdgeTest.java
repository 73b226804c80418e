package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Place;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What goes on from a report, at the edge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpEdgeTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final IncidentId INCIDENT = new IncidentId("incident:a");

    private TestEdge edge = new TestEdge();

    @BeforeAll
    @AfterAll
    void closeTheEdgeOfNoTest() {
        edge.close();
    }

    @BeforeEach
    void openAnEdge() {
        edge.close();
        edge = new TestEdge();
    }

    @Test
    void aFollowUpIsKeptLikeAReportAndNamesTheOneItGoesOnFrom() {
        var first = first("{\"category\":\"FIRE\"}");
        var answer = edge.followUp(first, "{\"casualties\":{\"dead\":1}}", "Idempotency-Key", "k2");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("kind").asString()).isEqualTo("FOLLOW_UP");
        assertThat(answer.json().get("warnings")).isEmpty();
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/reports/" + answer.json().get("reportId").asString());
        assertThat(edge.written).hasSize(2);
        assertThat(edge.written.get(1).chain())
                .isEqualTo(new ReportChain(ReportKind.FOLLOW_UP, new ReportId(first), null));
    }

    @Test
    void aRepeatIsTheSameReportAndAnotherBodyUnderItsKeyIsTurnedAway() {
        var first = first("{}");
        var once = edge.followUp(first, "{\"kind\":\"FINAL\"}", "Idempotency-Key", "k2");
        var twice = edge.followUp(first, "{\"kind\":\"FINAL\"}", "Idempotency-Key", "k2");
        assertThat(twice.json()).isEqualTo(once.json());
        assertThat(twice.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(edge.followUp(first, "{}", "Idempotency-Key", "k2").status()).isEqualTo(422);
        assertThat(edge.written).hasSize(2);
    }

    /** With and without a key: what goes on from a report is never taken for a repeat of it, or of another follow-up. */
    @Test
    void theSameWordsAreAnotherReportWhereTheyGoOnFromOne() {
        var body = "{\"description\":\"火势扩大\"}";
        for (var headers : List.of(new String[] {"Idempotency-Key", "same"}, new String[0])) {
            int before = edge.written.size();
            var first = edge.post(body, headers).json().get("reportId").asString();
            var second =
                    edge.followUp(first, body, headers).json().get("reportId").asString();
            var third =
                    edge.followUp(second, body, headers).json().get("reportId").asString();
            assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
            assertThat(edge.followUp(first, body, headers).header("Idempotent-Replay"))
                    .isEqualTo("true");
            assertThat(edge.written).hasSize(before + 3);
        }
    }

    @Test
    void anotherOrganizationsReportOrNoneIsNotFound() {
        var first = first("{}");
        for (var id : List.of(first, "420583-aaaaaaaaaaaaaaaa-bbbbbb", "%00", "x y".replace(' ', '+'))) {
            var answer = edge.followUp(id, "{}", "Authorization", "Bearer " + TestEdge.OTHER_KEY);
            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.json().get("code").asString()).isEqualTo("NOT_FOUND");
        }
        assertThat(edge.written).hasSize(1);
        assertThat(edge.send(edge.request("/v1/reports/" + first + "/follow-ups")
                                .GET())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void itSaysOfWhichKindItIsInWordsOfEitherLanguage() {
        var first = first("{}");
        var words = Map.of(
                "终报", "FINAL",
                "SUPPLEMENTARY", "SUPPLEMENTARY",
                "补报", "SUPPLEMENTARY",
                "follow-up", "FOLLOW_UP",
                "INITIAL", "FOLLOW_UP");
        for (var word : words.entrySet()) {
            var body = "{\"kind\":\"" + word.getKey() + "\"}";
            assertThat(edge.followUp(first, body).json().get("kind").asString())
                    .as(word.getKey())
                    .isEqualTo(word.getValue());
        }
        var unknown = edge.followUp(first, "{\"kind\":\"日报\"}", "Idempotency-Key", "k");
        assertThat(unknown.json().get("kind").asString()).isEqualTo("FOLLOW_UP");
        assertThat(codes(unknown.json())).contains("WRONG_TYPE");
    }

    @Test
    void aCorrectionNamesAReportOfItsOwnOrganizationAndAnyOtherIsWarnedOf() {
        var first = first("{\"casualties\":{\"dead\":3}}");
        edge.followUp(first, "{\"corrects\":\" " + first + " \",\"casualties\":{\"dead\":1}}", "Idempotency-Key", "k2");
        assertThat(edge.written.get(1).chain().corrects()).isEqualTo(new ReportId(first));
        assertThat(edge.written.get(1).warnings()).isEmpty();

        var other = edge.post("{}", "Authorization", "Bearer " + TestEdge.OTHER_KEY)
                .json()
                .get("reportId")
                .asString();
        for (var wrong : List.of(other, "nobody", "x".repeat(400), "<b>")) {
            var answer = edge.followUp(
                    first,
                    "{\"corrects\":\"" + wrong + "\",\"casualties\":{\"dead\":1}}",
                    "Idempotency-Key",
                    "k" + wrong.hashCode());
            assertThat(answer.status()).isEqualTo(201);
            assertThat(codes(answer.json())).containsExactly("UNKNOWN_CORRECTION");
            assertThat(edge.written.getLast().chain().corrects()).isNull();
            assertThat(edge.written.getLast().body()).contains(wrong);
        }
    }

    @Test
    void anInitialReportFollowsNothingAndIsTakenAllTheSame() {
        var answer = edge.post("{\"kind\":\"续报\",\"corrects\":\"x\",\"category\":\"FIRE\"}", "Idempotency-Key", "k");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(codes(answer.json())).containsExactlyInAnyOrder("READ_AS", "NOT_A_FOLLOW_UP", "NOT_A_FOLLOW_UP");
        assertThat(answer.json().get("kind").asString()).isEqualTo("INITIAL");
        assertThat(edge.written.getFirst().chain()).isEqualTo(ReportChain.INITIAL);
    }

    @Test
    void whatIsMissingIsWhatNoReportOfTheChainHasTold() {
        var posted = edge.post(
                "{\"category\":\"FIRE\",\"description\":\"着火\"}", "Idempotency-Key", "k", "Accept-Language", "en");
        assertThat(fields(posted.json()))
                .startsWith("OCCURRED_AT", "PLACE", "CASUALTIES")
                .doesNotContain("SUBSTANCE");
        assertThat(posted.json().at("/missingFields/0/name").asString()).isEqualTo("when it happened");
        assertThat(posted.json().at("/missingFields/0/pointer").asString()).isEqualTo("/occurredAt");
        var first = posted.json().get("reportId").asString();
        var second = edge.followUp(first, "{\"casualties\":{\"dead\":0}}", "Idempotency-Key", "k2")
                .json();
        var third = edge.followUp(
                        second.get("reportId").asString(),
                        "{\"location\":\"三号门\",\"occurredAt\":\"2026-11-24T10:00:00+08:00\"}",
                        "Idempotency-Key",
                        "k3")
                .json();
        assertThat(fields(third)).startsWith("MEASURES_TAKEN").doesNotContain("CASUALTIES", "PLACE", "DESCRIPTION");
        assertThat(third.at("/missingFields/0/name").asString()).isEqualTo("已采取措施");
        // Of every report of the chain the same is asked for.
        assertThat(fields(progress(first))).isEqualTo(fields(third));
    }

    @Test
    void progressShowsTheChainTheGradeAndWhatIsAwaited() {
        var first = first("{}");
        var second = edge.followUp(first, "{\"corrects\":\"" + first + "\"}", "Idempotency-Key", "k2")
                .json()
                .get("reportId")
                .asString();
        var undecided = progress(first);
        assertThat(undecided.get("chain")).hasSize(2);
        assertThat(undecided.at("/chain/1/number").isNull()).isTrue();
        assertThat(undecided.get("grade").isNull()).isTrue();
        assertThat(undecided.get("followUp").isNull()).isTrue();

        var due = RECEIVED.plusSeconds(1200);
        happened(
                linked(first, ReportKind.INITIAL, null),
                linked(second, ReportKind.FOLLOW_UP, 1),
                new IncidentGraded(
                        INCIDENT,
                        Grade.LARGER,
                        Grade.UNKNOWN,
                        new Grading(Grade.LARGER, GradeCriterion.DEATHS, List.of()),
                        new ReportId(second),
                        null,
                        RECEIVED),
                new FollowUpAwaited(INCIDENT, new OrganizationId("works"), List.of(), "first", due, RECEIVED));
        happened(opened(first));
        var json = progress(second);
        assertThat(json.get("kind").asString()).isEqualTo("FOLLOW_UP");
        assertThat(json.at("/chain/0/reportId").asString()).isEqualTo(first);
        assertThat(json.at("/chain/0/number").isNull()).isTrue();
        assertThat(json.at("/chain/1/number").asInt()).isEqualTo(1);
        assertThat(json.at("/chain/1/corrects").asString()).isEqualTo(first);
        assertThat(json.at("/grade/grade").asString()).isEqualTo("LARGER");
        assertThat(json.at("/grade/criterion").asString()).isEqualTo("DEATHS");
        assertThat(json.at("/followUp/dueAt").asString()).isEqualTo(due.toString());
        assertThat(json.at("/followUp/missedSince").isNull()).isTrue();

        var next = due.plusSeconds(3600);
        happened(new FollowUpOverdue(INCIDENT, new OrganizationId("works"), List.of(), 1, "missed", due, next, due, 0));
        assertThat(progress(second).at("/followUp/missedSince").asString()).isEqualTo(due.toString());
        assertThat(progress(second).at("/followUp/dueAt").asString()).isEqualTo(next.toString());
        happened(new StageNoted(INCIDENT, IncidentStage.CLOSED, next));
        assertThat(progress(second).get("followUp").isNull()).isTrue();
    }

    @Test
    void anothersReportOfTheSameIncidentIsNotShown() {
        var first = first("{}");
        var other = edge.post("{\"category\":\"FIRE\"}", "Authorization", "Bearer " + TestEdge.OTHER_KEY)
                .json()
                .get("reportId")
                .asString();
        happened(
                opened(first),
                linked(first, ReportKind.INITIAL, null),
                linked(other, ReportKind.INITIAL, null),
                new FollowUpAwaited(INCIDENT, new OrganizationId("other"), List.of(), "first", RECEIVED, RECEIVED));
        var json = progress(first);
        assertThat(json.get("chain")).hasSize(1);
        assertThat(fields(json)).contains("CATEGORY");
        assertThat(json.get("followUp").isNull()).isTrue();
    }

    /** Reports and follow-ups with fields left out, misspelt and of the wrong type: each is taken and kept, none is lost. */
    @Test
    void aThousandReportsAndFollowUpsOfChanceAreAllTaken() {
        SeededHistories.holds(10, random -> {
            var ids = new ArrayList<String>();
            var seen = new HashSet<String>();
            int before = edge.written.size();
            for (int i = 0; i < 100; i++) {
                var body = body(random);
                var key = "chance-" + before + "-" + i;
                var answer = ids.isEmpty() || random.nextInt(3) == 0
                        ? edge.post(body, "Idempotency-Key", key)
                        : edge.followUp(ids.get(random.nextInt(ids.size())), body, "Idempotency-Key", key);
                assertThat(answer.status()).as(body).isEqualTo(201);
                var id = answer.json().get("reportId").asString();
                assertThat(seen.add(id)).as(body).isTrue();
                assertThat(edge.written.getLast().body()).isEqualTo(body);
                assertThat(edge.written.getLast().id().value()).isEqualTo(id);
                // Whatever was not understood is warned of.
                if (body.contains("\"x") || body.contains("[")) {
                    assertThat(answer.json().get("warnings")).as(body).isNotEmpty();
                }
                ids.add(id);
            }
            assertThat(edge.written).hasSize(before + 100);
        });
    }

    private static String body(RandomGenerator random) {
        var fields = new ArrayList<String>();
        for (var field : List.of(
                "category",
                "kind",
                "corrects",
                "description",
                "occurredAt",
                "location",
                "casualties",
                "extent",
                "particulars",
                "substance",
                "wind",
                "siteId",
                "reporter",
                "measuresTaken",
                "xother")) {
            if (random.nextInt(3) == 0) {
                fields.add("\"" + field + "\":" + value(random, 0));
            }
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 1 ? 6 : 8)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextInt(-3, 200));
            case 2 ->
                "\""
                        + List.of("火灾", "FIRE", "续报", "FINAL", "120万元", "是", "3人", "很多")
                                .get(random.nextInt(8)) + "\"";
            case 3 -> String.valueOf(random.nextBoolean());
            case 4 -> "[1,{}]";
            case 5 -> "1e" + random.nextInt(400);
            default ->
                "{\""
                        + List.of(
                                        "dead",
                                        "directLossYuan",
                                        "evacuated",
                                        "course",
                                        "text",
                                        "latitude",
                                        "xunknown",
                                        "seriousPollution")
                                .get(random.nextInt(8))
                        + "\":" + value(random, depth + 1) + "}";
        };
    }

    private String first(String body) {
        return edge.post(body, "Idempotency-Key", "k1").json().get("reportId").asString();
    }

    private JsonNode progress(String id) {
        return edge.send(edge.request("/v1/reports/" + id).header("Authorization", "Bearer " + TestEdge.KEY))
                .json();
    }

    private void happened(IncidentEvent... events) {
        edge.progress.entry(
                Topics.INCIDENTS,
                new Jurisdiction("420583"),
                new Entry<>(
                        1,
                        RECEIVED,
                        Actor.SYSTEM,
                        "c",
                        null,
                        Handling.ACTUAL,
                        null,
                        Map.of(),
                        null,
                        List.of(events),
                        null));
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

    private static ReportLinked linked(String report, ReportKind kind, @Nullable Integer number) {
        return new ReportLinked(INCIDENT, new ReportId(report), RECEIVED, 0, LinkReason.FOLLOWED, kind, number);
    }

    private static List<String> codes(JsonNode json) {
        return json.get("warnings")
                .valueStream()
                .map(one -> one.get("code").asString())
                .toList();
    }

    private static List<String> fields(JsonNode json) {
        return json.get("missingFields")
                .valueStream()
                .map(one -> one.get("field").asString())
                .toList();
    }
}
