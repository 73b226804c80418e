package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveEvent;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionsTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final IncidentId INCIDENT = new IncidentId("incident:1");

    private final TestEdge edge = new TestEdge();
    private String report = "";

    @BeforeEach
    void anEnterpriseIsOrderedSomething() {
        report = edge.post("{}", "Idempotency-Key", "k").json().get("reportId").asString();
        entry(
                Topics.INCIDENTS,
                1,
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
                        List.of()),
                new IncidentEvent.ReportLinked(INCIDENT, new ReportId(report), AT, 1));
        entry(Topics.RESPONSE, 1, given("d1", "works"), given("d2", "other"));
        outcome(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void theKeyConfirmsWhatWasCarriedOutAndIsTheActor() {
        assertThat(progress().get("instructions")).hasSize(1);
        assertThat(progress().at("/instructions/0/state").asString()).isEqualTo("GIVEN");
        var answer = send("d1/done", "{\"text\":\"阀门已关\"}", TestEdge.KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("sequence").asLong()).isEqualTo(7);
        var asked = edge.asked.get(0);
        assertThat(asked.command()).isEqualTo(new AnswerDirective(new DirectiveId("d1"), DirectiveAnswer.DONE, "阀门已关"));
        assertThat(asked.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
        assertThat(String.valueOf(asked.actor().credential())).isEqualTo("420583:key:works");
        assertThat(asked.actor().organization()).isEqualTo(new OrganizationId("works"));
        assertThat(asked.actor().post()).isNull();
        assertThat(asked.handling()).isEqualTo(Handling.ACTUAL);
        entry(
                Topics.RESPONSE,
                2,
                new DirectiveEvent.DirectiveAnswered(
                        new DirectiveId("d1"),
                        INCIDENT,
                        1,
                        DirectiveAnswer.DONE,
                        null,
                        new PostId("works/duty"),
                        null,
                        AT,
                        0,
                        List.of(new PostId("city/officer")),
                        AT));
        assertThat(progress().at("/instructions/0/state").asString()).isEqualTo("ANSWERED");
        assertThat(progress().at("/instructions/0/answer").asString()).isEqualTo("DONE");
    }

    @Test
    void aRepeatIsTheSameCommandUntilSomethingElseBecameOfIt() {
        send("d1/done", "", TestEdge.KEY);
        send("d1/done", "", TestEdge.KEY);
        assertThat(edge.asked.get(1)).isEqualTo(edge.asked.get(0));
        send("d1/cannot", "{\"text\":\"进不去\"}", TestEdge.KEY);
        assertThat(edge.asked.get(2).commandId()).isNotEqualTo(edge.asked.get(0).commandId());
        entry(
                Topics.RESPONSE,
                3,
                new DirectiveEvent.DirectiveReturned(
                        new DirectiveId("d1"),
                        INCIDENT,
                        1,
                        "再看看",
                        new PostId("city/officer"),
                        null,
                        AT,
                        List.of(new PostId("works/duty")),
                        AT));
        assertThat(progress().at("/instructions/0/returnedBecause").asString()).isEqualTo("再看看");
        send("d1/done", "", TestEdge.KEY);
        assertThat(edge.asked.get(3).commandId()).isNotEqualTo(edge.asked.get(0).commandId());
    }

    @Test
    void aKeyForTrialsIsSentOnAsWhatItIs() {
        send("d1/done", "", TestEdge.TRIAL_KEY);
        assertThat(edge.asked.get(0).handling()).isEqualTo(Handling.TEST);
    }

    @Test
    void whatWasOrderedToAnotherOrNotAtAllIsNotThereAndNobodyIsAsked() {
        assertThat(send("d2/done", "", TestEdge.KEY).json().get("code").asString())
                .isEqualTo("NO_SUCH_INSTRUCTION");
        assertThat(send("d3/done", "", TestEdge.KEY).status()).isEqualTo(404);
        assertThat(send("d1/done", "", TestEdge.OTHER_KEY).json().get("code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(edge.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_THE_RECEIVER, 403, KEY_MAY_NOT_ANSWER, none",
        "NO_SUCH_DIRECTIVE, 404, NO_SUCH_INSTRUCTION, none",
        "OVER, 409, INSTRUCTION_OVER, none",
        "ANSWERED_ALREADY, 409, INSTRUCTION_OVER, none",
        "TEXT_MISSING, 400, TEXT_MISSING, /text",
        "TEXT_UNFIT, 400, TEXT_UNFIT, /text",
        "KEY_REUSED, 422, KEY_REUSED, none",
    })
    void aRefusalIsAProblemOfItsOwn(String code, int status, String problem, String pointer) {
        outcome(Outcome.refused(code, "because"));
        var answer = send("d1/cannot", "", TestEdge.KEY);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(problem);
        assertThat(answer.json().path("pointer").asString("none")).isEqualTo(pointer);
    }

    @Test
    void anOutcomeThatDoesNotComeIsSaidToBeUnknownWithTheKeyToRepeatIt() {
        edge.outcome = command -> CompletableFuture.failedFuture(new TimeoutException("nothing came"));
        var answer = edge.send(request("d1/done", "", TestEdge.KEY).header("Idempotency-Key", "mine"));
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().get("idempotencyKey").asString()).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[] | NOT_AN_OBJECT", "{ | NOT_JSON", "{\"text\":7} | TEXT_UNFIT"})
    void aBodyThatIsNoneIsTurnedAway(String body, String code) {
        assertThat(send("d1/done", body, TestEdge.KEY).json().get("code").asString())
                .isEqualTo(code);
        assertThat(edge.asked).isEmpty();
    }

    private void outcome(Outcome outcome) {
        edge.outcome = command -> CompletableFuture.completedFuture(new OutcomeNotice(
                command.commandId(), "b", Topics.DISPATCH, new Jurisdiction("420583"), 1, 7, outcome));
    }

    private tools.jackson.databind.JsonNode progress() {
        return edge.send(edge.request("/v1/reports/" + report).header("Authorization", "Bearer " + TestEdge.KEY))
                .json();
    }

    private TestEdge.Answer send(String what, String body, String key) {
        return edge.send(request(what, body, key));
    }

    private java.net.http.HttpRequest.Builder request(String what, String body, String key) {
        return edge.request("/v1/reports/" + report + "/instructions/" + what)
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body));
    }

    private static DirectiveEvent given(String id, String to) {
        return new DirectiveEvent.DirectiveGiven(
                new DirectiveId(id),
                INCIDENT,
                Handling.ACTUAL,
                new PostId("city/officer"),
                new OrganizationId("city"),
                null,
                new OrganizationId(to),
                null,
                List.of(new PostId(to + "/duty")),
                "关闭阀门",
                AT,
                AT.plusSeconds(1800));
    }

    private void entry(String topic, long sequence, Object... events) {
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
                        List.of(events),
                        null));
    }
}
