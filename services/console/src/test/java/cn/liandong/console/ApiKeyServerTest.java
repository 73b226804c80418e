package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.RevokedKey;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A key is minted by its own organization or the city, told once, rotated by a second one, and revoked by name. */
class ApiKeyServerTest {
    private final ConsoleServer server = new ConsoleServer();
    private final Map<Organization, String> cookies = new HashMap<>();

    @BeforeEach
    void start() {
        server.opensForDuty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKeyIsToldOnceAndKeptAsItsHashWithWhoMintedIt() {
        var answer = mint(City.ENTERPRISE, City.ENTERPRISE, "k1", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var secret = json(answer).get("key").asString();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        var kept = kept().getFirst();
        assertThat(kept.keyHash()).isEqualTo(CalendarSecrets.hash(secret));
        assertThat(kept.organization()).isEqualTo(City.ENTERPRISE.id());
        assertThat(kept.handling()).isEqualTo(Handling.ACTUAL);
        var minted = Objects.requireNonNull(kept.minted());
        assertThat(minted.ending()).isEqualTo(secret.substring(39));
        assertThat(minted.at()).isEqualTo(server.clock.instant());
        var listed = list(City.ENTERPRISE).body();
        assertThat(listed).contains(secret.substring(39)).doesNotContain(secret).doesNotContain(kept.keyHash());
    }

    @Test
    void aRepeatIsTheSameKeyAndAThirdIsOneTooMany() {
        var first = mint(City.CITY, City.ENTERPRISE, "k1", "{}");
        assertThat(mint(City.CITY, City.ENTERPRISE, "k2", "{}").statusCode()).isEqualTo(200);
        assertThat(code(mint(City.CITY, City.ENTERPRISE, "k3", "{}"), 409)).isEqualTo("TWO_KEYS_LIVE");
        assertThat(mint(City.CITY, City.ENTERPRISE, "k1", "{}").body()).isEqualTo(first.body());
        assertThat(kept()).hasSize(2);
        assertThat(mint(City.CITY, City.ENTERPRISE, "k3", "{\"handling\": \"TEST\"}")
                        .statusCode())
                .as("trials are counted apart")
                .isEqualTo(200);
        revoke(City.CITY, json(first).get("id").asString());
        assertThat(mint(City.CITY, City.ENTERPRISE, "k4", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasRevokedStaysRevokedAndSaysByWhom() {
        var first = mint(City.ENTERPRISE, City.ENTERPRISE, "k1", "{}");
        var id = json(first).get("id").asString();
        assertThat(revoke(City.CITY, id).statusCode()).isEqualTo(200);
        assertThat(revoke(City.CITY, id).statusCode()).as("once more").isEqualTo(200);
        assertThat(server.kept.get(new CredentialId(id))).isInstanceOfSatisfying(RevokedKey.class, revoked -> {
            assertThat(revoked.minted()).isNotNull();
            assertThat(revoked.at()).isEqualTo(server.clock.instant());
        });
        assertThat(code(mint(City.ENTERPRISE, City.ENTERPRISE, "k1", "{}"), 409))
                .isEqualTo("KEY_REVOKED");
        var one = json(list(City.ENTERPRISE)).get("organizations").get(0);
        assertThat(one.get("keys")).isEmpty();
        assertThat(one.get("revoked").get(0).get("id").asString()).isEqualTo(id);
        assertThat(one.get("revoked").get(0).get("revokedBy").asString()).isNotBlank();
    }

    @Test
    void aDemoKeyIsListedAndRevokedLikeAnyOther() {
        var id = new CredentialId("420583:key:sanning");
        server.bean(Credentials.class).told(id, new ApiKey(id, City.ENTERPRISE.id(), "0", Handling.ACTUAL));
        assertThat(list(City.ENTERPRISE).body()).contains(id.value());
        assertThat(revoke(City.ENTERPRISE, id.value()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseMintsSeesOrRevokesIt() {
        assertThat(code(mint(City.OTHER_ENTERPRISE, City.ENTERPRISE, "k1", "{}"), 404))
                .isEqualTo("NO_SUCH_ORGANIZATION");
        assertThat(code(mint(City.DONGSHI_TOWN, City.ENTERPRISE, "k1", "{}"), 404))
                .isEqualTo("NO_SUCH_ORGANIZATION");
        var id = json(mint(City.ENTERPRISE, City.ENTERPRISE, "k1", "{}"))
                .get("id")
                .asString();
        assertThat(list(City.OTHER_ENTERPRISE).body()).doesNotContain(id);
        assertThat(list(City.CITY).body()).contains(id);
        assertThat(code(revoke(City.OTHER_ENTERPRISE, id), 404)).isEqualTo("NO_SUCH_KEY");
        assertThat(code(revoke(City.CITY, "420583:key:nobody-s"), 404)).isEqualTo("NO_SUCH_KEY");
        assertThat(server.send("GET", "/api/keys", null).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotKnownToBeOnDiskIsNotSaidToBeDone() {
        var id = json(mint(City.ENTERPRISE, City.ENTERPRISE, "k0", "{}"))
                .get("id")
                .asString();
        server.writing = false;
        assertThat(mint(City.ENTERPRISE, City.ENTERPRISE, "k1", "{}").statusCode())
                .isEqualTo(503);
        assertThat(revoke(City.ENTERPRISE, id).statusCode()).isEqualTo(503);
        assertThat(list(City.ENTERPRISE).body()).as("it still opens").contains(id);
    }

    private HttpResponse<String> mint(Organization officer, Organization of, String key, String body) {
        return send(officer, "POST", "/api/organizations/" + of.id() + "/keys", body, key);
    }

    private HttpResponse<String> revoke(Organization officer, String id) {
        return send(officer, "POST", "/api/keys/" + id + "/revocation", null, "r1");
    }

    private HttpResponse<String> list(Organization officer) {
        return send(officer, "GET", "/api/keys", null, "");
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

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return json(answer).get("code").asString();
    }

    private List<ApiKey> kept() {
        return server.kept.values().stream()
                .filter(ApiKey.class::isInstance)
                .map(ApiKey.class::cast)
                .toList();
    }
}
