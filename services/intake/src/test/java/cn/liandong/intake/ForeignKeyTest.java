package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** To a key nothing of another organization is there, by whichever address it asks. */
class ForeignKeyTest {
    private static final Path API = Path.of("../../contracts/api/intake.openapi.yaml");
    private static final String NEIGHBOUR_KEY = "a-key-of-the-neighbour";

    private final TestEdge edge = new TestEdge();

    @AfterEach
    void close() {
        edge.close();
    }

    /** A call of the interface that names a report. */
    record Call(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Each that is described, so that a new one is asked too. */
    static Stream<Call> calls() throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(API));
        return Json.mapper().valueToTree(yaml).get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/reports/{id}"))
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(method ->
                                List.of("get", "post", "put", "delete").contains(method))
                        .map(method -> new Call(method.toUpperCase(java.util.Locale.ROOT), path.getKey())));
    }

    @Test
    void thereAreCallsToAsk() throws IOException {
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aReportOfAnotherOrganizationIsNotThere(Call call) {
        var id = edge.post("{}", "Idempotency-Key", "first")
                .json()
                .get("reportId")
                .asString();
        assertThat(asked(call, id, TestEdge.OTHER_KEY)).isEqualTo(404);
    }

    /** An organization's name may be another's in the county beside it. */
    @ParameterizedTest
    @MethodSource("calls")
    void aReportOfAnotherCountyIsNotThere(Call call) {
        edge.keys.told(
                "420584:key:works",
                new ApiKey(
                        new CredentialId("420584:key:works"),
                        new OrganizationId("works"),
                        Hashes.hex(Hashes.sha256(NEIGHBOUR_KEY.getBytes(StandardCharsets.UTF_8))),
                        Handling.ACTUAL));
        var id = edge.post("{}", "Idempotency-Key", "first")
                .json()
                .get("reportId")
                .asString();
        assertThat(asked(call, id, NEIGHBOUR_KEY)).isEqualTo(404);
    }

    @Test
    void theHistoryHoldsNoneOfThem() {
        edge.post("{}", "Idempotency-Key", "first");
        var answer = edge.send(edge.request("/v1/reports").header("Authorization", "Bearer " + TestEdge.OTHER_KEY));
        assertThat(answer.json().get("reports")).isEmpty();
    }

    private int asked(Call call, String report, String key) {
        var path = call.path().replace("{id}", report).replaceAll("\\{[^}]+}", "d1");
        var request = edge.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        return edge.send(request).status();
    }
}
