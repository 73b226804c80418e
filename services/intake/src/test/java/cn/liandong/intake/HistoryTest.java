package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HistoryTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T02:00:00Z");

    private final TestEdge edge = new TestEdge();
    private int sent;

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void anOrganizationReadsItsOwnReportsTheNewestFirst() {
        var fire = report(0, "FIRE", TestEdge.KEY);
        var trial = report(1, "EXPLOSION", TestEdge.TRIAL_KEY);
        report(2, "FIRE", TestEdge.OTHER_KEY);
        assertThat(ids(get(""))).containsExactly(trial, fire);
        var line = get("").at("/reports/1");
        assertThat(line.get("receivedAt").asString()).isEqualTo(FIRST.toString());
        assertThat(line.get("category").asString()).isEqualTo("FIRE");
        assertThat(line.get("incidentNumber").isNull()).isTrue();
        assertThat(get("").at("/reports/0/handling").asString()).isEqualTo("TEST");
        assertThat(get("").get("next").isNull()).isTrue();
    }

    @Test
    void itIsLookedThroughByTimeCategoryAndIncident() {
        var fire = report(0, "FIRE", TestEdge.KEY);
        var leak = report(1, "HAZARDOUS_CHEMICAL_LEAK", TestEdge.KEY);
        var late = report(60, "FIRE", TestEdge.KEY);
        opened(leak);
        assertThat(ids(get("?category=FIRE"))).containsExactly(late, fire);
        assertThat(ids(get("?incident=420583-20261124-001"))).containsExactly(leak);
        assertThat(get("?incident=420583-20261124-001")
                        .at("/reports/0/incidentNumber")
                        .asString())
                .isEqualTo("420583-20261124-001");
        assertThat(ids(get("?from=2026-11-24T10:01:00%2B08:00"))).containsExactly(late, leak);
        assertThat(ids(get("?to=2026-11-24T10:01:00%2B08:00"))).containsExactly(fire);
        assertThat(ids(get("?from=2026-11-24T02:01:00Z&to=2026-11-24T03:00:00Z&category=FIRE")))
                .isEmpty();
    }

    /** Some at the same moment, and some that come while the pages are read. */
    @Test
    void pageAfterPageEachIsReadOnceWhateverComesMeanwhile() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            all.add(report(i / 5, "FIRE", TestEdge.KEY));
        }
        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = get("?limit=5" + next);
            read.addAll(ids(page));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
            report(30, "FIRE", TestEdge.KEY);
        } while (!next.isEmpty());
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasErasedIsInNoHistory() {
        var id = report(0, "FIRE", TestEdge.KEY);
        edge.index.told(id, null, FIRST);
        assertThat(ids(get(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-11-24T02:00:00, to",
        "category=FIER, category",
        "limit=0, limit",
        "limit=101, limit",
        "limit=many, limit",
        "cursor=%3C%3E, cursor",
    })
    void aParameterThatIsNoneIsNamed(String query, String parameter) {
        var problem = get("?" + query);
        assertThat(problem.get("code").asString()).isEqualTo("BAD_PARAMETER");
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
    }

    private String report(int minutes, String category, String key) {
        edge.disk = CompletableFuture.completedFuture(FIRST.plusSeconds(60L * minutes));
        return edge.post(
                        "{\"category\":\"" + category + "\"}",
                        "Idempotency-Key",
                        "k" + sent++,
                        "Authorization",
                        "Bearer " + key)
                .json()
                .get("reportId")
                .asString();
    }

    private JsonNode get(String query) {
        return edge.send(edge.request("/v1/reports" + query).header("Authorization", "Bearer " + TestEdge.KEY))
                .json();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("reports")
                .valueStream()
                .map(line -> line.get("reportId").asString())
                .toList();
    }

    private void opened(String report) {
        var incident = new IncidentId("incident:1");
        edge.progress.entry(
                Topics.INCIDENTS,
                new Jurisdiction("420583"),
                new Entry<>(
                        1,
                        FIRST,
                        Actor.SYSTEM,
                        "c",
                        null,
                        Handling.ACTUAL,
                        null,
                        Map.of(),
                        null,
                        List.of(
                                new IncidentEvent.IncidentOpened(
                                        incident,
                                        "420583-20261124-001",
                                        new ReportId(report),
                                        new OrganizationId("works"),
                                        Category.FIRE,
                                        new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                                        null,
                                        null,
                                        null,
                                        FIRST,
                                        null,
                                        List.of()),
                                new IncidentEvent.ReportLinked(incident, new ReportId(report), FIRST, 1)),
                        null));
    }
}
