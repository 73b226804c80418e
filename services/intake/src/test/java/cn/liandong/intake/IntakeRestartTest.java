package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.attachments.Beginnings;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restarted edge answers for what came before it was laid down, without reading it again. */
class IntakeRestartTest {
    /** As many as an orderly end lays down a fold for. */
    private static final int REPORTS = 1_000;

    private static final int AT_ONCE = 50;

    private final List<String> deaths = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatWasLaidDownIsKnownThoughItsRecordsAreGone() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            var settings = new RuntimeSettings(broker.bootstrapServers(), 1, 1, 0, InstantSource.system());
            TopicSetup.ensure(settings, Topics.all());
            allow(settings);
            String number;
            String id;
            try (var service = RunningIntake.start(settings, deaths)) {
                var first = service.post(body(0), "k0");
                id = Json.mapper().readTree(first.body()).get("reportId").asString();
                number = number(service, id);
                for (int from = 1; from <= REPORTS; from += AT_ONCE) {
                    postAll(service, from);
                }
                // All others lie before it: once it is answered for, both followers have handed on enough.
                var last = service.post(body(REPORTS + AT_ONCE), "last");
                service.progress(
                        Json.mapper().readTree(last.body()).get("reportId").asString());
            }
            forget(broker.bootstrapServers());

            try (var service = RunningIntake.start(settings, deaths)) {
                assertThat(number(service, id)).isEqualTo(number);
                assertThat(service.post(body(0), "k0").headers().firstValue("Idempotent-Replay"))
                        .contains("true");
                assertThat(service.post(body(1), "k0").statusCode()).isEqualTo(422);
            }
        }
        assertThat(deaths).isEmpty();
    }

    @Test
    void anAttachmentThatWasAnsweredIsThereAfterARestartAndTheSameAgainIsTheSameAnswer() throws Exception {
        var store = "liandong.attachments.folder=" + folder.resolve("attachments");
        var photo = Beginnings.of("jpeg");
        try (var broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            var settings = new RuntimeSettings(broker.bootstrapServers(), 1, 1, 0, InstantSource.system());
            TopicSetup.ensure(settings, Topics.all());
            allow(settings);
            String report;
            String answered;
            try (var service = RunningIntake.start(settings, deaths, store)) {
                var id = Json.mapper()
                        .readTree(service.post(body(0), "k0").body())
                        .get("reportId")
                        .asString();
                // Its report may not be decided yet: it is taken all the same.
                RunningIntake.await(
                        () -> service.get("/v1/reports/" + id, "secret").statusCode() == 200);
                var answer = service.attach(id, photo);
                report = id;
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                answered = answer.body();
            }
            try (var service = RunningIntake.start(settings, deaths, store)) {
                var progress = service.progress(report);
                assertThat(progress.get("attachments")).hasSize(1);
                var hash = progress.at("/attachments/0/sha256").asString();
                assertThat(service.get("/v1/reports/" + report + "/attachments/" + hash, "secret")
                                .headers()
                                .firstValue("Content-Length"))
                        .contains(String.valueOf(photo.length));
                assertThat(service.attach(report, photo).body()).isEqualTo(answered);
            }
        }
        assertThat(deaths).isEmpty();
    }

    private static void postAll(RunningIntake service, int from) throws Exception {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = from; i < from + AT_ONCE; i++) {
            answers.add(service.begin(body(i), "k" + i));
        }
        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
    }

    private static String number(RunningIntake service, String id) throws Exception {
        return service.progress(id).get("incident").get("number").asString();
    }

    private static byte[] body(int number) {
        return ("{\"category\":\"火灾\",\"description\":\"" + number + "\"}").getBytes(UTF_8);
    }

    private static void allow(RuntimeSettings settings) throws Exception {
        var id = "420583:key:works";
        var key = new ApiKey(
                new CredentialId(id),
                new OrganizationId("works"),
                Hashes.hex(Hashes.sha256("secret".getBytes(UTF_8))),
                Handling.ACTUAL);
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry())) {
            gateway.write(Topics.CREDENTIALS, new Jurisdiction("420583"), id, key)
                    .get(20, TimeUnit.SECONDS);
        }
    }

    /** Deletes all reports and all entries but the last, whose hash a restart looks for. */
    private static void forget(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            // Records of a compacted topic cannot be deleted.
            clean(admin, Topics.REPORTS, "delete");
            delete(admin, Topics.REPORTS, 0);
            clean(admin, Topics.REPORTS, "compact");
            delete(admin, Topics.INCIDENTS, 1);
        }
    }

    private static void clean(Admin admin, String topic, String policy) throws Exception {
        var entry = new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(entry)))
                .all()
                .get();
    }

    private static void delete(Admin admin, String topic, long butTheLast) throws Exception {
        var at = new TopicPartition(topic, 0);
        long end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                .partitionResult(at)
                .get()
                .offset();
        RunningIntake.await(() -> {
            try {
                admin.deleteRecords(Map.of(at, RecordsToDelete.beforeOffset(end - butTheLast)))
                        .all()
                        .get();
                return true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof PolicyViolationException) {
                    // The broker hears of the other policy a moment after the controller.
                    return false;
                }
                throw e;
            }
        });
    }
}
