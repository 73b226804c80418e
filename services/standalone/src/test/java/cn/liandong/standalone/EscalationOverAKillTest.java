package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.standalone.signins.DemoSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody acknowledges, and the process is dead when the next step falls due: it is taken once, and begins again at the end. */
@Timeout(180)
class EscalationOverAKillTest {
    private static final int STEP_SECONDS = 4;
    private static final Duration ROUNDS = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void aStepThatFellDueWhileTheProcessWasDeadIsTakenOnceAndAfterTheLastOneItBeginsAgain() throws Exception {
        try (var phone = new CalledNotifications()) {
            var settings = new HashMap<>(KillTest.settings(phone.address()));
            settings.put(
                    "LIANDONG_CITY",
                    SlowCity.copy(folder.resolve("city"), STEP_SECONDS).toString());
            var data = folder.resolve("data");
            String alert;
            try (var first = StandaloneProcess.start(data, settings);
                    var officer = ConsoleVisit.signIn(first.address("console"), account(first))) {
                Reporting.report(first.address("intake"), first.secrets());
                alert = officer.item(EscalationOverAKillTest::isTheCitysAlert)
                        .get("id")
                        .asString();
                first.kill();
            }
            var restarted = Instant.now();
            try (var second = StandaloneProcess.start(data, settings);
                    var officer = ConsoleVisit.signIn(second.address("console"), account(second))) {
                officer.item(
                        ROUNDS,
                        item -> isStep(item, 2, 1) && param(item, "alertId").equals(alert));

                var steps = officer.seen().stream()
                        .filter(item -> item.path("event").asString("").equals("StepTaken"))
                        .collect(Collectors.groupingBy(EscalationOverAKillTest::step, Collectors.toSet()));
                assertThat(steps)
                        .allSatisfy((step, lines) -> assertThat(lines).as(step).hasSize(1));
                assertThat(steps).containsKey(alert + " 1 2");
                var missed = Objects.requireNonNull(steps.get(alert + " 1 2"))
                        .iterator()
                        .next();
                assertThat(steps).containsKeys(alert + " 1 1", alert + " 1 3", alert + " 2 1");
                assertThat(Instant.parse(param(missed, "doneAt"))).isAfter(restarted);
                assertThat(Duration.between(
                                Instant.parse(param(missed, "dueAt")), Instant.parse(param(missed, "doneAt"))))
                        .isEqualTo(Duration.ofMillis(Long.parseLong(param(missed, "latenessMillis"))));
            }
            assertThat(phone.idsByStep())
                    .as("each person is called under one id for each step")
                    .allSatisfy((step, ids) -> assertThat(ids).as(step).hasSize(1));
            assertThat(phone.unmarkedRepeats()).isEmpty();
            assertThat(phone.idsByStep().keySet()).anyMatch(step -> step.contains(" " + alert + " 1 2 "));
        }
    }

    private static boolean isTheCitysAlert(JsonNode item) {
        return item.path("kind").asString("").equals("alert")
                && item.path("postId").asString("").equals("city-duty");
    }

    private static boolean isStep(JsonNode item, int round, int step) {
        return item.path("event").asString("").equals("StepTaken")
                && param(item, "round").equals(String.valueOf(round))
                && param(item, "step").equals(String.valueOf(step));
    }

    private static String step(JsonNode line) {
        return String.join(" ", List.of(param(line, "alertId"), param(line, "round"), param(line, "step")));
    }

    private static String param(JsonNode line, String name) {
        return line.path("params").path(name).asString("");
    }

    private static DemoSecrets.Account account(StandaloneProcess process) throws Exception {
        return process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
    }
}
