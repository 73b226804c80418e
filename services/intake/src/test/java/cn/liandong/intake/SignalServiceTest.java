package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signals as they run: Spring, Netty, the engine, and a real Kafka. */
class SignalServiceTest {
    /** A neighbour, so that the numbers of other tests' incidents are their own. */
    private static final Jurisdiction DANGYANG = new Jurisdiction("420582");

    private static final String SECRET = "the-secret-of-signals";

    private final RuntimeSettings settings =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());
    private final List<String> deaths = new CopyOnWriteArrayList<>();

    @Test
    void readingsAreHeardAcrossARestartAndOnlyWhatTheyChangeIsDecided() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry())) {
            var key = new ApiKey(
                    new CredentialId("420582:key:works"),
                    new OrganizationId("works"),
                    Hashes.hex(Hashes.sha256(SECRET.getBytes(UTF_8))),
                    Handling.ACTUAL);
            gateway.write(Topics.CREDENTIALS, DANGYANG, key.id().value(), key).get(20, TimeUnit.SECONDS);
            gateway.tell(Topics.INTAKE, DANGYANG, registered()).get(20, TimeUnit.SECONDS);
        }
        try (var service = RunningIntake.start(settings, deaths)) {
            // The edge learns of the site as soon as it was decided.
            RunningIntake.await(
                    () -> service.signals(reading(1, null, 1), SECRET).statusCode() == 200);
            assertThat(service.signals(reading(2, "RED", 180), SECRET).statusCode())
                    .isEqualTo(200);
            RunningIntake.await(() -> sensor(service).get("raised").asString("").equals("RED"));
            assertThat(sensor(service).get("readings").asInt()).isEqualTo(2);
        }
        try (var service = RunningIntake.start(settings, deaths)) {
            RunningIntake.await(
                    () -> service.signals(reading(2, "RED", 180), SECRET).statusCode() == 200);
            assertThat(service.signals(reading(3, null, 2), SECRET).statusCode())
                    .isEqualTo(200);
            RunningIntake.await(() -> sensor(service).get("readings").asInt() == 3);
            assertThat(sensor(service).get("raised").asString())
                    .as("not yet quiet")
                    .isEqualTo("RED");
        }
        assertThat(deaths).isEmpty();
    }

    private static JsonNode sensor(RunningIntake service) throws Exception {
        var health =
                Json.mapper().readTree(service.get("/v1/signals/health", SECRET).body());
        return health.at("/sensors/0").isMissingNode()
                ? Json.mapper().readTree("{\"raised\":\"\",\"readings\":0}")
                : health.at("/sensors/0");
    }

    private static String reading(int second, @Nullable String colour, double value) {
        return "{\"sensor\":\"GT-1\",\"siteId\":\"site-works\",\"kind\":\"TOXIC_GAS\",\"value\":%s,\"colour\":%s,\"measuredAt\":\"2026-11-24T10:00:0%d+08:00\",\"everySeconds\":30}"
                .formatted(value, colour == null ? "null" : "\"" + colour + "\"", second);
    }

    private static CommandEnvelope<RegisterSite> registered() {
        return new CommandEnvelope<>(
                "register-site",
                Actor.SYSTEM,
                Handling.SYSTEM,
                null,
                new RegisterSite(new Site(
                        new SiteId("site-works"),
                        new OrganizationId("works"),
                        "三号罐区",
                        new Coordinates(30.4, 111.8),
                        new TownCode("420582104"),
                        List.of(),
                        List.of())));
    }
}
