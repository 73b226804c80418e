package cn.liandong.reports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.places.Coordinates;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    @Test
    void aReportThatIsWrittenAsItShouldBeIsUnderstoodWithoutWarning() throws NotAReport {
        var reading = read("""
                {"category":"HAZARDOUS_CHEMICAL_LEAK","description":"3号罐区液氨泄漏\\n有白雾",
                 "occurredAt":"2026-11-24T10:00:00+08:00","learnedAt":"2026-11-24T02:01:00Z",
                 "location":{"text":"化工园区3号门","latitude":30.43,"longitude":111.75,"datum":"WGS-84"},
                 "siteId":"sanning/3","substance":{"unNumber":"1005","cas":"7664-41-7","name":"液氨","quantityKilograms":12000.5,"container":"储罐"},
                 "casualties":{"dead":0,"seriouslyInjured":1,"slightlyInjured":2,"missing":3,"trapped":4,"poisoned":5},
                 "measuresTaken":"已关阀","reporter":{"name":"张三","phone":"199-0000-0001"},
                 "wind":{"fromDegrees":315,"metresPerSecond":3.4},"handling":"EXERCISE"}
                """);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.understood())
                .isEqualTo(new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "3号罐区液氨泄漏\n有白雾",
                        Instant.parse("2026-11-24T02:00:00Z"),
                        Instant.parse("2026-11-24T02:01:00Z"),
                        new Coordinates(30.43, 111.75),
                        "化工园区3号门",
                        new SiteId("sanning/3"),
                        new Substance("1005", "7664-41-7", "液氨", 12000.5, "储罐"),
                        new Casualties(0, 1, 2, 3, 4, 5),
                        "已关阀",
                        new Understood.Reporter("张三", "199-0000-0001"),
                        new Wind(315, 3.4),
                        true));
    }

    /** What was written, what was understood of it, and the warnings, each as pointer and code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}                                      | category=UNKNOWN            | EMPTY_REPORT",
                "{\"category\":null}                     | category=UNKNOWN            | EMPTY_REPORT",
                "{\"foo\":{\"bar\":[1]}}                 | category=UNKNOWN            | /foo UNKNOWN_FIELD, EMPTY_REPORT",
                "{\"category\":\"fire\"}                 | category=FIRE               | /category READ_AS",
                "{\"category\":\"火灾\"}                 | category=FIRE               | /category READ_AS",
                "{\"category\":\"火灾事故\"}             | category=FIRE               | /category READ_AS",
                "{\"category\":\"EXPLOTION\"}            | category=EXPLOSION          | /category READ_AS",
                "{\"category\":\"food-safety\"}          | category=FOOD_SAFETY        | /category READ_AS",
                "{\"category\":\"UFO\"}                  | category=UNKNOWN            | /category UNKNOWN_CATEGORY, EMPTY_REPORT",
                "{\"category\":[\"FIRE\"]}               | category=UNKNOWN            | /category WRONG_TYPE, EMPTY_REPORT",
                "{\"Category\":\"FIRE\"}                 | category=FIRE               | /Category READ_AS",
                "{\"extent\":{\"directLossYuan\":1200000}}   | extent.directLossYuan=1200000 | ",
                "{\"extent\":{\"directLossYuan\":\"120万元\"}} | extent.directLossYuan=1200000 | /extent/directLossYuan READ_AS",
                "{\"extent\":{\"directLossYuan\":\"1.5亿\"}} | extent.directLossYuan=150000000 | /extent/directLossYuan READ_AS",
                "{\"extent\":{\"directLossYuan\":\"约3,000.6元\"}} | extent.directLossYuan=3001 | /extent/directLossYuan READ_AS",
                "{\"extent\":{\"directLossYuan\":\"不少\"},\"description\":\"x\"} | extent=null | /extent/directLossYuan WRONG_TYPE",
                "{\"extent\":{\"directLossYuan\":-1},\"description\":\"x\"} | extent=null | /extent/directLossYuan OUT_OF_RANGE",
                "{\"extent\":{\"directLossYuan\":1e300},\"description\":\"x\"} | extent=null | /extent/directLossYuan WRONG_TYPE",
                "{\"extent\":{\"evacuated\":\"300人\"}}      | extent.evacuated=300        | /extent/evacuated READ_AS",
                "{\"extent\":{\"seriousPollution\":true}} | extent.seriousPollution=true | ",
                "{\"extent\":{\"seriousPollution\":\"否\"}} | extent.seriousPollution=false | /extent/seriousPollution READ_AS",
                "{\"extent\":{\"keyFacilityThreatened\":3},\"description\":\"x\"} | extent=null | /extent/keyFacilityThreatened WRONG_TYPE",
                "{\"extent\":5,\"description\":\"x\"}        | extent=null                | /extent WRONG_TYPE",
                "{\"particulars\":{\"cause\":\"阀门老化\"}} | particulars.cause=阀门老化 | ",
                "{\"particulars\":{\"weather\":\"雨\"},\"description\":\"x\"} | particulars=null | /particulars/weather UNKNOWN_FIELD",
                "{\"occurred_at\":\"2026-11-24T02:00:00Z\"} | occurredAt=2026-11-24T02:00:00Z | /occurred_at READ_AS",
                "{\"occurredAt\":\"2026-11-24 10:00\"}   | occurredAt=2026-11-24T02:00:00Z | /occurredAt ZONE_ASSUMED",
                "{\"occurredAt\":1795485600}             | occurredAt=2026-11-24T02:00:00Z | /occurredAt READ_AS",
                "{\"occurredAt\":1795485600000}          | occurredAt=2026-11-24T02:00:00Z | /occurredAt READ_AS",
                "{\"occurredAt\":\"上午\",\"description\":\"x\"} | occurredAt=null      | /occurredAt WRONG_TYPE",
                "{\"occurredAt\":\"9999-01-01T00:00:00Z\",\"description\":\"x\"} | occurredAt=null | /occurredAt OUT_OF_RANGE",
                "{\"description\":3}                     | description=3               | /description READ_AS",
                "{\"description\":\"a\",\"description\":\"b\"} | description=b         | /description DUPLICATE_FIELD",
                "{\"description\":\"a\\u0000b\"}         | description=a\0b            | /description CONTROL_CHARACTERS",
                "{\"description\":\"a\\ud800b\"}         | description=a\uFFFDb        | /description NOT_TEXT",
                "{\"descripton\":\"a\"}                  | description=null            | /descripton UNKNOWN_FIELD, EMPTY_REPORT",
                "{\"casualties\":{\"dead\":\"3\"}}       | casualties.dead=3           | /casualties/dead READ_AS",
                "{\"casualties\":{\"dead\":\"3人\"}}     | casualties.dead=3           | /casualties/dead READ_AS",
                "{\"casualties\":{\"dead\":3.0}}         | casualties.dead=3           | /casualties/dead READ_AS",
                "{\"casualties\":{\"dead\":-1,\"missing\":0}} | casualties.dead=null   | /casualties/dead OUT_OF_RANGE",
                "{\"casualties\":{\"dead\":1e99,\"missing\":0}} | casualties.dead=null | /casualties/dead OUT_OF_RANGE",
                "{\"casualties\":{\"dead\":1.5,\"missing\":0}} | casualties.dead=null  | /casualties/dead WRONG_TYPE",
                "{\"casualties\":3}                      | casualties=null             | /casualties WRONG_TYPE, EMPTY_REPORT",
                "{\"casualties\":{}}                     | casualties=null             | EMPTY_REPORT",
                "{\"casualties\":{\"hurt\":1}}           | casualties=null             | /casualties/hurt UNKNOWN_FIELD, EMPTY_REPORT",
                "{\"location\":\"三号门\"}               | placeText=三号门            | /location READ_AS",
                "{\"location\":{\"latitude\":91,\"longitude\":111}} | coordinates=null | /location/latitude OUT_OF_RANGE, EMPTY_REPORT",
                "{\"location\":{\"latitude\":30,\"longitude\":181}} | coordinates=null | /location/longitude OUT_OF_RANGE, EMPTY_REPORT",
                "{\"location\":{\"latitude\":30}}        | coordinates=null            | /location/latitude COORDINATES_INCOMPLETE, EMPTY_REPORT",
                "{\"location\":{\"latitude\":\"30.5\",\"longitude\":111}} | coordinates.latitude=30.5 | /location/latitude READ_AS",
                "{\"location\":{\"latitude\":30.5,\"longitude\":111,\"datum\":\"mars\"}} | coordinates.latitude=30.5 | /location/datum UNKNOWN_DATUM",
                "{\"location\":{\"latitude\":30.5,\"longitude\":111,\"datum\":\"CGCS2000\"}} | coordinates.latitude=30.5 | ",
                "{\"siteId\":\"三宁\",\"description\":\"x\"} | site=null               | /siteId WRONG_TYPE",
                "{\"substance\":{\"unNumber\":1005}}     | substance.unNumber=1005     | /substance/unNumber READ_AS",
                "{\"substance\":{\"unNumber\":\"UN1005\"}} | substance.unNumber=1005   | /substance/unNumber READ_AS",
                "{\"substance\":{\"unNumber\":\"氨\",\"name\":\"氨\"}} | substance.unNumber=null | /substance/unNumber WRONG_TYPE",
                "{\"substance\":{\"quantityKilograms\":\"2吨\",\"name\":\"氨\"}} | substance.quantityKilograms=null | /substance/quantityKilograms WRONG_TYPE",
                "{\"substance\":{\"cas\":\"7664-41-7\"}}      | substance.cas=7664-41-7     | ",
                "{\"substance\":{\"CAS\":\" 7664-41-7\"}}     | substance.cas= 7664-41-7    | /substance/CAS READ_AS",
                "{\"wind\":{\"from\":\"NE\"}}                 | wind.fromDegrees=45         | ",
                "{\"wind\":{\"from\":\"nw\"}}                 | wind.fromDegrees=315        | ",
                "{\"wind\":{\"from\":\"北\"}}                  | wind.fromDegrees=0          | ",
                "{\"wind\":{\"from\":\"西南风\"}}                | wind.fromDegrees=225        | ",
                "{\"wind\":\"东北风\"}                           | wind.fromDegrees=45         | /wind READ_AS",
                "{\"wind\":{\"from\":\"N\",\"fromDegrees\":359.6}} | wind.fromDegrees=0          | ",
                "{\"wind\":{\"from\":\"N\",\"fromDegrees\":90}} | wind.fromDegrees=90         | ",
                "{\"wind\":{\"from\":\"N\",\"fromDegrees\":-1}} | wind.fromDegrees=0          | /wind/fromDegrees OUT_OF_RANGE",
                "{\"wind\":{\"fromDegrees\":361}}             | wind=null                   | /wind/fromDegrees OUT_OF_RANGE, EMPTY_REPORT",
                "{\"wind\":{\"from\":\"微风\",\"metresPerSecond\":2}} | wind.fromDegrees=null       | /wind/from WRONG_TYPE",
                "{\"wind\":{\"metresPerSecond\":\"3.4\"}}     | wind.metresPerSecond=3.4    | /wind/metresPerSecond READ_AS",
                "{\"wind\":{\"metresPerSecond\":-0.1,\"from\":\"N\"}} | wind.metresPerSecond=null   | /wind/metresPerSecond OUT_OF_RANGE",
                "{\"wind\":{\"metresPerSecond\":121,\"from\":\"N\"}} | wind.metresPerSecond=null   | /wind/metresPerSecond OUT_OF_RANGE",
                "{\"wind\":{\"metresPerSecond\":[3],\"from\":\"N\"}} | wind.metresPerSecond=null   | /wind/metresPerSecond WRONG_TYPE",
                "{\"wind\":{\"gusts\":9}}                     | wind=null                   | /wind/gusts UNKNOWN_FIELD, EMPTY_REPORT",
                "{\"wind\":3}                                 | wind=null                   | /wind WRONG_TYPE, EMPTY_REPORT",
                "{\"handling\":\"演练\"}                 | saysExercise=true           | ",
                "{\"handling\":\"TEST\",\"description\":\"x\"} | saysExercise=false    | /handling HANDLING_OF_KEY",
            })
    void whatIsWrittenOtherwiseIsUnderstoodAsFarAsItCan(String body, String understood, String warnings)
            throws NotAReport {
        var reading = read(body);
        var path = understood.split("=", 2)[0];
        assertThat(String.valueOf(value(reading.understood(), path)))
                .isEqualTo(understood.split("=", 2)[1]);
        assertThat(reading.findings().stream()
                        .map(finding -> (finding.pointer() + " " + finding.code()).strip())
                        .toList())
                .isEqualTo(warnings == null ? java.util.List.of() : java.util.List.of(warnings.split(", ")));
        assertThat(reading.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":",
                "{\"a\":1",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "<xml/>",
                "\0",
                "{\"a\":1}\0",
                "{\"a\":\"\\x\"}",
                "{\"a\":tru}",
                "{,}",
                "[1,2",
            })
    void whatIsNoJsonIsNoReport(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        NotAReport.class, e -> assertThat(e.reason()).isEqualTo(NotAReport.Reason.NOT_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"text\"", "null", "true", "[{\"category\":\"FIRE\"}]"})
    void jsonThatIsNoObjectIsNoReport(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        NotAReport.class, e -> assertThat(e.reason()).isEqualTo(NotAReport.Reason.NOT_AN_OBJECT));
    }

    @Test
    void whatNobodyWouldWriteIsReadAllTheSame() throws NotAReport {
        assertThat(read("{\"a\":" + "[".repeat(400) + "]".repeat(400) + ",\"description\":\"x\"}")
                        .understood()
                        .description())
                .isEqualTo("x");
        assertThat(read("{\"a\":" + "9".repeat(200_000) + ",\"description\":\"x\"}")
                        .understood()
                        .description())
                .isEqualTo("x");
        assertThat(read("{\"" + "a".repeat(200_000) + "\":1,\"description\":\"x\"}")
                        .understood()
                        .description())
                .isEqualTo("x");
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(NotAReport.class);
    }

    @Test
    void aRawControlCharacterIsKept() throws NotAReport {
        var reading = read("{\"description\":\"a\0b\"}");
        assertThat(reading.understood().description()).isEqualTo("a\0b");
        assertThat(reading.body()).isEqualTo("{\"description\":\"a\0b\"}");
    }

    @Test
    void aLongTextIsCutButKeptWhole() throws NotAReport {
        var body = "{\"description\":\"" + "长".repeat(20_000) + "\"}";
        var reading = read(body);
        assertThat(reading.understood().description()).hasSize(8_000);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(WarningCode.TEXT_CUT);
        assertThat(reading.body()).isEqualTo(body);
    }

    @Test
    void manyMistakesAreNamedUpToALimit() throws NotAReport {
        var body = new StringBuilder("{\"description\":\"x\"");
        for (int i = 0; i < 1000; i++) {
            body.append(",\"").append(i).append("x\u0001\":1");
        }
        var findings = read(body.append("}").toString()).findings();
        assertThat(findings).hasSize(50).last().extracting(Finding::code).isEqualTo(WarningCode.MORE_WARNINGS);
        assertThat(findings.get(0).pointer()).isEqualTo("/0x\uFFFD");
    }

    @Test
    void aReportInTheNationalEncodingIsUnderstood() throws NotAReport {
        var body = "{\"description\":\"三号罐区液氨泄漏，有人中毒\"}".getBytes(Charset.forName("GB18030"));
        for (var charset : new String[] {null, "gbk"}) {
            var reading = ReportReader.read(body, charset);
            assertThat(reading.understood().description()).isEqualTo("三号罐区液氨泄漏，有人中毒");
            assertThat(reading.findings()).extracting(Finding::code).containsExactly(WarningCode.NOT_UTF8);
        }
    }

    @Test
    void aBrokenByteCostsOneCharacterAndNotTheReport() throws NotAReport {
        var body = "{\"description\":\"三号罐区液氨泄漏X\"}".getBytes(UTF_8);
        body[body.length - 3] = (byte) 0xFF;
        var reading = ReportReader.read(body, null);
        assertThat(reading.understood().description()).isEqualTo("三号罐区液氨泄漏\uFFFD");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(WarningCode.NOT_TEXT);
    }

    @Test
    void aMarkBeforeTheTextIsPassedOver() throws NotAReport {
        assertThat(read("\uFEFF{\"category\":\"FIRE\"}").findings()).isEmpty();
    }

    @Test
    void coordinatesOfAChineseMapAreConverted() throws NotAReport {
        var reading = read("{\"location\":{\"latitude\":31.17530398,\"longitude\":121.53154186,\"datum\":\"gcj02\"}}");
        var coordinates = reading.understood().coordinates();
        assertThat(coordinates).isNotNull();
        assertThat(coordinates.distanceMetres(new Coordinates(31.1774276, 121.5272106)))
                .isLessThan(2);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(WarningCode.DATUM_CONVERTED);
    }

    @Test
    void theLargestBodyOfAnyKindFitsIntoARecord() throws NotAReport {
        for (var filling : new String[] {"\0", "\"", "\\u0000", "长", "\\\\"}) {
            int room = 256 * 1024 - 40;
            var text = filling.equals("\"") ? "\\\"" : filling;
            var body =
                    ("{\"description\":\"" + text.repeat(room / text.getBytes(UTF_8).length) + "\"}").getBytes(UTF_8);
            assertThat(body.length).isLessThanOrEqualTo(256 * 1024);
            var json = cn.liandong.runtime.serde.Json.mapper().writeValueAsBytes(ReportReader.read(body, null));
            assertThat(json.length)
                    .as("filled with %s", Map.of("text", filling))
                    .isLessThan(1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "续报, FOLLOW_UP, READ_AS",
        "FOLLOW_UP, FOLLOW_UP, ''",
        "followup, FOLLOW_UP, READ_AS",
        "终报, FINAL, READ_AS",
        "补报, SUPPLEMENTARY, READ_AS",
        "初报, INITIAL, READ_AS",
        "SUPLEMENTARY, SUPPLEMENTARY, READ_AS",
        "日报, , WRONG_TYPE"
    })
    void aKindIsReadHoweverItIsWritten(String written, @Nullable String kind, String code) throws NotAReport {
        var reading = read("{\"kind\":\"" + written + "\",\"description\":\"x\"}");
        assertThat(reading.kind()).isEqualTo(kind == null ? null : ReportKind.valueOf(kind));
        assertThat(reading.findings().stream().map(finding -> finding.code().name()))
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        for (var code : WarningCode.values()) {
            assertThat(code.sentence(true, "x"))
                    .isNotBlank()
                    .doesNotContain("%s")
                    .isNotEqualTo(code.sentence(false, "x"));
        }
    }

    private static Reading read(String body) throws NotAReport {
        return ReportReader.read(body.getBytes(UTF_8), null);
    }

    private static @org.jspecify.annotations.Nullable Object value(Object from, String path) {
        Object value = from;
        for (var name : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            try {
                value = value.getClass().getMethod(name).invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return value;
    }
}
