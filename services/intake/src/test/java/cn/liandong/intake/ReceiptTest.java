package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReceiptTest {
    private static final String BODY = "{\"category\":\"FIRE\",\"learnedAt\":\"2026-11-24T09:30:00+08:00\","
            + "\"reporter\":{\"name\":\"周启明\",\"phone\":\"199-0000-0101\"}}";

    private final TestEdge edge = new TestEdge();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void itSaysWhatWasReceivedWhenAndWhetherItCameWithinTheHourAndNamesNobody() {
        var answer = get("/v1/reports/" + report(BODY) + "/receipt", TestEdge.KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var receipt = answer.json().get("receipt");
        assertThat(receipt.get("organizationId").asString()).isEqualTo("works");
        assertThat(receipt.get("handling").asString()).isEqualTo("ACTUAL");
        assertThat(receipt.get("bodySha256").asString())
                .isEqualTo(Hashes.hex(Hashes.sha256(BODY.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(receipt.get("learnedAt").asString()).isEqualTo("2026-11-24T01:30:00Z");
        assertThat(receipt.get("receivedAt").asString()).isEqualTo("2026-11-24T02:00:00Z");
        assertThat(receipt.at("/oneHourDuty/verdict").asString()).isEqualTo("MET");
        assertThat(receipt.at("/oneHourDuty/elapsedSeconds").asLong()).isEqualTo(1800);
        var payload = payload(answer.json());
        assertThat(payload).isEqualTo(receipt);
        assertThat(answer.response().body() + payload).doesNotContain("周启明", "199-0000-0101");
    }

    @Test
    void whatCameLateAndWhatWasNotToldIsSaidSo() {
        edge.disk = CompletableFuture.completedFuture(Instant.parse("2026-11-24T02:30:00.001Z"));
        assertThat(verdict(report(BODY))).isEqualTo("NOT_MET");
        assertThat(verdict(report("{}"))).isEqualTo("LEARNED_AT_NOT_TOLD");
    }

    @Test
    void thePublishedKeyVerifiesItAndAChangedOneIsSeen() throws Exception {
        var jws = get("/v1/reports/" + report(BODY) + "/receipt", TestEdge.KEY)
                .json()
                .get("jws")
                .asString();
        var pem = get("/.well-known/receipt-key.pem", "nobody's").response().body();
        assertThat(verifies(jws, pem)).isTrue();
        var jwk = get("/.well-known/jwks.json", "nobody's").json().at("/keys/0");
        var header = Json.mapper().readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[0]));
        assertThat(header.get("kid")).isEqualTo(jwk.get("kid"));
        assertThat(header.get("alg").asString()).isEqualTo("EdDSA");
        for (int at = 0; at < jws.lastIndexOf('.'); at += 7) {
            var changed = new StringBuilder(jws);
            changed.setCharAt(at, jws.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(verifies(changed.toString(), pem)).as("changed at " + at).isFalse();
        }
    }

    /** Runs the lines of the README as they stand there. */
    @Test
    void theCommandOfTheReadmeVerifiesItOffline() throws Exception {
        Assumptions.assumeTrue(run("openssl version", folder) == 0, "openssl is not there");
        var readme = Files.readString(Path.of("../../README.md"));
        int from = readme.indexOf("sed 's/.*\"jws\"");
        var lines = readme.substring(from, readme.indexOf("```", from));
        var receipt = get("/v1/reports/" + report(BODY) + "/receipt", TestEdge.KEY)
                .response()
                .body();
        Files.writeString(
                folder.resolve("receipt-key.pem"),
                get("/.well-known/receipt-key.pem", "").response().body());
        Files.writeString(folder.resolve("receipt.json"), receipt);
        assertThat(run(lines, folder)).isZero();
        var jws = Json.mapper().readTree(receipt).get("jws").asString();
        int at = jws.indexOf('.') + 20;
        Files.writeString(
                folder.resolve("receipt.json"),
                receipt.replace(
                        jws, jws.substring(0, at) + (jws.charAt(at) == 'A' ? 'B' : 'A') + jws.substring(at + 1)));
        assertThat(run(lines, folder)).isNotZero();
    }

    @Test
    void anotherOrganizationGetsNone() {
        var id = report(BODY);
        assertThat(get("/v1/reports/" + id + "/receipt", TestEdge.OTHER_KEY).status())
                .isEqualTo(404);
        assertThat(edge.send(edge.request("/v1/reports/" + id + "/receipt")).status())
                .isEqualTo(401);
    }

    private String verdict(String id) {
        return get("/v1/reports/" + id + "/receipt", TestEdge.KEY)
                .json()
                .at("/receipt/oneHourDuty/verdict")
                .asString();
    }

    private String report(String body) {
        return edge.post(body, "Idempotency-Key", "k" + body.length())
                .json()
                .get("reportId")
                .asString();
    }

    private TestEdge.Answer get(String path, String key) {
        return edge.send(edge.request(path).header("Authorization", "Bearer " + key));
    }

    private static JsonNode payload(JsonNode answer) {
        return Json.mapper()
                .readTree(Base64.getUrlDecoder()
                        .decode(answer.get("jws").asString().split("\\.")[1]));
    }

    private static boolean verifies(String jws, String pem) throws Exception {
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        int end = jws.lastIndexOf('.');
        signature.update(jws.substring(0, end).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(jws.substring(end + 1)));
    }

    private static int run(String lines, Path folder) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", lines)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(shell.waitFor(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return shell.exitValue();
    }
}
