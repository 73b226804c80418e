package cn.liandong.drills.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Expected;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    static final String WHOLE = """
            # A comment.
            jurisdiction: "420583"
            id: leak
            name: 泄漏
            kind: LIVE
            extent: SINGLE
            towns: ["420583104"]
            director: city-leader
            participants: [city-duty]
            units: [unit-fire-1]
            injects:
              - id: first
                title: 首报
                afterSeconds: 10
                kind: REPORT
                by: ent-fuel
                body:
                  siteId: site-fuel-depot
                  substance: {unNumber: "1203", quantityKilograms: 1.5}
                  casualties: {dead: 0}
                  real: false
                  note: 08:30
                  nothing: null
                  list: [1, 二]
            expectations:
              - id: ack
                text: 签收
                heading: WARNING_AND_REPORTING
                after: first
                withinSeconds: 120
                expected: {kind: ACKNOWLEDGED, post: city-duty}
            """;

    @Test
    void aFileBecomesTheScenarioThatItSays() {
        var file = read(WHOLE);

        assertThat(file.jurisdiction()).isEqualTo(new Jurisdiction("420583"));
        assertThat(file.scenario())
                .isEqualTo(new Scenario(
                        new ScenarioId("leak"),
                        "泄漏",
                        null,
                        DrillKind.LIVE,
                        DrillExtent.SINGLE,
                        List.of(new TownCode("420583104")),
                        new PostId("city-leader"),
                        List.of(),
                        List.of(new PostId("city-duty")),
                        List.of(new UnitId("unit-fire-1")),
                        List.of(),
                        List.of(),
                        List.of(new Inject(
                                "first",
                                "首报",
                                10,
                                null,
                                InjectKind.REPORT,
                                new OrganizationId("ent-fuel"),
                                null,
                                "{\"siteId\":\"site-fuel-depot\",\"substance\":{\"unNumber\":\"1203\",\"quantityKilograms\":1.5},"
                                        + "\"casualties\":{\"dead\":0},\"real\":false,\"note\":\"08:30\",\"nothing\":null,"
                                        + "\"list\":[1,\"二\"]}",
                                List.of(),
                                null,
                                null,
                                null,
                                null)),
                        List.of(new Expectation(
                                "ack",
                                "签收",
                                EvaluationHeading.WARNING_AND_REPORTING,
                                "first",
                                120,
                                new Expected(HappeningKind.ACKNOWLEDGED, new PostId("city-duty"), null, null))),
                        null));
    }

    @Test
    void aCommentIsContentToo() {
        assertThat(read(WHOLE + "# more\n").contentHash())
                .isNotEqualTo(read(WHOLE).contentHash())
                .hasSize(64);
    }

    @Test
    void anUnknownFieldIsNamedWithLineAndColumn() {
        isBad(
                WHOLE.replace("    afterSeconds: 10", "    afterSecond: 10"),
                "x.yaml line 14, column 5: unknown field 'afterSecond', expected id, title, afterSeconds, follows (or none),"
                        + " kind, by (or none), of (or none), body (or none), posts (or none), unit (or none),"
                        + " channel (or none), seconds (or none), text (or none).");
        isBad(WHOLE + "owner: me\n", "x.yaml line 32, column 1: unknown field 'owner', expected id, name,");
        isBad(WHOLE.replace("post: city-duty", "posts: city-duty"), "line 31, column 36: unknown field 'posts'");
    }

    @Test
    void aMissingFieldIsNamedWhereItShouldStand() {
        isBad(WHOLE.replace("director: city-leader\n", ""), "x.yaml line 2, column 1: 'director' is missing;");
        isBad(
                WHOLE.replace("    withinSeconds: 120\n", ""),
                "x.yaml line 26, column 5: 'withinSeconds' is missing; expected id, text, heading, after (or none),");
        isBad(WHOLE.replace("name: 泄漏", "name:"), "x.yaml line 4, column 1: 'name' is empty.");
    }

    @Test
    void aValueOfAnotherKindIsNamedWithWhatWasExpected() {
        isBad(
                WHOLE.replace("afterSeconds: 10", "afterSeconds: soon"),
                "x.yaml line 14, column 19: 'injects[0].afterSeconds' is 'soon', expected a whole number.");
        isBad(
                WHOLE.replace("withinSeconds: 120", "withinSeconds: 1.5"),
                "x.yaml line 30, column 20: 'expectations[0].withinSeconds' is '1.5', expected a whole number.");
        isBad(
                WHOLE.replace("kind: REPORT", "kind: RUMOUR"),
                "x.yaml line 15, column 11: 'injects[0].kind' is 'RUMOUR', expected one of REPORT, FOLLOW_UP,");
        isBad(
                WHOLE.replace("director: city-leader", "director: city leader"),
                "x.yaml line 8, column 11: 'director': ");
        isBad(WHOLE.replace("[\"420583104\"]", "\"420583104\""), "x.yaml line 7, column 8: expected a list.");
        isBad(WHOLE.replace("name: 泄漏", "name: [泄漏]"), "x.yaml line 4, column 7: expected one value,");
        isBad(
                WHOLE.replace("{kind: ACKNOWLEDGED, post: city-duty}", "ACKNOWLEDGED"),
                "x.yaml line 31, column 15: expected the fields kind, post (or none), unit (or none), atLeast (or none).");
    }

    @Test
    void aBodyIsWhatAnEdgeTakesAndNoText() {
        isBad("""
                jurisdiction: "420583"
                id: a
                name: a
                kind: LIVE
                extent: SINGLE
                director: city-leader
                injects:
                  - {id: a, title: a, afterSeconds: 1, kind: REPORT, body: "{}"}
                """, "x.yaml line 8, column 60: 'body' is one value, expected fields or a list,");
    }

    @Test
    void theFirstFieldSaysWhoseItIs() {
        isBad(
                WHOLE.replace("jurisdiction: \"420583\"\n", ""),
                "line 2, column 1: the first field must be 'jurisdiction'");
        isBad(WHOLE.replace("\"420583\"", "\"42\""), "line 2, column 15: 'jurisdiction': ");
    }

    @Test
    void whatIsNoYamlOrMoreThanOneIsNamed() {
        isBad(WHOLE + "   - ]\n", "this is not YAML: ");
        isBad(WHOLE + "name: 再一次\n", "x.yaml line 32, column 1: 'name' stands there twice.");
        isBad(WHOLE + "---\n" + WHOLE, "x.yaml line 1, column 1: expected the fields of one scenario");
        isBad("", "x.yaml line 1, column 1: expected the fields of one scenario");
        isBad("- a\n", "x.yaml line 1, column 1: expected the fields of one scenario");
        isBad(
                WHOLE.replace("units: [unit-fire-1]", "units: &a [*a]"),
                "x.yaml line 1, column 1: this YAML is not read: ");
        isBad(
                WHOLE.replace("name: 泄漏", "name: !!java.net.URL [\"http://127.0.0.1\"]"),
                "line 4, column 7: this is not YAML: Global tag is not allowed");
    }

    private static void isBad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadScenarioFile.class)
                .satisfies(bad ->
                        assertThat(Objects.requireNonNull(bad.getMessage())).contains(message));
    }

    private static ScenarioFile read(String text) {
        return ScenarioReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
