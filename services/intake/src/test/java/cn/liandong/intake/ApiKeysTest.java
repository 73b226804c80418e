package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ApiKeysTest {
    private static final String ID = "420583:key:works";

    private final ApiKeys keys = new ApiKeys();

    @Test
    void aKeyThatWasReplacedOrWithdrawnLetsNobodyIn() {
        keys.told(ID, key("old"));
        assertThat(keys.caller(bearer("old")).jurisdiction().value()).isEqualTo("420583");
        keys.told(ID, key("new"));
        keys.told(ID, key("new"));
        assertThat(keys.caller(bearer("new")).key().id().value()).isEqualTo(ID);
        assertRefused("old");
        keys.told(ID, null);
        assertRefused("new");
        keys.told("never-was", null);
    }

    @Test
    void twoKeysOfAnOrganizationOpenUntilOneIsRevoked() {
        var first = key("first");
        keys.told(ID, first);
        keys.told("420583:key:next", key("next"));
        assertThat(keys.caller(bearer("first")).key().organization())
                .isEqualTo(keys.caller(bearer("next")).key().organization());
        keys.told(
                ID,
                first.revoked(
                        new CredentialId("420583:account:wu"),
                        new PostId("city-duty"),
                        Instant.parse("2026-11-24T02:00:00Z")));
        assertRefused("first");
        assertThat(keys.caller(bearer("next")).key().organization()).isEqualTo(new OrganizationId("works"));
    }

    @Test
    void aSignInIsNoKey() {
        keys.told(
                ID,
                new Account(
                        new CredentialId(ID), "user", hash("secret"), new PostId("p"), new OrganizationId("works")));
        assertRefused("secret");
    }

    private void assertRefused(String secret) {
        assertThatThrownBy(() -> keys.caller(bearer(secret)))
                .isInstanceOfSatisfying(
                        TurnedAway.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNKNOWN_API_KEY));
    }

    private static ApiKey key(String secret) {
        return new ApiKey(new CredentialId(ID), new OrganizationId("works"), hash(secret), Handling.ACTUAL);
    }

    private static String hash(String secret) {
        return Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpHeaders bearer(String secret) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(secret);
        return headers;
    }
}
