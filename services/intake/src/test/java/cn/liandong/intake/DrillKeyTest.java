package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.TestEdge.Answer;
import cn.liandong.intake.reports.ReportsIndex;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A drill's own key opens while that drill runs, and what comes by it stays the drill's. */
class DrillKeyTest {
    private static final String BEARER = "Bearer " + TestEdge.DRILL_KEY;
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final PostId DIRECTOR = new PostId("city-leader");

    private final TestEdge edge = new TestEdge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void itOpensFromTheStartUntilTheEndAndNotInAPause() {
        assertThat(reported()).isEqualTo(409);
        hears(new DrillStarted(TestEdge.DRILL, List.of(), null, AT));
        assertThat(reported()).isEqualTo(201);
        hears(new DrillPaused(TestEdge.DRILL, PauseReason.LIVE_INCIDENT, null, null, AT));
        assertThat(reported()).isEqualTo(409);
        hears(new DrillResumed(TestEdge.DRILL, DIRECTOR, AT));
        assertThat(reported()).isEqualTo(201);
        hears(new DrillFinished(TestEdge.DRILL, List.of(), null, AT));
        assertThat(reported()).isEqualTo(409);
        hears(new DrillStarted(TestEdge.DRILL, List.of(), null, AT));
        hears(new DrillCancelled(TestEdge.DRILL, DIRECTOR, AT));
        assertThat(reported()).isEqualTo(409);
    }

    @Test
    void anotherDrillThatRunsOpensNothing() {
        hears(new DrillStarted(new DrillId("drill-2"), List.of(), null, AT));
        assertThat(reported()).isEqualTo(409);
    }

    @Test
    void whatIsTurnedAwayIsToldWhyInBothLanguages() {
        var answer = edge.post("{}", "Authorization", BEARER);
        assertThat(answer.json().get("title").asString()).isEqualTo("演练没有在进行");
        assertThat(answer.json().get("code").asString()).isEqualTo("DRILL_NOT_RUNNING");
        assertThat(answer.json().get("phone").asString()).isEqualTo("119");
        var english = edge.post("{}", "Authorization", BEARER, "Accept-Language", "en");
        assertThat(english.json().get("title").asString()).isEqualTo("The drill is not running");
        assertThat(edge.written).isEmpty();
    }

    @Test
    void reportsFollowUpsAlertsAndSignalsAreStampedWithIt() {
        edge.drilling();
        SignalEdgeTest.register(edge);
        var first = edge.post("{\"handling\":\"ACTUAL\"}", "Authorization", BEARER, "Idempotency-Key", "a");
        assertThat(first.json().get("handling").asString()).isEqualTo("EXERCISE");
        var id = first.json().get("reportId").asString();
        assertThat(edge.followUp(id, "{}", "Authorization", BEARER, "Idempotency-Key", "b")
                        .status())
                .isEqualTo(201);
        assertThat(cap("Test").status()).isEqualTo(201);
        assertThat(edge.written).hasSize(3).allSatisfy(report -> {
            assertThat(report.handling()).isEqualTo(Handling.EXERCISE);
            assertThat(report.drill()).isEqualTo(TestEdge.DRILL);
        });
        var signals =
                sent("/v1/signals", "{\"sensor\":\"gas-1\",\"siteId\":\"site-works\",\"value\":40,\"colour\":\"RED\"}");
        assertThat(signals.status()).isEqualTo(200);
        assertThat(edge.signals).singleElement().satisfies(record -> {
            assertThat(record.handling()).isEqualTo(Handling.EXERCISE);
            assertThat(record.drill()).isEqualTo(TestEdge.DRILL);
        });
        edge.paused();
        assertThat(edge.followUp(id, "{}", "Authorization", BEARER).status()).isEqualTo(409);
        assertThat(sent("/v1/signals", "{}").status()).isEqualTo(409);
        assertThat(cap("Exercise").status()).isEqualTo(409);
    }

    @Test
    void anAlertUnderItIsNoTrialWhateverItSays() {
        edge.drilling();
        var codes = cap("Test")
                .json()
                .get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString());
        assertThat(codes).contains("HANDLING_OF_KEY").doesNotContain("HANDLED_AS_TRIAL");
        var real = cap("Test", "Bearer " + TestEdge.KEY);
        assertThat(real.json().get("handling").asString()).isEqualTo("TEST");
    }

    @Test
    void itReachesNoReportThatIsReal() {
        edge.drilling();
        var real = edge.post("{}", "Idempotency-Key", "real")
                .json()
                .get("reportId")
                .asString();
        assertThat(edge.followUp(real, "{}", "Authorization", BEARER).status()).isEqualTo(404);
        assertThat(got("/v1/reports/" + real).status()).isEqualTo(404);
        var drilled =
                edge.post("{}", "Authorization", BEARER).json().get("reportId").asString();
        assertThat(got("/v1/reports/" + drilled).json().get("handling").asString())
                .isEqualTo("EXERCISE");
    }

    private int reported() {
        return edge.post("{}", "Authorization", BEARER).status();
    }

    private Answer got(String path) {
        return edge.send(edge.request(path).header("Authorization", BEARER));
    }

    private Answer sent(String path, String json) {
        return edge.send(edge.request(path).header("Authorization", BEARER).POST(BodyPublishers.ofString(json)));
    }

    private Answer cap(String status) {
        return cap(status, BEARER);
    }

    private Answer cap(String status, String bearer) {
        return edge.send(edge.request("/v1/cap")
                .header("Authorization", bearer)
                .header("Content-Type", "application/cap+xml")
                .POST(BodyPublishers.ofString("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                          <identifier>one</identifier><sender>works</sender><sent>2026-11-24T10:00:00+08:00</sent>
                          <status>%s</status><msgType>Alert</msgType><scope>Public</scope>
                        </alert>""".formatted(status))));
    }

    /** As the edge's follower hands it on. */
    private void hears(DrillEvent event) {
        var entry = new Entry<>(
                1, AT, Actor.SYSTEM, "c", null, Handling.EXERCISE, null, Map.of(), null, List.of(event), null);
        new EdgeListener(edge.keys, new ReportsIndex()).entry(Topics.DRILLS, new Jurisdiction("420583"), entry);
    }
}
