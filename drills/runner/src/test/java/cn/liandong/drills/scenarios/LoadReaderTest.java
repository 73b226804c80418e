package cn.liandong.drills.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.drills.scenarios.loads.LoadBreadth;
import cn.liandong.drills.scenarios.loads.LoadDrill;
import cn.liandong.drills.scenarios.loads.LoadExpected;
import cn.liandong.drills.scenarios.loads.LoadSpan;
import cn.liandong.drills.scenarios.loads.LoadStretch;
import cn.liandong.drills.scenarios.loads.ReportRate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadReaderTest {
    static final String WHOLE = """
            # A comment.
            jurisdiction: "420583"
            id: storm
            name: 风暴
            load:
              - {silence: 2 min}
              - {reports: 200/s, for: 90 s, over: 40 jurisdictions}
              - reports: 5/s
                for: 500 ms
                over: one city
            expect:
              lost: 0
              twice: 0
              refusedAtMost: 3
              alertedWithin: 1 s
            """;

    @Test
    void aFileBecomesTheLoadDrillThatItSays() {
        var file = read(WHOLE);

        assertThat(file.jurisdiction()).isEqualTo(new Jurisdiction("420583"));
        assertThat(file.drill())
                .isEqualTo(new LoadDrill(
                        new ScenarioId("storm"),
                        "风暴",
                        null,
                        List.of(),
                        List.of(
                                new LoadStretch(null, null, null, new LoadSpan("2 min")),
                                new LoadStretch(
                                        new ReportRate("200/s"),
                                        new LoadSpan("90 s"),
                                        new LoadBreadth("40 jurisdictions"),
                                        null),
                                new LoadStretch(
                                        new ReportRate("5/s"),
                                        new LoadSpan("500 ms"),
                                        new LoadBreadth("one city"),
                                        null)),
                        new LoadExpected(0, 0, 3, new LoadSpan("1 s"))));
        assertThat(file.drill().says())
                .isEqualTo("2 min of silence, then 200 reports/s for 90 s over 40 jurisdictions,"
                        + " then 5 reports/s for 500 ms over one city");
        assertThat(file.drill().others()).isEqualTo(40);
        assertThat(file.drill().load())
                .extracting(LoadStretch::length)
                .containsExactly(Duration.ofMinutes(2), Duration.ofSeconds(90), Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200/s | 200 | line 7, column 15: 'load[1].reports': '200' is no rate, expected 1/s to 10000/s, such as 200/s.",
                "200/s | 0/s | line 7, column 15: 'load[1].reports': '0/s' is no rate",
                "90 s | 90 | line 7, column 27: 'load[1].for': '90' is no length of time, expected a whole number and ms, s or min",
                "40 jurisdictions | everybody | line 7, column 39: 'load[1].over': 'everybody' says over whom nobody knows",
                "40 jurisdictions | 1 jurisdictions | line 7, column 39: 'load[1].over': '1 jurisdictions'",
                "silence: 2 min | silence: 2 min, over: one city | line 6, column 5: 'load[0]': a stretch is 'reports', 'for' and",
                "{silence: 2 min} | {} | line 6, column 5: 'load[0]': a stretch is 'reports', 'for' and 'over' together",
                "over: one city | silence: 1 s | line 8, column 5: 'load[2]': a stretch is 'reports', 'for' and 'over' together",
                "for: 90 s | lasts: 90 s | line 7, column 22: unknown field 'lasts', expected reports (or none), for (or none),",
                "lost: 0 | lost: 1 | line 12, column 3: 'expect': 'lost' and 'twice' are 0 in every load drill",
                "refusedAtMost: 3 | refusedAtMost: few | line 14, column 18: 'expect.refusedAtMost' is 'few', expected a whole number.",
                "refusedAtMost: 3 | refusedAtMost: -1 | 'refusedAtMost' is -1, expected 0 or more",
                "90 s | 60 min | line 5, column 1: 'load' lasts 62 min, expected 60 at most.",
                "name: 风暴 | director: city-leader | line 4, column 1: 'director' does not stand beside 'load': nobody takes part",
                "name: 风暴 | owner: me | line 4, column 1: unknown field 'owner', expected id, name, summary (or none),",
                "expect: | injects: | line 11, column 1: 'injects' does not stand beside 'load'",
            })
    void whatIsWrongIsNamedWithLineAndColumn(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);
        isBad(WHOLE.replace(right, wrong), message);
    }

    @Test
    void aLoadEndsWithReports() {
        isBad(
                WHOLE.replaceFirst("(?s)  - reports: 5/s.*?city\n", "  - silence: 1 s\n"),
                "line 5, column 1: 'load' ends with a stretch of reports, or nothing is measured.");
        isBad(
                WHOLE.replaceFirst("(?s)load:.*?city\n", "load: []\n"),
                "line 5, column 1: 'load' ends with a stretch of reports, or nothing is measured.");
    }

    @Test
    void aDrillOfPeopleIsNoLoadDrill() {
        isBad(
                ScenarioReaderTest.WHOLE,
                "line 2, column 1: 'load' is missing, so this is a drill in which people take part");
    }

    @Test
    void aLoadDrillIsNoScenarioOfTheLibrary() {
        assertThatThrownBy(() -> ScenarioReader.read("x.yaml", WHOLE.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadScenarioFile.class)
                .hasMessageStartingWith("x.yaml line 5, column 1: this is a load drill 负载演练.");
    }

    @Test
    void threeComeWithTheSystem() throws IOException {
        var said = new ArrayList<String>();
        try (var files = Files.list(Path.of("..", "scenarios", "load"))) {
            for (var path : files.sorted().toList()) {
                said.add(LoadReader.read(String.valueOf(path.getFileName()), Files.readAllBytes(path))
                        .drill()
                        .says());
            }
        }

        assertThat(said)
                .containsExactly(
                        "200 reports/s for 5 min over 40 jurisdictions",
                        "200 reports/s for 2 min over one city",
                        "1 report/s for 30 s over 40 jurisdictions, then 2 min of silence,"
                                + " then 200 reports/s for 1 min over 40 jurisdictions");
    }

    private static void isBad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadScenarioFile.class)
                .satisfies(bad ->
                        assertThat(Objects.requireNonNull(bad.getMessage())).contains(message));
    }

    private static LoadFile read(String text) {
        return LoadReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
