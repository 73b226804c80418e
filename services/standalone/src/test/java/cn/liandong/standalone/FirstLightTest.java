package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way, in a real process: a report, the alert at somebody's webhook, the acknowledgement, and what outlives a kill. */
@Timeout(180)
class FirstLightTest {
    private static final String LEAK = """
            {"category":"HAZARDOUS_CHEMICAL_LEAK","siteId":"site-coldstore-main","description":"氨泄漏，两人撤出"}""";

    @TempDir
    private Path folder;

    @Test
    void aReportReachesTheWebhookAndWhoAcknowledgedIsSeenAlsoAfterAKill() throws Exception {
        try (var sink = new WebhookSink()) {
            var settings = Map.of("LIANDONG_WEBHOOK_URL", sink.address());
            String report;
            String link;
            try (var first = StandaloneProcess.start(folder, settings)) {
                assertThat(first.lines()).anyMatch(line -> line.startsWith("City zhijiang loaded: "));
                var answer = report(first, "leak-1");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                report = Json.mapper().readTree(answer.body()).get("reportId").asString();
                var incident = progress(
                                first,
                                report,
                                progress -> progress.path("alerts").size() >= 4)
                        .get("incident");
                var called = sink.next();
                assertThat(called).contains(incident.get("number").asString());
                link = Json.mapper()
                        .readTree(called)
                        .get("text")
                        .asString()
                        .split("签收链接： " + first.address("notifier"), 2)[1];

                escalate(first, sink);
                acknowledge(first);
                claim(first);
                standDown(first);
                assertThat(acknowledgedByTheCity(first, report)).isEqualTo("市应急值守值班员");
                assertThat(get(first.address("notifier") + link).body()).contains("签收");
                assertThat(get(first.address("health") + "/actuator/health").statusCode())
                        .isEqualTo(200);
                assertThat(get(first.address("health") + "/actuator/prometheus").body())
                        .contains("liandong_decision_time_seconds", "service=\"dispatch\"", "jvm_memory_used_bytes");
                first.kill();
            }
            try (var second = StandaloneProcess.start(folder, settings)) {
                assertThat(second.lines()).noneMatch(line -> line.startsWith("City "));
                assertThat(acknowledgedByTheCity(second, report)).isEqualTo("市应急值守值班员");
                assertThat(report(second, "leak-1").headers().firstValue("Idempotent-Replay"))
                        .contains("true");

                awaitLink(second.address("notifier") + link);

                long stopping = System.nanoTime();
                assertThat(second.stop()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(10));
                assertThat(second.errors()).doesNotContain("Exception");
            }
        }
    }

    /** The key of links is kept, so that it still leads there; the edge may have to read the journal first. */
    private static void awaitLink(String address) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var page = get(address);
        while (page.statusCode() == 503) {
            assertThat(System.nanoTime()).isLessThan(until);
            page = get(address);
        }
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsFencedIsStartedAnewWhileTheOthersGoOn() throws Exception {
        var settings = new HashMap<String, String>();
        settings.put(
                "LIANDONG_KAFKA_PORT",
                String.valueOf(FreePorts.check(new StandaloneSettings.Ports(0, 0, 0, 0, 0))
                        .kafka()));
        try (var process = StandaloneProcess.start(folder, settings)) {
            fence("dispatch", "127.0.0.1:" + settings.get("LIANDONG_KAFKA_PORT"));
            var answer = report(process, "after-the-fence");
            var report = Json.mapper().readTree(answer.body()).get("reportId").asString();
            progress(process, report, progress -> progress.path("alerts").size() >= 4);
            awaitHealth(process);
        }
    }

    /** It may take a while to be up again, and what it alerted before it ended is there at once. */
    private static void awaitHealth(StandaloneProcess process) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var health = get(process.address("health") + "/actuator/health");
        while (health.statusCode() != 200) {
            assertThat(System.nanoTime()).as(health.body()).isLessThan(until);
            health = get(process.address("health") + "/actuator/health");
        }
    }

    /** Takes its place in the group, as a second process with the same ordinal would, and leaves. */
    private static void fence(String service, String servers) {
        try (var intruder = new KafkaConsumer<byte[], byte[]>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        service,
                        "group.instance.id",
                        service + "-0",
                        "session.timeout.ms",
                        "6000",
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            intruder.subscribe(List.of(service + "-commands"));
            while (intruder.assignment().isEmpty()) {
                intruder.poll(Duration.ofMillis(100));
            }
        }
    }

    @Test
    void twoInstancesRunSideBySide() throws Exception {
        try (var one = StandaloneProcess.start(folder.resolve("one"), Map.of());
                var other = StandaloneProcess.start(folder.resolve("other"), Map.of())) {
            assertThat(report(one, "a").statusCode()).isEqualTo(201);
            assertThat(report(other, "a").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aDataFolderInUseIsSaidInOneLine() throws Exception {
        try (var held = DataFolder.hold(folder);
                var process = StandaloneProcess.begin(folder, Map.of())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors())
                    .isEqualTo("The data folder " + held.path() + " is in use by process "
                            + ProcessHandle.current().pid()
                            + ": stop that process, or choose another folder with LIANDONG_DATA.");
        }
    }

    @Test
    void aTakenPortIsSaidInOneLineAndNothingIsTouched() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var process = StandaloneProcess.begin(
                        folder.resolve("new"), Map.of("LIANDONG_CONSOLE_PORT", String.valueOf(other.getLocalPort())))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors())
                    .startsWith("Port " + other.getLocalPort() + " on 127.0.0.1 is taken")
                    .doesNotContain("\n");
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    /** The city's officer does not wait for a silent town: whoever is next in its plan is called now. */
    private static void escalate(StandaloneProcess process, WebhookSink sink) throws Exception {
        try (var officer = cityOfficer(process)) {
            var alert = officer.item(item -> item.path("kind").asString().equals("alert")
                    && item.path("tier").asString().equals("TOWN")
                    && item.path("step").asInt() == 1);
            var id = alert.get("id").asString();
            var answer = officer.escalate(id, 1, 2, "escalate-1");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var call = sink.next();
            while (!call.contains(id)
                    || Json.mapper().readTree(call).path("step").asInt() != 2) {
                call = sink.next();
            }
            var line = officer.item(item -> item.path("event").asString().equals("StepTaken")
                    && item.at("/params/alertId").asString("").equals(id)
                    && item.at("/params/reason").asString("").equals("COMMAND"));
            assertThat(line.at("/actor").asString()).isNotEmpty();
        }
    }

    private static ConsoleVisit cityOfficer(StandaloneProcess process) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }

    private static void acknowledge(StandaloneProcess process) throws Exception {
        try (var officer = cityOfficer(process)) {
            var alert = officer.item(item -> item.path("kind").asString().equals("alert")
                    && item.path("postId").asString().equals("city-duty"));
            var answer = officer.acknowledge(alert.get("id").asString(), "ack-1");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static void claim(StandaloneProcess process) throws Exception {
        try (var officer = cityOfficer(process)) {
            var incident = officer.item(item -> item.path("kind").asString().equals("incident"))
                    .get("id")
                    .asString();
            assertThat(officer.claim(incident, "claim-1").statusCode()).isEqualTo(200);
            var claimed = officer.item(item -> item.path("kind").asString().equals("incident")
                    && item.path("claim").isObject());
            assertThat(claimed.at("/claim/by/postId").asString()).isEqualTo("city-duty");
        }
    }

    /** The town was told by phone, and is called no more. */
    private static void standDown(StandaloneProcess process) throws Exception {
        try (var officer = cityOfficer(process)) {
            var town = officer.item(item -> item.path("kind").asString().equals("alert")
                    && item.path("tier").asString().equals("TOWN"));
            var id = town.get("id").asString();
            var answer = officer.standDown(id, "TOLD_OTHERWISE", "stand-down-1");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var stoodDown = officer.item(item -> item.path("id").asString().equals(id)
                    && item.path("state").asString().equals("STOOD_DOWN"));
            assertThat(stoodDown.at("/stoodDown/reason").asString()).isEqualTo("TOLD_OTHERWISE");
            assertThat(stoodDown.get("nextDueAt").isNull()).isTrue();
        }
    }

    private static String acknowledgedByTheCity(StandaloneProcess process, String report) throws Exception {
        var done = progress(
                process,
                report,
                progress -> cityAlert(progress).path("acknowledgedBy").isObject());
        return cityAlert(done).get("acknowledgedBy").get("postName").asString();
    }

    private static JsonNode cityAlert(JsonNode progress) {
        for (var alert : progress.path("alerts")) {
            if (alert.path("reason").asString().equals("CITY_DUTY_ROOM")) {
                return alert;
            }
        }
        return progress.path("no such alert");
    }

    private static HttpResponse<String> report(StandaloneProcess process, String key) throws Exception {
        return send(authorized(process, "/v1/reports")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LEAK)));
    }

    /** Asks until what is awaited has come about, for ten seconds. */
    private static JsonNode progress(StandaloneProcess process, String report, Predicate<JsonNode> enough)
            throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            var answer = send(authorized(process, "/v1/reports/" + report).GET());
            var progress = Json.mapper().readTree(answer.body());
            if (enough.test(progress)) {
                return progress;
            }
            assertThat(System.nanoTime())
                    .as("awaited in vain: " + answer.body())
                    .isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static HttpRequest.Builder authorized(StandaloneProcess process, String path) throws Exception {
        var key = process.secrets().intake().stream()
                .filter(each -> each.organization().value().equals("ent-coldstore"))
                .map(DemoSecrets.Key::apiKey)
                .findFirst()
                .orElseThrow();
        return HttpRequest.newBuilder(URI.create(process.address("intake") + path))
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
