package cn.liandong.standalone.signins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final ApiKey KEY =
            new ApiKey(new CredentialId("420583:key:works"), new OrganizationId("works"), "hash", Handling.ACTUAL);

    private final KnownCredentials known = new KnownCredentials();

    /** Whoever revoked a demo key does not find it open after the next start. */
    @Test
    void aRevokedKeyIsNotWrittenAgain() {
        assertThat(known.holds(KEY)).isFalse();
        told(KEY);
        assertThat(known.holds(KEY)).isTrue();
        told(KEY.revoked(new CredentialId("420583:account:wu"), new PostId("city-duty"), NOW));
        assertThat(known.holds(KEY)).isTrue();
    }

    @Test
    void anotherSecretUnderTheSameIdIsWritten() {
        told(new ApiKey(KEY.id(), KEY.organization(), "of before", Handling.ACTUAL));
        assertThat(known.holds(KEY)).isFalse();
    }

    private void told(Object record) {
        known.told("credentials", KEY.id().value(), record, NOW);
    }
}
