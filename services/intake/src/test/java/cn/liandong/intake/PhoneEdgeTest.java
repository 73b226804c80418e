package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.intake.phone.UnverifiedCallers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for whoever has no program of its own: by a site's link, and without one. */
class PhoneEdgeTest {
    private static final String FIRE = "{\"category\":\"FIRE\"}";

    private final TestEdge edge = new TestEdge();

    @BeforeEach
    void theDiskTakesEverything() {
        edge.disk = CompletableFuture.completedFuture(Instant.parse("2026-11-24T02:00:00.123Z"));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aReportByASitesLinkIsOfThatSiteAndItsOrganization() {
        var answer = edge.post(FIRE, "Authorization", "Bearer " + TestEdge.LINK, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(201);
        var report = edge.written.getFirst();
        assertThat(report.understood().site()).isEqualTo(new SiteId("works-yard"));
        assertThat(report.organization().value()).isEqualTo("works");
        assertThat(report.credential().value()).isEqualTo("420583:site-link:yard");
    }

    @Test
    void aSiteThatTheReportNamesItselfStays() {
        edge.post("{\"siteId\":\"works-gate\"}", "Authorization", "Bearer " + TestEdge.LINK, "Idempotency-Key", "k1");
        assertThat(edge.written.getFirst().understood().site()).isEqualTo(new SiteId("works-gate"));
    }

    @Test
    void aLinkOpensItsReportsProgressAndNothingElse() {
        edge.post(FIRE, "Authorization", "Bearer " + TestEdge.LINK, "Idempotency-Key", "k1");
        var id = edge.written.getFirst().id();
        assertThat(byLink("/v1/reports/" + id)).isEqualTo(200);
        assertThat(byLink("/v1/reports")).isEqualTo(404);
        assertThat(byLink("/v1/sites")).isEqualTo(404);
        assertThat(byLink("/v1/reports/" + id + "/receipt")).isEqualTo(404);
        assertThat(byLink("/v1/reports/" + id + "/events")).isEqualTo(404);
        var answer = edge.send(edge.request("/v1/reports/" + id + "/instructions/d1/done")
                .header("Authorization", "Bearer " + TestEdge.LINK)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(edge.asked).isEmpty();
    }

    private int byLink(String path) {
        return edge.send(edge.request(path).header("Authorization", "Bearer " + TestEdge.LINK))
                .status();
    }

    @Test
    void aRevokedLinkIsAnUnknownKey() {
        edge.revoke("420583:site-link:yard");
        assertThat(edge.post(FIRE, "Authorization", "Bearer " + TestEdge.LINK).status())
                .isEqualTo(401);
        assertThat(edge.written).isEmpty();
    }

    @Test
    void aReportWithoutAnyKeyIsTakenAsUnverifiedAndFoundAgainByItsId() {
        var answer = unverified("k1");
        assertThat(answer.status()).isEqualTo(201);
        var report = edge.written.getFirst();
        assertThat(report.organization()).isEqualTo(Unverified.ORGANIZATION);
        assertThat(Unverified.stands(report.credential())).isTrue();
        assertThat(edge.send(edge.request("/v1/unverified-reports/" + report.id()))
                        .status())
                .isEqualTo(200);
        assertThat(edge.send(edge.request("/v1/reports/" + report.id())).status())
                .isEqualTo(401);
    }

    @Test
    void whatAnOrganizationReportedIsNotFoundWithoutItsKey() {
        edge.post(FIRE, "Idempotency-Key", "k1");
        var id = edge.written.getFirst().id();
        assertThat(edge.send(edge.request("/v1/unverified-reports/" + id)).status())
                .isEqualTo(404);
    }

    @Test
    void tooManyFromOneAddressAreToldToCall() {
        for (int i = 0; i < TestEdge.UNVERIFIED_EACH; i++) {
            assertThat(unverified("k" + i).status()).isEqualTo(201);
        }
        var answer = unverified("one-too-many");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.json().get("phone").asString()).isEqualTo("119");
        assertThat(edge.written).hasSize(TestEdge.UNVERIFIED_EACH);
        assertThat(edge.post(FIRE, "Idempotency-Key", "with-a-key").status()).isEqualTo(201);
    }

    @Test
    void allAddressesTogetherAreBoundedToo() {
        var door = new UnverifiedCallers(new Jurisdiction("420583"), 5, 2);
        assertThat(door.caller(from(1)).key().organization()).isEqualTo(Unverified.ORGANIZATION);
        assertThat(door.caller(from(2)).key().organization()).isEqualTo(Unverified.ORGANIZATION);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(TurnedAway.class, () -> door.caller(from(3)))
                        .problem())
                .isEqualTo(Problem.TOO_MANY_UNVERIFIED);
    }

    @Test
    void whereTheOperatorNamesNoJurisdictionNobodyComesInWithoutAKey() {
        var door = new UnverifiedCallers(null, 5, 5);
        assertThat(door.open()).isFalse();
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(TurnedAway.class, () -> door.caller(from(1)))
                        .problem())
                .isEqualTo(Problem.NO_API_KEY);
    }

    @Test
    void thePageIsServedWithAStrictPolicyAndNothingElseIs() {
        var page = edge.send(edge.request("/phone/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        for (var file : new String[] {"phone.css", "phone.js", "outbox.js", "words.js", "worker.js", "icon.svg"}) {
            assertThat(edge.send(edge.request("/phone/" + file)).status())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(edge.send(edge.request("/phone/settings.json")).json().toString())
                .contains("\"phone\":\"119\"", "\"open\":true");
        assertThat(edge.send(edge.request("/phone/..%2f..%2fapplication.yaml")).status())
                .isEqualTo(404);
    }

    private TestEdge.Answer unverified(String key) {
        return edge.send(edge.request("/v1/unverified-reports")
                .POST(HttpRequest.BodyPublishers.ofString(FIRE))
                .header("Idempotency-Key", key));
    }

    private static InetSocketAddress from(int host) {
        return new InetSocketAddress(InetAddress.ofLiteral("192.0.2." + host), 40_000);
    }
}
