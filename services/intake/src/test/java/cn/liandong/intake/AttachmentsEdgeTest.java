package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.attachments.AttachmentStore;
import cn.liandong.attachments.FolderStore;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.TestEdge.Answer;
import cn.liandong.intake.attachments.Beginnings;
import cn.liandong.runtime.observe.Shortage;
import cn.liandong.runtime.serde.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and recordings are taken with a report, told by their content, and handed out as nothing else. */
class AttachmentsEdgeTest {
    private static final byte[] PHOTO = Beginnings.of("jpeg");
    private static final String HASH = Hashes.hex(Hashes.sha256(PHOTO));

    @TempDir
    Path folder = Path.of("");

    private TestEdge edge = new TestEdge();
    private String report = "";

    @BeforeEach
    void open() throws IOException {
        edge.close();
        edge = new TestEdge(FolderStore.forWriting(folder));
        report = report(TestEdge.KEY);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aPhotoIsOnDiskBeforeTheDeciderIsAskedAndThenAnswered() {
        edge.attaching = command -> {
            assertThat(kept()).containsExactly(HASH.substring(0, 2) + "/" + HASH);
            return TestEdge.outcome(Outcome.accepted(Map.of("receivedAt", "2026-11-24T02:00:09Z")));
        };
        var answer = attach(PHOTO);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/reports/" + report + "/attachments/" + HASH);
        assertThat(answer.json().toString())
                .isEqualTo("{\"reportId\":\"" + report + "\",\"sha256\":\"" + HASH
                        + "\",\"mediaType\":\"image/jpeg\",\"bytes\":" + PHOTO.length
                        + ",\"receivedAt\":\"2026-11-24T02:00:09Z\"}");
        var asked = edge.askedOfIntake.getFirst();
        assertThat(asked.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
        assertThat(asked.command())
                .isEqualTo(new KeepAttachment(new ReportId(report), new Attachment(HASH, "image/jpeg", PHOTO.length)));
    }

    @Test
    void theSameFileOfTheSameReportIsTheSameCommandAndOfAnotherItIsNot() {
        attach(PHOTO, "Idempotency-Key", "k1", "Content-Disposition", "attachment; filename=\"../../x.html\"");
        attach(PHOTO, "Content-Type", "text/html");
        var first = report;
        report = report(TestEdge.KEY, "another");
        attach(PHOTO);
        var ids = edge.askedOfIntake.stream().map(one -> one.commandId()).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        assertThat(report).isNotEqualTo(first);
        assertThat(kept()).containsExactly(HASH.substring(0, 2) + "/" + HASH);
    }

    @Test
    void eachKindThatIsTakenIsTakenByItsContent() {
        Beginnings.allowed().forEach((kind, type) -> {
            var answer = attach(Beginnings.of(kind), "Content-Type", "application/octet-stream");
            assertThat(answer.status()).as(kind).isEqualTo(201);
            assertThat(answer.json().get("mediaType").asString()).as(kind).isEqualTo(type.mediaType());
        });
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItCallsItselfAndNothingOfItIsKept() {
        Beginnings.refused().forEach((kind, found) -> {
            var answer = attach(Beginnings.of(kind), "Content-Type", "image/jpeg");
            assertThat(answer.status()).as(kind).isEqualTo(415);
            assertThat(answer.json().get("where").asString()).as(kind).isEqualTo("found: " + found);
            assertThat(answer.json().get("detail").asString()).contains("JPEG", "AMR", "MP4");
        });
        assertThat(kept()).isEmpty();
        assertThat(edge.askedOfIntake).isEmpty();
    }

    @Test
    void theTableOfAnswersNamesEachKind() {
        var rows = AnswersTable.under("Attachments");
        var kinds = new ArrayList<>(Beginnings.allowed().keySet());
        kinds.addAll(Beginnings.refused().keySet());
        kinds.addAll(List.of("nothing at all", "one byte too many"));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(kinds);
        rows.forEach((kind, row) -> {
            var answer = attach(
                    switch (kind) {
                        case "nothing at all" -> new byte[0];
                        case "one byte too many" -> Arrays.copyOf(PHOTO, TestEdge.LARGEST_BYTES + 1);
                        default -> Beginnings.of(kind);
                    });
            assertThat(answer.status()).as(kind).isEqualTo(row.status());
            assertThat(answer.json().path("code").asString("–"))
                    .as(kind)
                    .isEqualTo(
                            String.join(",", row.codes()).isEmpty()
                                    ? "–"
                                    : row.codes().getFirst());
        });
    }

    @Test
    void oneByteTooManyIsRefusedAndNothingOfItIsKept() {
        assertThat(attach(Arrays.copyOf(PHOTO, TestEdge.LARGEST_BYTES)).status())
                .isEqualTo(201);
        var before = kept();
        var large = attach(Arrays.copyOf(PHOTO, TestEdge.LARGEST_BYTES + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("where").asString()).isEqualTo("limit: " + TestEdge.LARGEST_BYTES + " bytes");
        // Without a length that says so beforehand.
        var streamed = attach(BodyPublishers.fromPublisher(
                BodyPublishers.ofByteArray(Arrays.copyOf(PHOTO, TestEdge.LARGEST_BYTES + 1))));
        assertThat(streamed.json().get("code").asString()).isEqualTo("ATTACHMENT_TOO_LARGE");
        assertThat(kept()).isEqualTo(before);
        assertThat(edge.askedOfIntake).hasSize(1);
    }

    @Test
    void anEmptyOneIsSaidToBeEmpty() {
        assertThat(attach(new byte[0]).json().get("code").asString()).isEqualTo("ATTACHMENT_EMPTY");
        assertThat(kept()).isEmpty();
    }

    @Test
    void anUploadThatStopsIsAnsweredAndLeavesNothing() {
        var said = edge.raw(("POST /v1/reports/" + report + "/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + TestEdge.KEY + "\r\nContent-Length: 1000\r\n\r\n" + "half")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(said).contains("400", "ATTACHMENT_INCOMPLETE");
        assertThat(kept()).isEmpty();
        assertThat(edge.askedOfIntake).isEmpty();
    }

    @Test
    void anUploadThatIsBrokenOffLeavesNothing() throws IOException {
        try (var socket = edge.connect()) {
            socket.getOutputStream()
                    .write(("POST /v1/reports/" + report + "/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + TestEdge.KEY + "\r\nContent-Length: 100000\r\n\r\n" + "half")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            await().until(() -> !kept().isEmpty());
            socket.setSoLinger(true, 0);
        }
        await().until(() -> kept().isEmpty());
        assertThat(edge.askedOfIntake).isEmpty();
    }

    @Test
    void onlyWhoSentTheReportAttachesAndReads() {
        attach(PHOTO);
        folded(HASH);
        for (var other : List.of(TestEdge.OTHER_KEY)) {
            assertThat(attach(PHOTO, "Authorization", "Bearer " + other).status())
                    .isEqualTo(404);
            assertThat(get(HASH, other).status()).isEqualTo(404);
        }
        assertThat(attach(PHOTO, "Authorization", "Bearer nobody").status()).isEqualTo(401);
        assertThat(get(HASH, TestEdge.KEY).status()).isEqualTo(200);
        assertThat(attach(PHOTO, "Authorization", "Bearer " + TestEdge.LINK).status())
                .isEqualTo(201);
        assertThat(get(HASH, TestEdge.LINK).status()).isEqualTo(200);
    }

    @Test
    void itIsHandedOutAsWhatItIsAndAsNothingElse() {
        attach(PHOTO);
        folded(HASH);
        var answer = get(HASH, TestEdge.KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body().length()).isPositive();
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(PHOTO.length));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.header("Content-Disposition")).startsWith("inline; filename=");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void whatLiesInTheStoreAndNoEntryNamesIsNobodys() {
        attach(PHOTO);
        assertThat(kept()).isNotEmpty();
        assertThat(get(HASH, TestEdge.KEY).status()).isEqualTo(404);
        assertThat(get("..%2F..%2Fetc%2Fpasswd", TestEdge.KEY).status()).isEqualTo(404);
    }

    @Test
    void progressShowsWhatWasReceived() {
        folded(HASH);
        folded(HASH);
        var progress =
                edge.send(edge.request("/v1/reports/" + report).header("Authorization", "Bearer " + TestEdge.KEY));
        assertThat(progress.json().get("attachments")).hasSize(1);
        assertThat(progress.json().at("/attachments/0/sha256").asString()).isEqualTo(HASH);
        assertThat(progress.json().at("/attachments/0/receivedAt").asString()).isEqualTo("2026-11-24T02:00:00Z");
    }

    @Test
    void oneTooManyIsRefusedBeforeItIsKeptAndOneThatIsThereIsNot() {
        for (int i = 0; i < 20; i++) {
            folded(Hashes.hex(Hashes.sha256(new byte[] {(byte) i})));
        }
        assertThat(attach(PHOTO).json().get("code").asString()).isEqualTo("TOO_MANY_ATTACHMENTS");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatTheDeciderRefusesIsSaidInItsWords() {
        edge.attaching = command -> TestEdge.outcome(Outcome.refused("TOO_MANY_ATTACHMENTS", "…"));
        assertThat(attach(PHOTO).status()).isEqualTo(413);
        edge.attaching = command -> TestEdge.outcome(Outcome.refused("REPORT_ARCHIVED", "…"));
        assertThat(attach(PHOTO).status()).isEqualTo(409);
        edge.attaching = command -> CompletableFuture.failedFuture(new IllegalStateException("silence"));
        assertThat(attach(PHOTO).json().get("code").asString()).isEqualTo("ATTACHMENT_OUTCOME_UNKNOWN");
    }

    @Test
    void aStoreThatFailsIsNeverCalledReceived() throws IOException {
        edge.close();
        edge = new TestEdge(new Failing(folder));
        report = report(TestEdge.KEY);
        var answer = attach(PHOTO);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(edge.askedOfIntake).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void withoutAStoreAndWithoutSpaceNoneIsTaken() {
        edge.shortage = Shortage.SPACE;
        assertThat(attach(PHOTO).json().get("code").asString()).isEqualTo("NO_SPACE");
        edge.close();
        edge = new TestEdge();
        report = report(TestEdge.KEY);
        assertThat(attach(PHOTO).json().get("code").asString()).isEqualTo("NO_ATTACHMENTS");
        edge.caughtUp = false;
        assertThat(attach(PHOTO).status()).isEqualTo(503);
    }

    private record Failing(Path incoming) implements AttachmentStore {
        @Override
        public void keep(String sha256, Path file) throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public KeptAttachment find(String sha256) throws IOException {
            throw new IOException("the disk is gone");
        }
    }

    private String report(String key) {
        return report(key, "first");
    }

    private String report(String key, String idempotencyKey) {
        return edge.post("{}", "Idempotency-Key", idempotencyKey, "Authorization", "Bearer " + key)
                .json()
                .get("reportId")
                .asString();
    }

    private Answer attach(byte[] body, String... headers) {
        return attach(BodyPublishers.ofByteArray(body), headers);
    }

    private Answer attach(HttpRequest.BodyPublisher body, String... headers) {
        var request = edge.request("/v1/reports/" + report + "/attachments")
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .POST(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return edge.send(request);
    }

    private Answer get(String hash, String key) {
        return edge.send(edge.request("/v1/reports/" + report + "/attachments/" + hash)
                .header("Authorization", "Bearer " + key));
    }

    /** What the journal says, as progress follows it. */
    private void folded(String hash) {
        var at = Instant.parse("2026-11-24T02:00:00Z");
        IncidentEvent event =
                new ReportAttached(new ReportId(report), null, new Attachment(hash, "image/jpeg", PHOTO.length), at);
        edge.progress.entry(
                Topics.INCIDENTS,
                new Jurisdiction("420583"),
                new Entry<>(
                        1, at, Actor.SYSTEM, "c", null, Handling.ACTUAL, null, Map.of(), null, List.of(event), null));
    }

    /** All files in the folder, by their path in it. */
    private List<String> kept() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A file that went while it was looked at.
            return List.of("?");
        }
    }
}
