package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site's link is made by its own organization or the city, told once, and revoked. */
class SiteLinkServerTest {
    private final ConsoleServer server = new ConsoleServer();
    private final Map<Organization, String> cookies = new HashMap<>();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, new SiteRegistered(City.site(1, City.ENTERPRISE))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSecretIsToldOnceBehindTheHashAndOnlyItsHashIsKept() {
        var answer = make(City.ENTERPRISE, "k1", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var address = Json.mapper().readTree(answer.body()).get("address").asString();
        assertThat(address).matches("http://127\\.0\\.0\\.1:8081/phone/#[A-Za-z0-9_-]{43}");
        var link = kept();
        assertThat(link.tokenHash()).isEqualTo(CalendarSecrets.hash(address.substring(address.indexOf('#') + 1)));
        assertThat(link.site()).isEqualTo(new SiteId("site-1"));
        assertThat(link.organization()).isEqualTo(City.ENTERPRISE.id());
        assertThat(link.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(Json.mapper().readTree(answer.body()).get("qrSvg").asString())
                .startsWith("<svg")
                .doesNotContain("<script");
        assertThat(make(City.ENTERPRISE, "k1", "{}").body()).isEqualTo(answer.body());
        assertThat(make(City.ENTERPRISE, "k2", "{}").body()).isNotEqualTo(answer.body());
    }

    @Test
    void aLinkForTrialsIsOne() {
        assertThat(make(City.CITY, "k1", "{\"handling\": \"TEST\"}").statusCode())
                .isEqualTo(200);
        assertThat(kept().handling()).isEqualTo(Handling.TEST);
        assertThat(make(City.CITY, "k2", "{\"handling\": \"EXERCISE\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseMakesSeesOrRevokesIt() {
        assertThat(make(City.OTHER_ENTERPRISE, "k1", "{}").statusCode()).isEqualTo(404);
        assertThat(make(City.DONGSHI_TOWN, "k1", "{}").statusCode()).isEqualTo(404);
        assertThat(server.send("POST", "/api/sites/site-1/links", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        make(City.ENTERPRISE, "k1", "{}");
        told(kept());
        assertThat(sites(City.OTHER_ENTERPRISE)).doesNotContain("site-1");
        assertThat(sites(City.CITY)).contains(kept().id().value());
        assertThat(revoke(City.OTHER_ENTERPRISE).statusCode()).isEqualTo(404);
        assertThat(revoke(City.ENTERPRISE).statusCode()).isEqualTo(200);
        assertThat(server.kept.values()).noneMatch(SiteLink.class::isInstance);
    }

    @Test
    void whatIsNotKnownToBeOnDiskIsNotSaidToBeMade() {
        make(City.ENTERPRISE, "k0", "{}");
        server.writing = false;
        assertThat(make(City.ENTERPRISE, "k1", "{}").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> make(Organization officer, String key, String body) {
        return send(officer, "POST", "/api/sites/site-1/links", body, key);
    }

    private HttpResponse<String> revoke(Organization officer) {
        return send(officer, "POST", "/api/site-links/" + kept().id() + "/revocation", null, "r1");
    }

    private String sites(Organization officer) {
        return send(officer, "GET", "/api/site-links", null, "").body();
    }

    private HttpResponse<String> send(
            Organization officer, String method, String path, @Nullable String body, String key) {
        return server.send(
                method,
                path,
                body,
                "Cookie",
                cookies.computeIfAbsent(officer, server::cookie),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private SiteLink kept() {
        return server.kept.values().stream()
                .filter(SiteLink.class::isInstance)
                .map(SiteLink.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void told(SiteLink link) {
        server.bean(Credentials.class).told(link.id(), link);
    }
}
