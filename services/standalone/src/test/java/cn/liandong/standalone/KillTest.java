package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed with SIGKILL at random moments, in its start too, while another process reports at 50/s and keeps
 * its own ledger. Nothing that was acknowledged may be gone, and every incident, post and step is called under one id.
 */
@Timeout(900)
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", 420583);
    private static final int REPORTS_PER_SECOND = 50;

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNobodyIsCalledUnderTwoIds() throws Exception {
        var random = new Random(SEED);
        var ledger = folder.resolve("ledger");
        var stop = folder.resolve("stop");
        try (var sink = new CalledNotifications()) {
            var settings = settings(sink.address());
            settings.put(
                    "LIANDONG_CITY", SlowCity.copy(folder.resolve("city"), 900).toString());
            var process = StandaloneProcess.start(folder.resolve("data"), settings);
            var load = load(process, settings, ledger, stop);
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    if (random.nextInt(4) > 0) {
                        awaitMoreThan(lines(ledger), ledger, process);
                    }
                    LockSupport.parkNanos(
                            Duration.ofMillis(random.nextInt(2_500)).toNanos());
                    process.kill();
                    process = StandaloneProcess.begin(folder.resolve("data"), settings, folder.resolve("said"));
                }
                awaitMoreThan(lines(ledger), ledger, process);
                Files.createFile(stop);
                assertThat(load.waitFor(180, TimeUnit.SECONDS))
                        .as("every report was accepted in the end")
                        .isTrue();
                check(process, settings, ledger, sink);
            } finally {
                load.destroyForcibly();
                process.kill();
            }
        }
    }

    private void check(StandaloneProcess process, Map<String, String> settings, Path ledger, CalledNotifications sink)
            throws Exception {
        var reports = new LinkedHashSet<>(Files.readAllLines(ledger));
        assertThat(reports).hasSizeGreaterThan(KILLS * 10);
        var incidents = incidents(reports, settings, key(process));
        assertThat(incidents).as("each report has an incident of its own").doesNotHaveDuplicates();
        awaitCalled(incidents, sink);
        assertThat(sink.idsByStep())
                .allSatisfy((step, ids) -> assertThat(ids).as(step).hasSize(1));
        assertThat(sink.unmarkedRepeats()).isEmpty();
        System.out.println("Killed " + KILLS + " times: " + reports.size() + " reports acknowledged, 0 lost; "
                + sink.idsByStep().size() + " steps called, each under one id");
    }

    /** Every acknowledged report is found, and has its incident within the limit. */
    private static List<String> incidents(Set<String> reports, Map<String, String> settings, String key)
            throws IOException, InterruptedException {
        var incidents = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var report : reports) {
                incidents.add(incident(client, report, settings, key));
            }
        }
        return incidents;
    }

    private static String incident(HttpClient client, String report, Map<String, String> settings, String key)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(reports(settings) + "/" + report))
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("acknowledged, so it must be found: " + report)
                    .isNotEqualTo(404);
            var incident = Json.mapper()
                    .readTree(answer.body())
                    .path("incident")
                    .path("id")
                    .asString();
            if (answer.statusCode() == 200 && !incident.isEmpty()) {
                return incident;
            }
            assertThat(System.nanoTime())
                    .as("no incident yet: " + answer.body())
                    .isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void awaitCalled(List<String> incidents, CalledNotifications sink) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!sink.incidents().containsAll(incidents)) {
            assertThat(System.nanoTime())
                    .as("incidents nobody was called for: "
                            + incidents.stream()
                                    .filter(one -> !sink.incidents().contains(one))
                                    .count())
                    .isLessThan(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void awaitMoreThan(long lines, Path ledger, StandaloneProcess process) throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (lines(ledger) <= lines) {
            if (System.nanoTime() > until) {
                throw new AssertionError("no report was accepted for 90 s; the process is "
                        + (process.isAlive() ? "alive" : "gone") + " and said:\n"
                        + Files.readString(folder.resolve("said")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static long lines(Path ledger) throws IOException {
        return Files.exists(ledger) ? Files.size(ledger) : 0;
    }

    private Process load(StandaloneProcess process, Map<String, String> settings, Path ledger, Path stop)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportsLoad.class.getName(),
                        reports(settings),
                        key(process),
                        String.valueOf(REPORTS_PER_SECOND),
                        ledger.toString(),
                        stop.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("load.log").toFile())
                .start();
    }

    private static String key(StandaloneProcess process) throws IOException {
        return process.secrets().intake().stream()
                .filter(each -> each.organization().value().equals("ent-coldstore"))
                .map(DemoSecrets.Key::apiKey)
                .findFirst()
                .orElseThrow();
    }

    private static String reports(Map<String, String> settings) {
        return "http://127.0.0.1:" + settings.get("LIANDONG_INTAKE_PORT") + "/v1/reports";
    }

    /** The same ports at every start, so that whoever reports finds it again. */
    static Map<String, String> settings(String webhook) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("LIANDONG_WEBHOOK_URL", webhook);
        var names = List.of("CONSOLE", "INTAKE", "NOTIFIER", "MANAGEMENT", "KAFKA");
        var held = new ArrayList<ServerSocket>();
        try {
            // All are held until the last is found: one that is let go may be given out again.
            for (var name : names) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                settings.put("LIANDONG_" + name + "_PORT", String.valueOf(socket.getLocalPort()));
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return settings;
    }
}
