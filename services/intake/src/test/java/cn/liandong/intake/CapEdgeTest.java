package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.CapRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alerts of CAP, in and out, over a real connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapEdgeTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final IncidentId INCIDENT = new IncidentId("incident:420583-k1-aaaaaa");
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

    private TestEdge edge = new TestEdge();

    @BeforeAll
    @AfterAll
    void closeTheEdgeOfNoTest() {
        edge.close();
    }

    @BeforeEach
    void openAnEdge() {
        edge.close();
        edge = new TestEdge();
    }

    @Test
    void anAlertIsAReportThatIsKeptVerbatim() {
        var answer = post(alert("1", "Alert"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("warnings")).isEmpty();
        assertThat(answer.json().get("handling").asString()).isEqualTo("ACTUAL");
        var record = edge.written.get(0);
        assertThat(answer.header("Location")).isEqualTo("/v1/reports/" + record.id());
        assertThat(record.body()).isEqualTo(alert("1", "Alert"));
        assertThat(record.chain().kind()).isEqualTo(ReportKind.INITIAL);
        assertThat(record.understood().category()).isEqualTo(Category.FIRE);
        assertThat(record.understood().coordinates()).isEqualTo(new Coordinates(30.43, 111.76));
    }

    @Test
    void theSameAlertOnceMoreIsTheSameReportWhateverItsKey() {
        var first = post(alert("1", "Alert"));
        var again = post(alert("1", "Alert"), "Idempotency-Key", "another");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(edge.written).hasSize(1);
        var other = post(alert("1", "Alert").replace("火灾", "爆炸"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("KEY_REUSED");
    }

    @Test
    void aTrialWithTheSameNameStandsNotInTheWayOfWhatIsReal() {
        var trial = post(alert("1", "Alert").replace("Actual", "Test"));
        assertThat(trial.json().get("handling").asString()).isEqualTo("TEST");
        var real = post(alert("1", "Alert"));
        assertThat(real.status()).isEqualTo(201);
        assertThat(real.json().get("handling").asString()).isEqualTo("ACTUAL");
        assertThat(real.header("Idempotent-Replay")).isEmpty();
        assertThat(post(alert("2", "Alert"), "Authorization", "Bearer " + TestEdge.TRIAL_KEY)
                        .json()
                        .get("handling")
                        .asString())
                .isEqualTo("TEST");
        // Another enterprise's alert of the same name is another report.
        assertThat(post(alert("1", "Alert"), "Authorization", "Bearer " + TestEdge.OTHER_KEY)
                        .header("Idempotent-Replay"))
                .isEmpty();
    }

    @Test
    void anUpdateGoesOnFromTheLatestThatItRefersTo() {
        post(alert("1", "Alert"));
        post(following("2", "Update", "1"));
        var third = post(following("3", "Update", "1", "2", "9"));
        assertThat(third.json().get("warnings")).isEmpty();
        assertThat(edge.written).hasSize(3);
        assertThat(edge.written.get(1).chain().kind()).isEqualTo(ReportKind.FOLLOW_UP);
        assertThat(edge.written.get(1).chain().follows())
                .isEqualTo(edge.written.get(0).id());
        assertThat(edge.written.get(2).chain().follows())
                .isEqualTo(edge.written.get(1).id());
        var cancel = post(following("4", "Cancel", "3"));
        assertThat(cancel.status()).isEqualTo(201);
        assertThat(edge.written.get(3).chain().kind()).isEqualTo(ReportKind.WITHDRAWAL);
    }

    @Test
    void anUpdateOfWhatNobodyKnowsNamesTheKeyThatItWouldHave() {
        var update = post(following("2", "Update", "1"));
        assertThat(update.status()).isEqualTo(201);
        assertThat(update.json().get("warnings").get(0).get("code").asString()).isEqualTo("UNKNOWN_REFERENCE");
        assertThat(update.json().get("warnings").get(0).get("pointer").asString())
                .isEqualTo("/alert/references");
        post(alert("1", "Alert"));
        var follows = edge.written.get(0).chain().follows();
        assertThat(follows).isNotNull();
        assertThat(follows.value()).endsWith("-unknown");
        var first = edge.written.get(1).id().value();
        assertThat(first)
                .startsWith(follows.value().substring(0, follows.value().lastIndexOf('-')));
        // What another organization sent is not known to this one.
        var strange = post(following("7", "Update", "1"), "Authorization", "Bearer " + TestEdge.OTHER_KEY);
        assertThat(strange.json().get("warnings").get(0).get("code").asString()).isEqualTo("UNKNOWN_REFERENCE");
    }

    @Test
    void anExerciseNeverGoesOnFromWhatIsReal() {
        post(alert("1", "Alert"));
        var drill = post(following("2", "Update", "1").replace("Actual", "Exercise"));
        assertThat(drill.json().get("warnings").get(0).get("code").asString()).isEqualTo("UNKNOWN_REFERENCE");
        assertThat(edge.written.get(1).understood().saysExercise()).isTrue();
        assertThat(edge.written.get(1).chain().follows()).isNotNull();
        assertThat(edge.written.get(1).chain().follows().value())
                .doesNotStartWith(edge.written.get(0).id().value().substring(0, 23));
        var next = post(following("3", "Update", "2").replace("Actual", "Exercise"));
        assertThat(next.json().get("warnings")).isEmpty();
        assertThat(edge.written.get(2).chain().follows())
                .isEqualTo(edge.written.get(1).id());
    }

    @Test
    void aDraftAndAReceiptAreKeptAndSaySo() {
        for (var text : List.of(
                alert("1", "Alert").replace("Actual", "Draft"),
                following("2", "Ack", "1"),
                following("3", "Error", "1"))) {
            var answer = post(text);
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().get("warnings").get(0).get("code").asString())
                    .isEqualTo("KEPT_ONLY");
        }
        assertThat(edge.written).allSatisfy(record -> {
            assertThat(record.chain().kind()).isEqualTo(ReportKind.KEPT_ONLY);
            assertThat(record.chain().follows()).isNull();
        });
    }

    @Test
    void withoutAllThatNamesItTheIdempotencyKeyDecides() {
        var unnamed = alert("1", "Alert").replaceFirst("<identifier>.*</identifier>", "");
        var first = post(unnamed, "Idempotency-Key", "k");
        assertThat(first.status()).isEqualTo(201);
        assertThat(post(unnamed, "Idempotency-Key", "k").header("Idempotent-Replay"))
                .isEqualTo("true");
        assertThat(post(unnamed.replace("火灾", "爆炸"), "Idempotency-Key", "k").status())
                .isEqualTo(422);
        assertThat(post(unnamed)
                        .json()
                        .get("warnings")
                        .valueStream()
                        .map(w -> w.get("code").asString()))
                .contains("NO_IDEMPOTENCY_KEY");
    }

    @Test
    void whatIsTurnedAwayHasADefinedAnswer() {
        assertProblem(post("<alert>"), 400, "NOT_XML");
        assertProblem(post(""), 400, "NOT_XML");
        assertProblem(post("<rss/>"), 400, "NOT_AN_ALERT");
        assertProblem(post(alert("1", "Alert"), "Content-Type", "application/json"), 415, "NOT_XML_TYPE");
        assertProblem(post(alert("1", "Alert"), "Content-Encoding", "gzip"), 415, "NOT_XML_TYPE");
        assertProblem(post(alert("1", "Alert"), "Authorization", "Bearer wrong"), 401, "UNKNOWN_API_KEY");
        assertProblem(post("<alert>" + " ".repeat(256 * 1024) + "</alert>"), 413, "TOO_LARGE");
        assertProblem(edge.send(edge.request("/v1/cap").GET()), 405, "METHOD_NOT_ALLOWED");
        assertThat(edge.written).isEmpty();
        for (var type : List.of("application/cap+xml", "text/xml; charset=utf-8", "application/xml")) {
            assertThat(post(alert(type.replaceAll("\\W", ""), "Alert"), "Content-Type", type)
                            .status())
                    .as(type)
                    .isEqualTo(201);
        }
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        try (var there = ServerSocketChannel.open()) {
            there.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .configureBlocking(false);
            var url = "http://127.0.0.1:" + there.socket().getLocalPort() + "/x";
            var body = alert("1", "Alert").replaceFirst("<\\?xml.*\\?>", "");
            for (var attack : List.of(
                    "<!DOCTYPE alert SYSTEM \"" + url + "\">" + body,
                    "<!DOCTYPE alert PUBLIC \"-//x\" \"" + url + "\">" + body,
                    "<!DOCTYPE alert [<!ENTITY x SYSTEM \"" + url + "\">]>" + body.replace("火灾", "&x;"),
                    "<!DOCTYPE alert [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>" + body,
                    "<!DOCTYPE alert [<!NOTATION n SYSTEM \"" + url + "\">]>" + body)) {
                assertProblem(post(attack), 400, "NOT_XML");
            }
            for (var harmless : List.of(
                    body.replace(
                            "<info>",
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/><info>"),
                    body.replace(
                            "<info>",
                            "<info xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
                                    + url + "\">"),
                    "<?xml-stylesheet href=\"" + url + "\"?>" + body,
                    body.replace(
                            "</info>",
                            "<resource><resourceDesc>x</resourceDesc><mimeType>x/y</mimeType><uri>" + url
                                    + "</uri></resource></info>"))) {
                edge.close();
                edge = new TestEdge();
                assertThat(post(harmless).status()).as(harmless).isEqualTo(201);
            }
            assertThat(there.accept()).isNull();
        }
    }

    /** A good alert with bytes, elements and values changed by chance: a report or a 400, and none is lost. */
    @Test
    void anAlertWithAnythingChangedIsAReportOrNoXml() {
        var pieces = List.of(
                "",
                "<",
                ">",
                "&",
                "&amp;",
                "</info>",
                "<info>",
                "<area>",
                "NaN",
                "-",
                "9".repeat(40),
                ",",
                " ",
                "\u0000",
                "<polygon>1,1 2,2</polygon>",
                "<circle>x</circle>",
                "2026-13-45T99:00:00Z",
                "]]>",
                "<![CDATA[");
        var said = List.of(
                "NaN",
                "-",
                "9".repeat(40),
                ",",
                " ",
                "\u0000",
                "<polygon>1,1 2,2</polygon>",
                "<circle>x</circle>",
                "2026-13-45T99:00:00Z",
                "<![CDATA[<]]>",
                "&amp;",
                "<x/>",
                "<area/>",
                "<info/>",
                "液");
        var random = new SplittableRandom(20261124);
        int taken = 0;
        for (int i = 0; i < 600; i++) {
            var text = following("m" + i, i % 3 == 0 ? "Alert" : i % 3 == 1 ? "Update" : "Cancel", "m" + (i - 1));
            // Every other one stays XML as far as chance allows: there only what is said is changed.
            boolean torn = i % 2 == 0;
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                int at = torn
                        ? random.nextInt(text.length())
                        : text.indexOf('>', random.nextInt(text.length() - 20)) + 1;
                int until = torn ? Math.min(text.length(), at + random.nextInt(12)) : at;
                var piece = torn ? pieces.get(random.nextInt(pieces.size())) : said.get(random.nextInt(said.size()));
                text = text.substring(0, at) + piece + text.substring(until);
            }
            int before = edge.written.size();
            var answer = post(text, "Idempotency-Key", "m" + i);
            assertThat(answer.status()).as(text).isIn(201, 400, 422);
            if (answer.status() == 201 && answer.header("Idempotent-Replay").isEmpty()) {
                taken++;
                assertThat(edge.written).hasSize(before + 1);
                assertThat(Json.mapper().writeValueAsBytes(edge.written.get(before)).length)
                        .isLessThan(Topics.LARGEST_RECORD_BYTES - 1000);
            } else {
                assertThat(edge.written).hasSize(before);
            }
        }
        assertThat(taken).isGreaterThan(100);
    }

    @Test
    void theAlertOfAnIncidentIsForWhoToldOfItAndForAgencies() {
        var report = post(alert("1", "Alert")).json().get("reportId").asString();
        happened(new ReportId(report));
        var own = get(INCIDENT, TestEdge.KEY);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Content-Type")).startsWith("application/cap+xml");
        assertThat(CapRules.objections(own.response().body())).isEmpty();
        assertThat(CapRules.texts(own.response().body(), "identifier")).containsExactly("420583-20261124-001.1");
        assertProblem(get(INCIDENT, TestEdge.OTHER_KEY), 404, "NOT_FOUND");
        assertProblem(get(INCIDENT, "wrong"), 401, "UNKNOWN_API_KEY");
        assertProblem(get(new IncidentId("incident:other"), TestEdge.KEY), 404, "NOT_FOUND");
        register(Tier.TOWN);
        assertThat(get(INCIDENT, TestEdge.OTHER_KEY).status()).isEqualTo(404);
        register(Tier.AGENCY);
        assertThat(get(INCIDENT, TestEdge.OTHER_KEY).status()).isEqualTo(200);
    }

    @Test
    void whatIsSentOnIsUnderstoodAsItWasMeant() {
        happened(new ReportId("420583-k1-aaaaaa"));
        register(Tier.AGENCY);
        var out = get(INCIDENT, TestEdge.OTHER_KEY).response().body();
        var answer = post(out, "Authorization", "Bearer " + TestEdge.OTHER_KEY);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("warnings")).isEmpty();
        var read = edge.written.getLast().understood();
        assertThat(read.category()).isEqualTo(Category.FIRE);
        assertThat(read.coordinates()).isEqualTo(new Coordinates(30.43, 111.76));
        assertThat(read.placeText()).isEqualTo("白洋工业园");
    }

    private void register(Tier tier) {
        edge.caps.entry(
                Topics.DUTY,
                ZHIJIANG,
                entry(List.of(new DutyEvent.OrganizationRegistered(
                        new Organization(new OrganizationId("other"), "另一家", tier, null, null, null)))));
    }

    @Test
    void whatIsDrilledIsThereForThoseWhoDrill() {
        happened(new ReportId("420583-k1-aaaaaa"), Handling.EXERCISE, TestEdge.DRILL);
        register(Tier.AGENCY);
        assertThat(get(INCIDENT, TestEdge.OTHER_KEY).status()).isEqualTo(404);
        edge.drilling();
        assertThat(get(INCIDENT, TestEdge.DRILL_KEY).status())
                .as("it told nothing of it")
                .isEqualTo(404);
        edge.caps.entry(
                Topics.DUTY,
                ZHIJIANG,
                entry(List.of(new DutyEvent.OrganizationRegistered(
                        new Organization(new OrganizationId("works"), "化工厂", Tier.AGENCY, null, null, null)))));
        assertThat(get(INCIDENT, TestEdge.DRILL_KEY).response().body()).contains("<status>Exercise</status>");
        assertThat(get(INCIDENT, TestEdge.KEY).status()).isEqualTo(404);
    }

    @Test
    void aDrillsKeyReadsNothingThatIsReal() {
        happened(new ReportId("420583-k1-aaaaaa"));
        edge.drilling();
        edge.caps.entry(
                Topics.DUTY,
                ZHIJIANG,
                entry(List.of(new DutyEvent.OrganizationRegistered(
                        new Organization(new OrganizationId("works"), "化工厂", Tier.AGENCY, null, null, null)))));
        assertThat(get(INCIDENT, TestEdge.KEY).status()).isEqualTo(200);
        assertThat(get(INCIDENT, TestEdge.DRILL_KEY).status()).isEqualTo(404);
    }

    private void happened(ReportId report) {
        happened(report, Handling.ACTUAL, null);
    }

    private void happened(ReportId report, Handling handling, @Nullable DrillId drill) {
        var opened = new IncidentOpened(
                INCIDENT,
                "420583-20261124-001",
                report,
                new OrganizationId("works"),
                Category.FIRE,
                new Place(new Coordinates(30.43, 111.76), List.of(), TownKnownBy.NOBODY, "白洋工业园"),
                null,
                null,
                null,
                AT,
                null,
                List.of(),
                handling,
                null,
                null,
                drill);
        var journals = new EdgeJournals(edge.progress, edge.caps);
        journals.entry(Topics.INCIDENTS, ZHIJIANG, entry(List.of(opened, new ReportLinked(INCIDENT, report, AT, 0))));
        var other =
                new EdgeJournals(new cn.liandong.intake.progress.Progress(), new cn.liandong.intake.cap.CapAlerts());
        other.takeUp(
                Json.mapper().readValue(Json.mapper().writeValueAsBytes(journals.fold()), EdgeJournals.Fold.class));
        assertThat(other.fold().caps()).isEqualTo(journals.fold().caps());
    }

    private static Entry<?> entry(List<?> events) {
        return new Entry<>(1, AT, Actor.SYSTEM, "c", "h", Handling.ACTUAL, null, Map.of(), null, events, null);
    }

    private TestEdge.Answer get(IncidentId incident, String key) {
        return edge.send(edge.request("/v1/incidents/" + incident + "/cap").header("Authorization", "Bearer " + key));
    }

    private TestEdge.Answer post(String xml, String... headers) {
        var request = edge.request("/v1/cap").POST(HttpRequest.BodyPublishers.ofByteArray(xml.getBytes(UTF_8)));
        request.header("Authorization", "Bearer " + TestEdge.KEY).header("Content-Type", "application/cap+xml");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return edge.send(request);
    }

    private static void assertProblem(TestEdge.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("phone").asString()).isEqualTo("119");
    }

    private static String following(String identifier, String kind, String... earlier) {
        var references = String.join(
                " ",
                java.util.Arrays.stream(earlier)
                        .map(one -> "city@example.cn," + one + ",2026-11-24T10:00:00+08:00")
                        .toList());
        return alert(identifier, kind).replace("<info>", "<references>" + references + "</references><info>");
    }

    private static String alert(String identifier, String kind) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>%s</identifier>
                  <sender>city@example.cn</sender>
                  <sent>2026-11-24T10:00:00+08:00</sent>
                  <status>Actual</status>
                  <msgType>%s</msgType>
                  <scope>Public</scope>
                  <info><language>zh-CN</language><category>Fire</category><event>火灾</event>\
                <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>\
                <area><areaDesc>白洋工业园</areaDesc><circle>30.43,111.76 0.5</circle></area></info>
                </alert>
                """.formatted(identifier, kind);
    }
}
