package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final IncidentId INCIDENT = new IncidentId("incident:1");
    private static final PostId OFFICER = new PostId("city/officer");
    private static final PersonId SOMEBODY = new PersonId("zhang-wei");
    private static final AssignmentId GOES = new AssignmentId("incident:1.u1");
    private static final DirectiveId CLOSE_IT = new DirectiveId("incident:1.d1");

    private final TestEdge edge = new TestEdge();
    private long incidents;
    private long response;

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void whatBecomesOfAReportIsToldAsItHappens() {
        var id = report(edge);
        try (var stream = open(edge, id, "")) {
            var received = stream.next();
            assertThat(received.name()).isEqualTo("received");
            assertThat(received.json().get("reportId").asString()).isEqualTo(id);
            opened(edge, id);
            var incident = stream.next();
            assertThat(incident.name()).isEqualTo("incident");
            assertThat(incident.json().get("number").asString()).isEqualTo("420583-20261124-001");
            happened(edge, offered());
            happened(edge, new AssignmentEvent.OfferAccepted(GOES, INCIDENT, new UnitId("u"), AT));
            assertThat(stream.next().name()).isEqualTo("accepted");
            happened(edge, new AssignmentEvent.UnitEnRoute(GOES, INCIDENT, new UnitId("u"), AT.plusSeconds(60)));
            var enRoute = stream.next();
            assertThat(enRoute.name()).isEqualTo("enRoute");
            assertThat(enRoute.json().get("enRouteAt").asString()).isEqualTo("2026-11-24T02:01:00Z");
            assertThat(enRoute.json().get("organizationName").asString()).isEqualTo("fire");
            happened(edge, given(new OrganizationId("other"), "不相干"));
            happened(edge, given(new OrganizationId("works"), "关闭3号罐上游阀门"));
            var instruction = stream.next();
            assertThat(instruction.name()).isEqualTo("instruction");
            assertThat(instruction.json().get("text").asString()).isEqualTo("关闭3号罐上游阀门");
            assertThat(instruction.data()).doesNotContain("zhang-wei");
            happened(edge, new ClosingEvent.IncidentControlled(INCIDENT, OFFICER, SOMEBODY, AT));
            assertThat(stream.next().name()).isEqualTo("controlled");
            await(() -> stream.comments() > 0);
            assertThat(stream.isQuiet()).isTrue();
        }
    }

    @Test
    void whoComesAgainToAnotherInstanceIsToldWhatWasMissedAndNothingElse() {
        var id = report(edge);
        opened(edge, id);
        happened(edge, offered());
        happened(edge, new AssignmentEvent.OfferAccepted(GOES, INCIDENT, new UnitId("u"), AT));
        String last;
        try (var stream = open(edge, id, "")) {
            assertThat(stream.next().name()).isEqualTo("received");
            assertThat(stream.next().name()).isEqualTo("incident");
            last = stream.next().id();
        }
        assertThat(last).isEqualTo("2.2");
        incidents = 0;
        response = 0;
        try (var other = new TestEdge()) {
            assertThat(report(other)).isEqualTo(id);
            happened(other, offered());
            happened(other, new AssignmentEvent.OfferAccepted(GOES, INCIDENT, new UnitId("u"), AT));
            happened(other, new AssignmentEvent.UnitOnScene(GOES, INCIDENT, new UnitId("u"), AT));
            opened(other, id);
            try (var stream = open(other, id, last)) {
                var missed = stream.next();
                assertThat(missed.name()).isEqualTo("onScene");
                assertThat(missed.id()).isEqualTo("2.3");
                await(() -> stream.comments() > 0);
                assertThat(stream.isQuiet()).isTrue();
            }
        }
    }

    @Test
    void anotherOrganizationFollowsNothing() {
        var id = report(edge);
        var request = edge.request("/v1/reports/" + id + "/events");
        assertThat(edge.send(request.header("Authorization", "Bearer " + TestEdge.OTHER_KEY))
                        .status())
                .isEqualTo(404);
        assertThat(edge.streams.count()).isZero();
    }

    @Test
    void aKeyFollowsSoManyAndNoMoreAndOneThatEndsMakesRoom() {
        var id = report(edge);
        try (var first = open(edge, id, "");
                var second = open(edge, id, "")) {
            try (var third = open(edge, id, "")) {
                assertThat(List.of(first.next(), second.next(), third.next()))
                        .allMatch(event -> event.name().equals("received"));
                var turned = edge.send(request(edge, id, ""));
                assertThat(turned.status()).isEqualTo(429);
                assertThat(turned.json().get("code").asString()).isEqualTo("TOO_MANY_STREAMS");
                assertThat(turned.header("Retry-After")).isEqualTo("30");
            }
            await(() -> edge.streams.count() == 2);
            try (var again = open(edge, id, "")) {
                assertThat(again.next().name()).isEqualTo("received");
            }
        }
        await(() -> edge.streams.count() == 0);
    }

    @Test
    void aKeyThatIsRevokedFollowsNoMore() {
        var id = report(edge);
        try (var stream = open(edge, id, "")) {
            assertThat(stream.next().name()).isEqualTo("received");
            edge.keys.told("420583:key:works", null);
            assertThat(stream.next().name()).isEqualTo("END");
        }
        await(() -> edge.streams.count() == 0);
    }

    /** It takes what the two kernels hold between them to notice, and then a second. */
    @Test
    void aReaderThatTakesNothingIsCut() throws Exception {
        var id = report(edge);
        opened(edge, id);
        var text = "阀".repeat(1000);
        try (var socket = edge.connect()) {
            socket.getOutputStream()
                    .write(("GET /v1/reports/" + id + "/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + TestEdge.KEY + "\r\n\r\n")
                            .getBytes(US_ASCII));
            await(() -> edge.streams.count() == 1);
            happened(edge, given(new OrganizationId("works"), text));
            await(() -> {
                happened(
                        edge,
                        new DirectiveEvent.DirectiveReturned(
                                CLOSE_IT, INCIDENT, 1, text, OFFICER, SOMEBODY, AT, List.of(OFFICER), AT));
                return edge.streams.count() == 0;
            });
        }
    }

    private static AssignmentEvent offered() {
        return new AssignmentEvent.UnitOffered(
                GOES,
                INCIDENT,
                new UnitId("u"),
                new OrganizationId("fire"),
                Handling.ACTUAL,
                List.of(),
                null,
                List.of(),
                AT,
                AT);
    }

    private static DirectiveEvent given(OrganizationId to, String text) {
        return new DirectiveEvent.DirectiveGiven(
                to.value().equals("works") ? CLOSE_IT : new DirectiveId("incident:1.d2"),
                INCIDENT,
                Handling.ACTUAL,
                OFFICER,
                new OrganizationId("city"),
                SOMEBODY,
                to,
                null,
                List.of(new PostId("works/duty")),
                text,
                AT,
                AT.plusSeconds(1800));
    }

    private static String report(TestEdge edge) {
        return edge.post("{}", "Idempotency-Key", "k").json().get("reportId").asString();
    }

    private static EventStream open(TestEdge edge, String id, String last) {
        return edge.stream(request(edge, id, last));
    }

    private static java.net.http.HttpRequest.Builder request(TestEdge edge, String id, String last) {
        var request = edge.request("/v1/reports/" + id + "/events").header("Authorization", "Bearer " + TestEdge.KEY);
        return last.isEmpty() ? request : request.header("Last-Event-ID", last);
    }

    private void opened(TestEdge edge, String report) {
        entry(
                edge,
                Topics.INCIDENTS,
                ++incidents,
                new IncidentEvent.IncidentOpened(
                        INCIDENT,
                        "420583-20261124-001",
                        new ReportId(report),
                        new OrganizationId("works"),
                        Category.FIRE,
                        new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                        null,
                        null,
                        null,
                        AT,
                        null,
                        List.of()));
        entry(
                edge,
                Topics.INCIDENTS,
                ++incidents,
                new IncidentEvent.ReportLinked(INCIDENT, new ReportId(report), AT, 1));
    }

    private void happened(TestEdge edge, Object event) {
        entry(edge, Topics.RESPONSE, ++response, event);
    }

    private static void entry(TestEdge edge, String topic, long sequence, Object event) {
        edge.progress.entry(
                topic,
                new Jurisdiction("420583"),
                new Entry<>(
                        sequence,
                        AT,
                        Actor.SYSTEM,
                        "c",
                        null,
                        Handling.ACTUAL,
                        null,
                        Map.of(),
                        null,
                        List.of(event),
                        null));
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come within 20 s");
            }
            Thread.onSpinWait();
        }
    }
}
