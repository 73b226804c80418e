package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.process.ServiceContext;
import cn.liandong.runtime.process.ServiceSpec;
import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import cn.liandong.standalone.signins.SecretsFile;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Dispatch is gone and nobody acknowledges: the console's auditor says so of each step, and no more when dispatch is back. */
@Timeout(180)
class DispatchStoppedTest {
    private static final int STEP_SECONDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final List<String> deaths = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void theAuditorNamesTheStepThatAStoppedDispatchDoesNotTakeAndWhyAndNothingWhenItIsBack() throws Exception {
        var settings = new RuntimeSettings(TestKafka.bootstrapServers(), 4, 1, 0, InstantSource.system());
        TopicSetup.ensure(settings, Topics.all());
        var ports = FreePorts.check(new StandaloneSettings.Ports(0, 0, 0, 0, 0));
        var contexts = new ServiceContext(
                settings,
                new SimpleMeterRegistry(),
                Services.properties(
                        ports,
                        folder,
                        new StandaloneSettings.Given(true, true, true, true, true, true, true, true),
                        true,
                        0));
        try (var phone = new CalledNotifications()) {
            for (var spec : Services.all()) {
                if (!spec.name().equals("dispatch")) {
                    running.add(contexts.start(spec, deaths::add));
                }
            }
            var dispatch = contexts.start(dispatch(), deaths::add);
            loadCity(settings, phone.address());
            Reporting.report("http://127.0.0.1:" + ports.intake(), secrets());
            try (var officer = ConsoleVisit.signIn("http://127.0.0.1:" + ports.console(), account())) {
                var alert = officer.item(PATIENCE, DispatchStoppedTest::isTheCitysAlert)
                        .get("id")
                        .asString();
                assertThat(overdue(officer)).isEmpty();

                var stopped = Instant.now();
                dispatch.close();
                var step = Objects.requireNonNull(
                        until(officer, steps -> isSilent(of(steps, alert)), alert), "no step of the alert was named");
                assertThat(step.get("postName").asString()).isNotEmpty();
                assertThat(Instant.parse(step.get("dueAt").asString())).isAfter(stopped.minusSeconds(STEP_SECONDS));
                assertThat(step.get("overdueMillis").asLong()).isPositive();

                running.add(contexts.start(dispatch(), deaths::add));
                assertThat(until(officer, List::isEmpty, alert)).isNull();
            }
            assertThat(deaths).isEmpty();
        } finally {
            running.reversed().forEach(ConfigurableApplicationContext::close);
        }
    }

    /** For a moment after it fell due, the picture may be older than that: then that is said, and not this. */
    private static boolean isSilent(@Nullable JsonNode step) {
        return step != null && step.get("reason").asString().equals("DISPATCH_SILENT");
    }

    /** What is said of this alert, once that holds of all that is said. */
    private static @Nullable JsonNode until(ConsoleVisit officer, Predicate<List<JsonNode>> holds, String alert)
            throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var steps = overdue(officer);
            if (holds.test(steps)) {
                return of(steps, alert);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("not within " + PATIENCE.toSeconds() + " s, but: " + overdue(officer));
    }

    private static @Nullable JsonNode of(List<JsonNode> steps, String alert) {
        return steps.stream()
                .filter(step -> step.get("alertId").asString().equals(alert))
                .findFirst()
                .orElse(null);
    }

    private static List<JsonNode> overdue(ConsoleVisit officer) throws Exception {
        var answer = officer.get("/api/overdue-steps");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return List.copyOf(
                Json.mapper().readTree(answer.body()).get("steps").valueStream().toList());
    }

    private void loadCity(RuntimeSettings settings, String webhook) throws IOException {
        var city = SlowCity.copy(folder.resolve("city"), STEP_SECONDS);
        var start = Objects.requireNonNull(CityStart.prepare(city, folder, webhook, true));
        assertThat(start.run(settings, new SimpleMeterRegistry(), null).lines()).isNotEmpty();
    }

    private DemoSecrets secrets() throws IOException {
        return Json.mapper().readValue(Files.readAllBytes(SecretsFile.in(folder)), DemoSecrets.class);
    }

    private DemoSecrets.Account account() throws IOException {
        return secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceSpec dispatch() {
        return Services.all().stream()
                .filter(spec -> spec.name().equals("dispatch"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTheCitysAlert(JsonNode item) {
        return item.path("kind").asString("").equals("alert")
                && item.path("postId").asString("").equals("city-duty");
    }
}
