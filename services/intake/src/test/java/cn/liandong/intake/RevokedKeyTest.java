package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A key that was revoked opens nothing any more, at any of several instances. */
class RevokedKeyTest {
    private static final Jurisdiction HERE = new Jurisdiction("420583");
    private static final int KEYS = 5;

    private final List<String> deaths = new CopyOnWriteArrayList<>();

    @Test
    void aRevokedKeyIsRefusedByEveryInstanceWithinASecond() throws Exception {
        var settings = settings(0);
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test-revoked", settings, new SimpleMeterRegistry());
                var first = RunningIntake.start(settings, deaths);
                var second = RunningIntake.start(settings(1), deaths)) {
            var took = new ArrayList<Duration>();
            for (int i = 0; i < KEYS; i++) {
                var secret = "revoked-" + i;
                var key = new ApiKey(
                        new CredentialId("420583:key:revoked-" + i),
                        new OrganizationId("works"),
                        Hashes.hex(Hashes.sha256(secret.getBytes(UTF_8))),
                        Handling.ACTUAL);
                gateway.write(Topics.CREDENTIALS, HERE, key.id().value(), key).get(20, TimeUnit.SECONDS);
                await(first, secret, 200);
                await(second, secret, 200);
                var revoked = key.revoked(
                        new CredentialId("420583:account:wu"),
                        new PostId("city-duty"),
                        Instant.parse("2026-11-24T02:00:00Z"));
                gateway.write(Topics.CREDENTIALS, HERE, key.id().value(), revoked)
                        .get(20, TimeUnit.SECONDS);
                long begun = System.nanoTime();
                await(first, secret, 401);
                await(second, secret, 401);
                took.add(Duration.ofNanos(System.nanoTime() - begun));
            }
            took.sort(null);
            // The middle one: a machine that is busy for a moment is no fault of theirs.
            assertThat(took.get(KEYS / 2)).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(deaths).isEmpty();
    }

    private static RuntimeSettings settings(int instance) {
        return new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, instance, InstantSource.system());
    }

    private static void await(RunningIntake intake, String secret, int status) throws Exception {
        RunningIntake.await(() -> intake.get("/v1/reports", secret).statusCode() == status);
    }
}
