package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.intake.TestEdge.Answer;
import cn.liandong.intake.quotas.QuotaTable;
import cn.liandong.intake.quotas.QuotaTable.Counted;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that sends more than its quota: nothing initial is turned away, and whatever is turned away says when to come again. */
class OverQuotaTest {
    private final TestEdge edge = new TestEdge(new QuotaTable(List.of(
            TestEdge.quota(Counted.REPORTS, 2), TestEdge.quota(Counted.RESERVE, 1), TestEdge.quota(Counted.CALLS, 3))));

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void everyInitialReportIsTakenAndItsRecordSaysHowFarItsKeyWasOver() {
        assertThat(codes(send("k1"))).isEmpty();
        assertThat(codes(send("k2"))).isEmpty();
        assertThat(codes(send("k3"))).containsExactly("OVER_QUOTA");
        assertThat(codes(send("k4"))).containsExactly("BEYOND_RESERVE");
        assertThat(edge.written)
                .extracting(record -> OverQuota.of(record.warnings()))
                .containsExactly(null, null, OverQuota.OVER_QUOTA, OverQuota.BEYOND_RESERVE);
        edge.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(codes(send("k5"))).as("a minute later").isEmpty();
    }

    @Test
    void aRepeatIsNotCountedAndIsAnsweredAsTheFirstTime() {
        for (int i = 0; i < 5; i++) {
            assertThat(codes(send("k1"))).isEmpty();
        }
        assertThat(codes(send("k2"))).isEmpty();
        assertThat(codes(send("k3"))).containsExactly("OVER_QUOTA");
        assertThat(codes(send("k3"))).containsExactly("OVER_QUOTA");
        edge.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(codes(send("k3"))).as("what was said of it stands").containsExactly("OVER_QUOTA");
    }

    @Test
    void aFollowUpIsToldToComeAgainAndIsTakenThen() {
        var first = id(send("k1"));
        send("k2");
        var turned = edge.followUp(first, "{\"casualties\":{\"dead\":1}}", "Idempotency-Key", "f1");
        assertThat(turned.status()).isEqualTo(429);
        assertThat(turned.header("Retry-After")).isEqualTo("60");
        assertThat(turned.json().get("code").asString()).isEqualTo("OVER_QUOTA");
        assertThat(turned.json().get("idempotencyKey").asString()).isEqualTo("f1");
        assertThat(turned.json().get("title").asString()).isEqualTo("超过限额");
        edge.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(edge.followUp(first, "{\"casualties\":{\"dead\":1}}", "Idempotency-Key", "f1")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void readingWaitsWithoutKeepingAReportBack() {
        var first = id(send("k1"));
        for (int i = 0; i < 3; i++) {
            assertThat(read(first).status()).isEqualTo(200);
        }
        var turned = read(first);
        assertThat(turned.status()).isEqualTo(429);
        assertThat(turned.json().get("title").asString()).isEqualTo("Over the quota");
        assertThat(edge.send(edge.request("/v1/sites").header("Authorization", "Bearer " + TestEdge.KEY))
                        .status())
                .as("whatever is read counts together")
                .isEqualTo(429);
        assertThat(codes(send("k2"))).isEmpty();
        assertThat(edge.send(edge.request("/v1/sites").header("Authorization", "Bearer " + TestEdge.OTHER_KEY))
                        .status())
                .as("another key")
                .isEqualTo(200);
        assertThat(edge.send(edge.request("/v1/reports")).status()).as("no key").isEqualTo(401);
    }

    @Test
    void aSiteLinkHasItsOwnQuota() {
        send("k1");
        send("k2");
        send("k3");
        send("k4");
        assertThat(codes(edge.post("{\"category\":\"FIRE\"}", "Authorization", "Bearer " + TestEdge.LINK)))
                .containsExactly("NO_IDEMPOTENCY_KEY");
    }

    @Test
    void anAlertIsTakenLikeAnInitialReportAndWaitsOnlyWhereItGoesOnFromOneThatIsKnown() {
        assertThat(codes(alert("a1", "Alert", ""))).isEmpty();
        send("k2");
        assertThat(codes(alert("a3", "Alert", ""))).containsExactly("OVER_QUOTA");
        assertThat(codes(alert("a4", "Update", "nowhere")))
                .as("it may open an incident")
                .containsExactly("UNKNOWN_REFERENCE", "BEYOND_RESERVE");
        var turned = alert("a5", "Update", "a1");
        assertThat(turned.status()).isEqualTo(429);
        assertThat(turned.header("Retry-After")).isEqualTo("60");
        assertThat(codes(alert("a3", "Alert", ""))).as("a repeat").containsExactly("OVER_QUOTA");
        edge.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(codes(alert("a5", "Update", "a1"))).isEmpty();
    }

    private Answer alert(String identifier, String kind, String earlier) {
        var references = earlier.isEmpty()
                ? ""
                : "<references>city@example.cn," + earlier + ",2026-11-24T10:00:00+08:00</references>";
        var xml = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + identifier
                + "</identifier><sender>city@example.cn</sender><sent>2026-11-24T10:00:00+08:00</sent>"
                + "<status>Actual</status><msgType>" + kind + "</msgType><scope>Public</scope>" + references
                + "<info><category>Fire</category><event>火灾</event><urgency>Immediate</urgency>"
                + "<severity>Severe</severity><certainty>Observed</certainty></info></alert>";
        return edge.send(edge.request("/v1/cap")
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .header("Content-Type", "application/cap+xml")
                .POST(HttpRequest.BodyPublishers.ofString(xml)));
    }

    private Answer send(String key) {
        return edge.post("{\"category\":\"FIRE\"}", "Idempotency-Key", key);
    }

    private Answer read(String report) {
        return edge.send(edge.request("/v1/reports/" + report)
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .header("Accept-Language", "en"));
    }

    private static String id(Answer answer) {
        return answer.json().get("reportId").asString();
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return Objects.requireNonNull(answer.json().get("warnings"))
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }
}
