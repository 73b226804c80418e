package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
@Timeout(240)
class BrowserTest {
    private static final Path PAGE = Path.of("..", "console", "page");
    private static final int STEP_SECONDS = 6;
    private static final Path PICTURES = Path.of("target", "first-light");

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
        needsChromium();
        try (var phone = new CalledNotifications()) {
            var settings = new HashMap<>(KillTest.settings(phone.address()));
            settings.put(
                    "LIANDONG_CITY",
                    SlowCity.copy(folder.resolve("city"), STEP_SECONDS).toString());
            try (var process = StandaloneProcess.start(folder.resolve("data"), settings)) {
                var browser = browser("escalation.mjs", process, settings);
                try {
                    var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
                    assertThat(browser.waitFor(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(browser.exitValue()).as(said).isZero();
                } finally {
                    browser.destroyForcibly();
                }
            }
        }
    }

    @Test
    void somebodyWithoutAProgramReportsByThePhonesPageWithAndWithoutANetwork() throws Exception {
        needsChromium();
        try (var phone = new CalledNotifications()) {
            var settings = new HashMap<>(KillTest.settings(phone.address()));
            settings.put("LIANDONG_INTAKE_UNVERIFIED_JURISDICTION", "420583");
            try (var process = StandaloneProcess.start(folder.resolve("data"), settings)) {
                var browser = browser("phone.mjs", process, settings);
                try {
                    var said = browser.inputReader().lines().collect(Collectors.joining("\n"));
                    assertThat(browser.waitFor(10, TimeUnit.SECONDS)).isTrue();
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
                            "town", signIn(secrets, "town-101-duty"))));
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
