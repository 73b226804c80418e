package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.processes.Programs;
import cn.liandong.cluster.processes.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy in front of toy instances. */
class BalancerTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private final Map<String, ToyInstance> instances = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Cluster cluster = new Cluster(new Layout(Path.of("/"), new Installation("", null), ports));

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Programs.find("haproxy").isPresent(), "haproxy is not installed");
        for (var name : Instances.STANDARD.services()) {
            if (name.role().isEdge()) {
                instances.put(name.toString(), new ToyInstance(name, ports));
            }
        }
        cluster = new Cluster(new Layout(folder, new Installation("", null), ports));
        balancer().start();
        balancer().awaitHealthy(LIMIT);
    }

    @AfterEach
    void end() throws IOException {
        for (var instance : instances.values()) {
            instance.close();
        }
        if (Programs.find("haproxy").isPresent()) {
            balancer().kill();
        }
        cluster.close();
        client.close();
    }

    private Member balancer() {
        return cluster.member(MemberName.BALANCER);
    }

    private ToyInstance instance(String name) {
        return Objects.requireNonNull(instances.get(name));
    }

    private HttpResponse<String> ask(Role role) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.edge(role) + "/"))
                            .timeout(LIMIT)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the balancer itself did not answer", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Who answers, asked often enough that both would. */
    private Set<String> whoAnswers(Role role) {
        var who = new HashSet<String>();
        for (int i = 0; i < 8; i++) {
            var answer = ask(role);
            assertThat(answer.statusCode()).isEqualTo(200);
            who.add(answer.body());
        }
        return who;
    }

    private boolean onlyOneAnswers(Role role, String name) {
        return whoAnswers(role).equals(Set.of(name));
    }

    @Test
    void bothInstancesAreAskedUntilOneSaysThatItIsNotWell() {
        assertThat(whoAnswers(Role.INTAKE)).containsExactlyInAnyOrder("intake-0", "intake-1");

        instance("intake-0").setHealth(503);
        assertThat(Waiting.until(() -> onlyOneAnswers(Role.INTAKE, "intake-1"), LIMIT))
                .isTrue();

        instance("intake-0").setHealth(200);
        assertThat(Waiting.until(() -> whoAnswers(Role.INTAKE).size() == 2, LIMIT))
                .isTrue();
    }

    @Test
    void aDeadInstanceCostsNobodyAnAnswer() throws IOException {
        instance("notifier-1").close();

        assertThat(whoAnswers(Role.NOTIFIER)).containsExactly("notifier-0");
    }

    @Test
    void whereNobodyIsWellEverybodyIsAskedStillAndHealthSaysSo() {
        instance("intake-0").setHealth(503);
        instance("intake-1").setHealth(503);

        assertThat(Waiting.until(() -> !balancer().isHealthy(), LIMIT)).isTrue();
        assertThat(whoAnswers(Role.INTAKE)).containsExactlyInAnyOrder("intake-0", "intake-1");
    }

    @Test
    void whereNobodyAnswersAReporterIsTurnedAwayInIntakesOwnForm() throws IOException {
        instance("intake-0").close();
        instance("intake-1").close();

        var answer = ask(Role.INTAKE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"phone\":\"119\"");
    }

    @Test
    void whereAnInstanceHangsAReporterIsToldWithinSecondsThatNothingIsKnown() {
        instance("intake-0").fallSilent();
        instance("intake-1").fallSilent();

        var answer = ask(Role.INTAKE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("NOT_KEPT");
    }

    @Test
    void anOfficerStaysWithTheConsoleThatSignedHimIn() {
        var first = ask(Role.CONSOLE);
        var cookie = first.headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("LIANDONG_INSTANCE=" + first.body()).contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void anOpenWebSocketOutlastsConsolesThatAreLate() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.edge(Role.CONSOLE))) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            ToyInstance.write(
                    socket,
                    "GET /feed HTTP/1.1\r\nHost: console\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Key: " + ToyInstance.KEY + "\r\n\r\n");
            assertThat(ToyInstance.line(socket)).contains("101");
            var line = ToyInstance.line(socket);
            while (!line.isEmpty()) {
                line = ToyInstance.line(socket);
            }
            instance("console-0").setHealth(503);
            instance("console-1").setHealth(503);
            assertThat(Waiting.until(() -> !balancer().isHealthy(), LIMIT)).isTrue();

            ToyInstance.write(socket, "hello\r\n");

            assertThat(ToyInstance.line(socket)).startsWith("console-").endsWith(" heard hello");
        }
    }

    @Test
    void theDemoPhoneTakesACallAndLeavesALine() throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + ports.management(MemberName.BALANCER) + "/demo-phone");
        var answer = client.send(
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Waiting.until(() -> log().contains("POST /demo-phone"), LIMIT))
                .isTrue();
    }

    private String log() {
        try {
            return Files.readString(balancer().logFile());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
