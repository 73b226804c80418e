package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** First light as an officer sees it: Chromium against the real process, which is killed under the open page. */
@Timeout(300)
class BrowserTest {
    private static final Path PAGE = Path.of("..", "console", "page");
    private static final int STEP_SECONDS = 6;
    /** The process starts and something is left open before the shift turns; the story waits for the rest. */
    private static final int TURNS_AFTER_SECONDS = 60;
    /** More than what happens in the minute without a network; the hour is over when more than this has happened. */
    private static final int CHANGES_KEPT = 500;

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path folder;

    @Test
    void theIncidentArrivesIsAcknowledgedAndOutlivesAKillUnderTheOpenPage() throws Exception {
        needsChromium();
        try (var phone = new CalledNotifications()) {
            var settings = KillTest.settings(phone.address());
            var process = StandaloneProcess.start(folder.resolve("data"), settings);
            var browser = browser("first-light.mjs", process, settings);
            try {
                var said = new ArrayList<String>();
                var output = browser.inputReader();
                if (saysKill(output, said)) {
                    process.kill();
                    process = StandaloneProcess.begin(folder.resolve("data"), settings);
                }
                output.lines().forEach(said::add);
                assertThat(browser.waitFor(10, TimeUnit.SECONDS)).isTrue();
                System.out.println(String.join("\n", said));
                assertThat(browser.exitValue()).as(String.join("\n", said)).isZero();
            } finally {
                browser.destroyForcibly();
                process.kill();
            }
        }
    }

    @Test
    void nobodyAcknowledgesAndThePageCountsDownThroughEveryStepAndBeginsAgain() throws Exception {
        play(
                "escalation.mjs",
                Map.of(
                        "LIANDONG_CITY",
                        SlowCity.copy(folder.resolve("city"), STEP_SECONDS).toString()));
    }

    @Test
    void silenceOfATownGoesUpToTheCityAndItsAcknowledgementEndsTheCountdownOnEveryPage() throws Exception {
        play("silence.mjs", Map.of());
    }

    @Test
    void aShiftWithOpenItemsIsHandedOverItemByItemAndThePostIsTheReliefsOnlyThen() throws Exception {
        var turns = LocalTime.now(ZoneId.of("Asia/Shanghai"))
                .plusSeconds(TURNS_AFTER_SECONDS)
                .truncatedTo(ChronoUnit.SECONDS);
        play(
                "handover.mjs",
                Map.of(
                        "LIANDONG_CITY",
                        SlowCity.turningAt(folder.resolve("city"), turns).toString()));
    }

    @Test
    void aPageThatWasCutOffForAMinuteAndForAnHourUnderLoadKnowsWhatOneKnowsThatNeverWas() throws Exception {
        play("cut.mjs", Map.of("LIANDONG_CONSOLE_CHANGES_KEPT", String.valueOf(CHANGES_KEPT)));
    }

    @Test
    void somebodyWithoutAProgramReportsByThePhonesPageWithAndWithoutANetwork() throws Exception {
        play("phone.mjs", Map.of("LIANDONG_INTAKE_UNVERIFIED_JURISDICTION", "420583"));
    }

    /** Plays a story against a process of its own, which has these settings besides. */
    private void play(String script, Map<String, String> besides) throws Exception {
        needsChromium();
        try (var phone = new CalledNotifications()) {
            var settings = new HashMap<>(KillTest.settings(phone.address()));
            settings.putAll(besides);
            try (var process = StandaloneProcess.start(folder.resolve("data"), settings)) {
                var browser = browser(script, process, settings);
                try {
                    var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
                    assertThat(browser.waitFor(10, TimeUnit.SECONDS)).isTrue();
                    System.out.println(said);
                    assertThat(browser.exitValue()).as(said).isZero();
                } finally {
                    browser.destroyForcibly();
                }
            }
        }
    }

    private static void needsChromium() {
        boolean installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .anyMatch(path -> Files.exists(Path.of(path)));
        if (System.getenv("CI") == null) {
            assumeThat(installed || System.getenv("CHROMIUM") != null)
                    .as("no Chromium here: install it, or set CHROMIUM, to run this test")
                    .isTrue();
        }
    }

    private static boolean saysKill(BufferedReader output, List<String> said) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("KILL")) {
                return true;
            }
            said.add(line);
        }
        return false;
    }

    private static Process browser(String script, StandaloneProcess process, Map<String, String> settings)
            throws IOException {
        var secrets = process.secrets();
        var browser = new ProcessBuilder(
                        "node", "e2e/" + script, PICTURES.toAbsolutePath().toString())
                .directory(PAGE.toFile())
                .redirectErrorStream(true)
                .start();
        try (var input = browser.outputWriter()) {
            input.write(Json.mapper()
                    .writeValueAsString(Map.of(
                            "console", "http://127.0.0.1:" + settings.get("LIANDONG_CONSOLE_PORT"),
                            "intake", "http://127.0.0.1:" + settings.get("LIANDONG_INTAKE_PORT"),
                            "apiKey", key(secrets),
                            "city", signIn(secrets, "city-duty"),
                            "town", signIn(secrets, "town-101-duty"),
                            "leader", signIn(secrets, "city-leader"),
                            "changesKept", CHANGES_KEPT)));
        }
        return browser;
    }

    private static String key(DemoSecrets secrets) {
        return secrets.intake().stream()
                .filter(each -> each.organization().value().equals("ent-coldstore"))
                .map(DemoSecrets.Key::apiKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> signIn(DemoSecrets secrets, String username) {
        return secrets.console().stream()
                .filter(each -> each.username().equals(username))
                .map(each -> Map.of("username", each.username(), "password", each.password()))
                .findFirst()
                .orElseThrow();
    }
}
