package cn.liandong.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.places.Coordinates;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CapReaderTest {
    private static final String INFO = """
            <info><language>zh-CN</language><category>CBRNE</category><event>危化品泄漏</event>\
            <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty></info>""";

    @Test
    void whatIsToldIsUnderstood() throws NotCap {
        var read = read(alert("""
                <info>
                  <language>zh-CN</language>
                  <category>CBRNE</category>
                  <event>危险化学品泄漏</event>
                  <urgency>Immediate</urgency>
                  <severity>Severe</severity>
                  <certainty>Observed</certainty>
                  <effective>2026-11-24T09:00:00+08:00</effective>
                  <onset>2026-11-24T09:40:00+08:00</onset>
                  <senderName>宜昌市应急管理局</senderName>
                  <headline>白洋工业园液氨泄漏</headline>
                  <description>阀门破裂，白雾向东南飘散。</description>
                  <instruction>下风向人员撤离。</instruction>
                  <contact>0717-000-0000</contact>
                  <parameter><valueName>unNumber</valueName><value>1005</value></parameter>
                  <parameter><valueName>siteId</valueName><value>works/3</value></parameter>
                  <parameter><valueName>theirs</valueName><value>7</value></parameter>
                  <area>
                    <areaDesc>白洋镇工业园</areaDesc>
                    <circle>30.4312,111.7583 0.5</circle>
                    <geocode><valueName>统计用区划代码</valueName><value>420583102</value></geocode>
                  </area>
                </info>"""));
        var told = read.reading().understood();
        assertThat(read.reading().findings()).isEmpty();
        assertThat(read.kind()).isEqualTo(ReportKind.INITIAL);
        assertThat(read.trial()).isFalse();
        assertThat(read.id()).isEqualTo(new CapAlertId("yichang@example.cn", "YC-1", "2026-11-24T01:41:00Z"));
        assertThat(told.category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(told.occurredAt()).isEqualTo(Instant.parse("2026-11-24T01:40:00Z"));
        assertThat(told.learnedAt()).isNull();
        assertThat(told.coordinates()).isEqualTo(new Coordinates(30.4312, 111.7583));
        assertThat(told.placeText()).isEqualTo("白洋镇工业园");
        assertThat(told.description()).isEqualTo("""
                白洋工业园液氨泄漏
                阀门破裂，白雾向东南飘散。
                指引 Instruction: 下风向人员撤离。
                CAP: urgency Immediate, severity Severe, certainty Observed""");
        assertThat(told.substance()).extracting("unNumber").isEqualTo("1005");
        assertThat(told.site()).extracting("value").isEqualTo("works/3");
        assertThat(told.reporter()).extracting("name").isEqualTo("宜昌市应急管理局");
        assertThat(told.saysExercise()).isFalse();
    }

    @Test
    void theStatusSaysWhetherItIsRealATrialOrADraft() throws NotCap {
        assertThat(read(alert(INFO).replace("Actual", "Exercise"))
                        .reading()
                        .understood()
                        .saysExercise())
                .isTrue();
        for (var word : List.of("System", "Test")) {
            var read = read(alert(INFO).replace("Actual", word));
            assertThat(read.trial()).as(word).isTrue();
            assertThat(codes(read)).containsExactly(WarningCode.HANDLED_AS_TRIAL);
        }
        var draft = read(alert(INFO).replace("Actual", "Draft"));
        assertThat(draft.kind()).isEqualTo(ReportKind.KEPT_ONLY);
        assertThat(draft.trial()).isFalse();
    }

    @Test
    void aStatusThatNobodyKnowsIsTakenForReal() throws NotCap {
        var read = read(alert(INFO).replace("Actual", "Tets"));
        assertThat(read.trial()).isFalse();
        assertThat(read.kind()).isEqualTo(ReportKind.INITIAL);
        assertThat(read.reading().findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/alert/status", WarningCode.WRONG_TYPE));
    }

    @Test
    void anUpdateAndACancelGoOnFromWhatTheyReferTo() throws NotCap {
        var references = "<references>yichang@example.cn,YC-0,2026-11-24T08:00:00+08:00"
                + " yichang@example.cn,YC-1,2026-11-24T00:30:00-00:00</references>";
        var update = read(alert(references + INFO).replace("<msgType>Alert", "<msgType>Update"));
        assertThat(update.kind()).isEqualTo(ReportKind.FOLLOW_UP);
        assertThat(update.references())
                .containsExactly(
                        new CapAlertId("yichang@example.cn", "YC-0", "2026-11-24T00:00:00Z"),
                        new CapAlertId("yichang@example.cn", "YC-1", "2026-11-24T00:30:00Z"));
        assertThat(read(alert(references).replace("<msgType>Alert", "<msgType>Cancel"))
                        .kind())
                .isEqualTo(ReportKind.WITHDRAWAL);
        for (var word : List.of("Ack", "Error")) {
            assertThat(read(alert(references).replace("<msgType>Alert", "<msgType>" + word))
                            .kind())
                    .isEqualTo(ReportKind.KEPT_ONLY);
        }
        var broken = read(alert("<references>nobody</references>" + INFO).replace("<msgType>Alert", "<msgType>Update"));
        assertThat(broken.references()).isEmpty();
        assertThat(broken.reading().findings()).extracting(Finding::pointer).containsExactly("/alert/references");
    }

    @Test
    void ofSeveralInfosTheOneInChineseIsReadAndTheOthersStayInTheBody() throws NotCap {
        var english = INFO.replace("zh-CN", "en-US").replace("危化品泄漏", "Fire");
        var read = read(alert(english + INFO));
        assertThat(read.reading().understood().description()).startsWith("危化品泄漏");
        assertThat(read.reading().findings()).isEmpty();
        assertThat(read.reading().body()).contains("<event>Fire</event>");
        var twice = read(alert(INFO + english + INFO));
        assertThat(twice.reading().findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/alert/info[3]", WarningCode.MORE_INFO));
        assertThat(read(alert(english)).reading().understood().category()).isEqualTo(Category.FIRE);
    }

    @Test
    void theCategoryOfCapCountsWhereTheNameOfTheEventSaysNothing() throws NotCap {
        var strange = read(alert(INFO.replace("危化品泄漏", "某种情况")));
        assertThat(strange.reading().understood().category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(strange.reading().findings())
                .extracting(Finding::pointer)
                .containsExactly("/alert/info[1]/category");
        var unknown = read(alert(INFO.replace("危化品泄漏", "某种情况").replace("CBRNE", "Other")));
        assertThat(unknown.reading().understood().category()).isEqualTo(Category.UNKNOWN);
        assertThat(codes(unknown)).containsExactly(WarningCode.UNKNOWN_CATEGORY);
    }

    @Test
    void thePlaceIsTheMiddleOfWhatIsDrawn() throws NotCap {
        assertPlace("<polygon>30,110 30,111 31,111 31,110 30,110</polygon>", 30.5, 110.5);
        // Not the mean of its corners: most of them stand at one end.
        assertPlace("<polygon>0,0 0,10 1,10 1,0 0.9,0 0.5,0 0.1,0 0,0</polygon>", 0.5, 5);
        assertPlace("<polygon>10,179 10,-179 12,-179 12,179 10,179</polygon>", 11, 180);
        assertPlace("<polygon>30,110 31,111 30,110 31,111 30,110</polygon>", 30.5, 110.5);
        assertPlace("<polygon>0,0 2,2 2,0 0,2 0,0</polygon>", 1, 1);
        assertPlace("<circle>-33.5,-70 0</circle>", -33.5, -70);
    }

    @Test
    void aRingThatIsNotClosedIsClosed() throws NotCap {
        var read = read(alert(area("<polygon>30,110 30,111 31,111 31,110</polygon>")));
        assertThat(read.reading().understood().coordinates()).isEqualTo(new Coordinates(30.5, 110.5));
        assertThat(read.reading().findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/alert/info[1]/area[1]/polygon[1]", WarningCode.READ_AS));
    }

    @Test
    void whatIsNoPlaceIsKeptAndNamed() throws NotCap {
        for (var broken : List.of(
                "<polygon>30,110</polygon>",
                "<polygon></polygon>",
                "<polygon>30,110 30,111 x,111 30,110</polygon>",
                "<polygon>30,110 30,111 95,111 30,110</polygon>",
                "<polygon>NaN,1 1e3,1 2,2 NaN,1</polygon>",
                "<circle>30.4,111.7</circle>",
                "<circle>30.4,200 1</circle>",
                "<circle>30.4 111.7 1</circle>",
                "<circle>30.4,111.7 far</circle>")) {
            var read = read(alert(area(broken)));
            assertThat(read.reading().understood().coordinates()).as(broken).isNull();
            assertThat(read.reading().understood().placeText()).as(broken).isEqualTo("某地");
            assertThat(read.reading().findings())
                    .as(broken)
                    .singleElement()
                    .extracting(Finding::pointer)
                    .asString()
                    .startsWith("/alert/info[1]/area[1]/");
        }
    }

    @Test
    void strangeElementsAreNamedAndASignatureIsNot() throws NotCap {
        var read = read(alert(INFO + "<weather>rain</weather><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"
                + "<SignedInfo><x/></SignedInfo></Signature>"));
        assertThat(read.reading().findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/alert/weather", WarningCode.UNKNOWN_FIELD));
        assertThat(read.reading().understood().category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
    }

    @Test
    void anOlderVersionAndOneWithoutANamespaceAreReadWithAWarning() throws NotCap {
        for (var namespace : List.of("urn:oasis:names:tc:emergency:cap:1.1", "")) {
            var read = read(alert(INFO).replace(CapReader.NAMESPACE, namespace));
            assertThat(read.reading().understood().category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
            assertThat(codes(read)).containsExactly(WarningCode.READ_AS);
        }
    }

    @Test
    void otherEncodingsAreRead() throws NotCap {
        var text = alert(INFO);
        var national = text.replace("UTF-8", "GB2312").getBytes(Charset.forName("GB18030"));
        assertThat(CapReader.read(national, null).reading().understood().description())
                .startsWith("危化品泄漏");
        assertThat(CapReader.read(text.getBytes(StandardCharsets.UTF_16), null)
                        .reading()
                        .understood()
                        .description())
                .startsWith("危化品泄漏");
        var marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(CapReader.read(marked, null).reading().findings()).isEmpty();
    }

    @Test
    void aControlCharacterLosesNoAlert() throws NotCap {
        var read = read(alert(INFO.replace("危化", "危\u0001化")));
        assertThat(codes(read)).contains(WarningCode.NOT_TEXT);
        assertThat(read.reading().body()).contains("危\u0001化");
    }

    @Test
    void withoutAllThatNamesItItIsAReportWithoutAName() throws NotCap {
        var read = read(alert(INFO).replaceFirst("<sender>.*</sender>", ""));
        assertThat(read.id()).isNull();
        assertThat(read.reading().findings()).extracting(Finding::pointer).containsExactly("/alert");
        assertThat(codes(read(alert(INFO).replace("YC-1", "YC 1, 2")))).containsExactly(WarningCode.WRONG_TYPE);
    }

    @Test
    void whatIsNoAlertIsTurnedAway() {
        assertReason("", NotCap.Reason.NOT_XML);
        assertReason("{}", NotCap.Reason.NOT_XML);
        assertReason("<alert>", NotCap.Reason.NOT_XML);
        assertReason("<alert><event>a & b</event></alert>", NotCap.Reason.NOT_XML);
        assertReason("<alert/><alert/>", NotCap.Reason.NOT_XML);
        assertReason("<rss><alert/></rss>", NotCap.Reason.NOT_AN_ALERT);
        assertReason("<!DOCTYPE alert><alert/>", NotCap.Reason.NOT_XML);
        assertReason("<!DOCTYPE alert [<!ENTITY a \"b\">]><alert>&a;</alert>", NotCap.Reason.NOT_XML);
        assertReason("<alert>&a;</alert>", NotCap.Reason.NOT_XML);
    }

    @Test
    void nestingAndMassesOfElementsFillNoMemory() throws NotCap {
        var deep = read("<alert>" + "<a>".repeat(80) + "</a>".repeat(80) + INFO + "</alert>");
        assertThat(deep.reading().understood().category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertReason("<alert>" + "<a>".repeat(30_000) + "</a>".repeat(30_000) + "</alert>", NotCap.Reason.NOT_XML);
        var wide = read("<alert>" + "<a/>".repeat(60_000) + INFO + "</alert>");
        assertThat(wide.reading().findings()).hasSizeLessThanOrEqualTo(50);
        assertThat(codes(wide)).contains(WarningCode.MORE_WARNINGS);
    }

    @Test
    void aBombIsRefusedAtOnce() {
        var bomb = new StringBuilder("<!DOCTYPE alert [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><alert>&a39;</alert>");
        long begun = System.nanoTime();
        assertReason(bomb.toString(), NotCap.Reason.NOT_XML);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    private static void assertPlace(String drawn, double latitude, double longitude) throws NotCap {
        var read = read(alert(area(drawn)));
        var at = read.reading().understood().coordinates();
        assertThat(at).as(drawn).isNotNull();
        assertThat(at.latitude()).as(drawn).isEqualTo(latitude, Offset.offset(1e-9));
        assertThat(Math.abs(at.longitude())).as(drawn).isEqualTo(Math.abs(longitude), Offset.offset(1e-9));
        assertThat(read.reading().findings()).as(drawn).isEmpty();
    }

    private static void assertReason(String xml, NotCap.Reason reason) {
        assertThatThrownBy(() -> read(xml))
                .as(xml.substring(0, Math.min(60, xml.length())))
                .isInstanceOfSatisfying(
                        NotCap.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<WarningCode> codes(CapReading read) {
        return read.reading().findings().stream().map(Finding::code).toList();
    }

    private static CapReading read(String xml) throws NotCap {
        return CapReader.read(xml.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String area(String drawn) {
        return INFO.replace("</info>", "<area><areaDesc>某地</areaDesc>" + drawn + "</area></info>");
    }

    private static String alert(String rest) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>YC-1</identifier>
                  <sender>yichang@example.cn</sender>
                  <sent>2026-11-24T09:41:00+08:00</sent>
                  <status>Actual</status>
                  <msgType>Alert</msgType>
                  <scope>Public</scope>
                """ + rest + "</alert>";
    }
}
