package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** An enterprise reads and keeps its own sites by its key, and learns nothing of those of others. */
class SitesEdgeTest {
    private final TestEdge edge = new TestEdge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void onlyTheOwnSitesAreThere() {
        registered("works/3", "works");
        registered("other/1", "other");
        var answer = get(TestEdge.KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("sites")).hasSize(1);
        assertThat(answer.json().at("/sites/0/id").asString()).isEqualTo("works/3");
        assertThat(answer.json().at("/sites/0/revision").asInt()).isEqualTo(1);
        assertThat(get("a-key-that-is-none").status()).isEqualTo(401);
        assertThat(get(TestEdge.PAGE_KEY).status()).isEqualTo(403);
        edge.caughtUp = false;
        assertThat(get(TestEdge.KEY).status()).isEqualTo(503);
    }

    @Test
    void aSiteIsKeptByACommandInTheKeysName() {
        var answer =
                put("works/3", "{\"name\": \" 三号罐区 \", \"coordinates\": {\"latitude\": 30.4, \"longitude\": 111.8}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("changed").asBoolean()).isTrue();
        var asked = edge.askedOfIntake.getFirst();
        assertThat(asked.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
        assertThat(asked.actor().organization()).isEqualTo(new OrganizationId("works"));
        assertThat(asked.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(asked.command())
                .isEqualTo(new KeepSites(List.of(new SiteForm(
                        new SiteId("works/3"),
                        new OrganizationId("works"),
                        "三号罐区",
                        new Coordinates(30.4, 111.8),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null))));
        edge.intakeOutcome = TestEdge.outcome(Outcome.accepted(Map.of("changed", "0")));
        assertThat(put("works/3", BODY).json().get("changed").asBoolean()).isFalse();
    }

    private static final String BODY = "{\"name\": \"x\", \"coordinates\": {\"latitude\": 30.4, \"longitude\": 111.8}}";

    @Test
    void aRepeatUnderTheSameKeyIsTheSameCommandAndWithoutAKeyItIsAnother() {
        put("works/3", BODY, "Idempotency-Key", "k1");
        put("works/3", BODY, "Idempotency-Key", "k1");
        put("works/3", BODY);
        put("works/3", BODY);
        var ids = edge.askedOfIntake.stream().map(one -> one.commandId()).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(ids.subList(1, 4)).doesNotHaveDuplicates();
    }

    @Test
    void coordinatesOffAChineseMapAreConverted() {
        put(
                "works/3",
                "{\"name\": \"x\", \"coordinates\": {\"latitude\": 31.17530398364597, \"longitude\": 121.531541859215,"
                        + " \"datum\": \"GCJ02\"}}");
        var form = ((KeepSites) edge.askedOfIntake.getFirst().command()).sites().getFirst();
        assertThat(form.coordinates().distanceMetres(new Coordinates(31.1774276, 121.5272106)))
                .isLessThan(2);
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsAsked() {
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"name\": \"x\"}",
                "{\"name\": \"x\", \"coordinates\": {\"latitude\": 91, \"longitude\": 111}}",
                "{\"name\": \"x\", \"coordinates\": {\"latitude\": 30, \"longitude\": 111, \"datum\": \"BD09\"}}",
                "{\"name\": \"x\", \"coordinates\": {\"latitude\": 30, \"longitude\": 111}, \"town\": \"董市\"}")) {
            var answer = put("works/3", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo("SITE_UNFIT");
        }
        assertThat(put("works/3", " ".repeat(300_000)).status()).isEqualTo(413);
        assertThat(edge.askedOfIntake).isEmpty();
    }

    @Test
    void aRefusalIsAnsweredAsWhatItIs() {
        assertAnswered("NO_SUCH_SITE", 404, "NO_SUCH_SITE");
        assertAnswered("TRIAL_KEY", 403, "KEY_MAY_NOT_KEEP_SITES");
        assertAnswered("CHANGED_SINCE", 409, "SITE_CHANGED_SINCE");
        assertAnswered("KEY_REUSED", 422, "KEY_REUSED");
        assertAnswered("NOT_ITS_POST", 400, "SITE_UNFIT");
        edge.intakeOutcome = CompletableFuture.failedFuture(new IllegalStateException("no outcome"));
        assertThat(put("works/3", BODY).status()).isEqualTo(504);
    }

    @Test
    void everyExampleOfKeepingASiteIsAskedForAsItStands() throws IOException {
        JsonNode api = Json.mapper()
                .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(Path.of("../../contracts/api/intake.openapi.yaml"))));
        var examples = api.at("/paths/~1v1~1sites~1{id}/put/requestBody/content/application~1json/examples");
        assertThat(examples).isNotEmpty();
        examples.valueStream()
                .forEach(example -> assertThat(
                                put("works/3", example.get("value").toString()).status())
                        .isEqualTo(200));
        var first =
                ((KeepSites) edge.askedOfIntake.getFirst().command()).sites().getFirst();
        assertThat(first.substances())
                .singleElement()
                .satisfies(one -> assertThat(one.tankLitres()).isEqualTo(15_000));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        assertThat(edge.send(edge.request("/v1/sites").DELETE()).status()).isEqualTo(405);
    }

    private void assertAnswered(String refusal, int status, String code) {
        edge.intakeOutcome = TestEdge.outcome(Outcome.refused(refusal, "why"));
        var answer = put("works/3", BODY);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private void registered(String id, String organization) {
        IncidentEvent event = new SiteRegistered(new Site(
                new SiteId(id),
                new OrganizationId(organization),
                id,
                new Coordinates(30.4, 111.8),
                new TownCode("420583104"),
                List.of(),
                List.of()));
        edge.progress.entry(
                Topics.INCIDENTS,
                new Jurisdiction("420583"),
                new Entry<>(
                        1,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        Actor.SYSTEM,
                        "c",
                        null,
                        Handling.SYSTEM,
                        null,
                        Map.of(),
                        null,
                        List.of(event),
                        null));
    }

    private TestEdge.Answer get(String key) {
        return edge.send(edge.request("/v1/sites").header("Authorization", "Bearer " + key));
    }

    private TestEdge.Answer put(String id, String body, String... headers) {
        var request = edge.request("/v1/sites/" + id.replace("/", "%2F"))
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return edge.send(request);
    }
}
