package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Intake as it runs: Spring, Netty, the engine, and a real Kafka. */
class IntakeServiceTest {
    private final RuntimeSettings settings =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());
    private final List<String> deaths = new CopyOnWriteArrayList<>();

    @Test
    void aReportIsKeptBecomesAnIncidentAndIsKnownAfterARestart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry())) {
            write(gateway, "420583:key:works", "works", "secret");
            write(gateway, "420583:key:other", "other", "other-secret");
        }
        String id;
        JsonNode first;
        String number;
        try (var service = RunningIntake.start(settings, deaths)) {
            var answer = service.post("{\"category\":\"火灾\",\"description\":\"三号罐区\"}".getBytes(UTF_8), "k1");
            assertThat(answer.statusCode()).isEqualTo(201);
            first = Json.mapper().readTree(answer.body());
            id = first.get("reportId").asString();
            var progress = service.progress(id);
            number = progress.get("incident").get("number").asString();
            assertThat(number).matches("420583-20\\d{6}-001");
            assertThat(progress.get("incident").get("openedAt")).isEqualTo(first.get("receivedAt"));
            assertThat(progress.get("warnings").get(0).get("code").asString()).isEqualTo("READ_AS");
            assertThat(progress.get("alerts")).isEmpty();
            assertThat(service.get("/v1/reports/" + id, "other-secret").statusCode())
                    .isEqualTo(404);
            assertThat(service.get("/v1/reports/nothing", "secret").statusCode())
                    .isEqualTo(404);
            assertThat(service.get("/actuator/health", "").body()).isEqualTo("{\"status\":\"UP\"}");

            // The largest record that a body can make is taken by a real broker too.
            var nuls = "{\"description\":\"" + "\0".repeat(256 * 1024 - 18) + "\"}";
            assertThat(service.post(nuls.getBytes(UTF_8), "k2").statusCode()).isEqualTo(201);
        }
        try (var service = RunningIntake.start(settings, deaths)) {
            var again = service.post("{\"category\":\"火灾\",\"description\":\"三号罐区\"}".getBytes(UTF_8), "k1");
            assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
            assertThat(Json.mapper().readTree(again.body())).isEqualTo(first);
            assertThat(service.post("{}".getBytes(UTF_8), "k1").statusCode()).isEqualTo(422);
            assertThat(service.progress(id).get("incident").get("number").asString())
                    .isEqualTo(number);
            var next = Json.mapper()
                    .readTree(service.post("{}".getBytes(UTF_8), "k3").body());
            assertThat(service.progress(next.get("reportId").asString())
                            .get("incident")
                            .get("number")
                            .asString())
                    .endsWith("-003");
        }
        assertThat(deaths).isEmpty();
    }

    /** The whole way: the city file registers a site, its enterprise reads it, and its id is enough for zones. */
    @Test
    void aReportByASitesIdAloneHasItsZonesAndItsEnterpriseReadsTheSite() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        var neighbour = new Jurisdiction("420584");
        try (var gateway = Gateway.start("test-sites", settings, new SimpleMeterRegistry());
                var service = RunningIntake.start(settings, deaths)) {
            write(gateway, neighbour, "420584:key:farm", "farm", "farm-secret");
            var site = new Site(
                    new SiteId("farm-tanks"),
                    new OrganizationId("farm"),
                    "罐区",
                    new Coordinates(30.4, 111.8),
                    new TownCode("420584104"),
                    List.of(new Substance("1005", null, "氨", 8_000.0, "槽车")),
                    List.of());
            var command = new CommandEnvelope<IntakeCommand>(
                    "farm-1", Actor.SYSTEM, Handling.SYSTEM, null, new RegisterSite(site));
            assertThat(gateway.ask(Topics.INTAKE, neighbour, command)
                            .get(20, TimeUnit.SECONDS)
                            .outcome()
                            .accepted())
                    .isTrue();
            RunningIntake.await(
                    () -> service.get("/v1/sites", "farm-secret").body().contains("farm-tanks"));
            var told = service.send(
                    "POST",
                    "/v1/reports",
                    "farm-secret",
                    "{\"siteId\":\"farm-tanks\",\"category\":\"HAZARDOUS_CHEMICAL_LEAK\"}");
            assertThat(told.statusCode()).isEqualTo(201);
            var id = Json.mapper().readTree(told.body()).get("reportId").asString();
            RunningIntake.await(() -> Json.mapper()
                    .readTree(service.get("/v1/reports/" + id, "farm-secret").body())
                    .at("/zones/unNumber")
                    .asString("")
                    .equals("1005"));
            var kept = service.send(
                    "PUT",
                    "/v1/sites/farm-tanks",
                    "farm-secret",
                    "{\"name\":\"罐区\",\"coordinates\":{\"latitude\":30.4,\"longitude\":111.8}}");
            assertThat(kept.statusCode()).isEqualTo(400);
            assertThat(Json.mapper().readTree(kept.body()).get("where").asString())
                    .as("the decider's word: the roster has registered no such enterprise here")
                    .contains("There is no organization farm");
        }
        assertThat(deaths).isEmpty();
    }

    private static void write(Gateway gateway, String id, String organization, String secret) throws Exception {
        write(gateway, new Jurisdiction("420583"), id, organization, secret);
    }

    private static void write(Gateway gateway, Jurisdiction jurisdiction, String id, String organization, String secret)
            throws Exception {
        var key = new ApiKey(
                new CredentialId(id),
                new OrganizationId(organization),
                Hashes.hex(Hashes.sha256(secret.getBytes(UTF_8))),
                Handling.ACTUAL);
        gateway.write(Topics.CREDENTIALS, jurisdiction, id, key).get(20, TimeUnit.SECONDS);
    }
}
