package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Escalation plans are read with who changed each last, and what an officer wants of one goes to dispatch as it is. */
class PlanServerTest {
    private static final String PATH = "/api/escalation-plans";
    private static final String FIRE = """
            {"revision": 0, "tier": "TOWN", "category": "FIRE", "acknowledgement": "EACH_PERSON",
             "steps": [
               {"target": {"whose": "ALERTED_POST", "kind": "DUTY_OFFICER"}, "acknowledgeWithinSeconds": 30},
               {"target": {"whose": "CITY", "kind": "DUTY_OFFICER"}, "acknowledgeWithinSeconds": 60,
                "also": [{"whose": "OWN_ORGANIZATION", "kind": "DUTY_LEADER"}]}],
             "actWithinSeconds": 600}""";

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        answers(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theyAreReadByTierAsTheyWereLastDefinedWithWhoDidItAndWhen() {
        defined(
                1,
                new PlanDefined(town("plan-town", 60), 1, null, City.AT),
                new PlanDefined(
                        new EscalationPlan(
                                new PlanId("plan-city"),
                                Tier.CITY,
                                town("x", 60).steps()),
                        1,
                        null,
                        City.AT));
        defined(
                2,
                new PlanDefined(town("plan-town", 30), 2, City.post(City.CITY).id(), City.AT.plusSeconds(60)));
        var read = json(get(City.CITY));
        assertThat(read.get("sequence").asLong()).isEqualTo(2);
        assertThat(read.get("plans")).hasSize(2);
        assertThat(read.at("/plans/0/plan/id").asString()).isEqualTo("plan-city");
        assertThat(read.at("/plans/0").has("changedBy")).as("a file did").isFalse();
        assertThat(read.at("/plans/1/plan/steps/0/acknowledgeWithinSeconds").asInt())
                .isEqualTo(30);
        assertThat(read.at("/plans/1/revision").asInt()).isEqualTo(2);
        assertThat(read.at("/plans/1/changedBy").asString())
                .isEqualTo(City.post(City.CITY).name());
        assertThat(read.at("/plans/1/changedAt").asString())
                .isEqualTo(City.AT.plusSeconds(60).toString());
    }

    @Test
    void aPlanForTheVerySameAlertsTakesTheOthersPlaceAndOneForOtherAlertsItsOwn() {
        defined(1, new PlanDefined(town("first", 60), 1, null, City.AT));
        defined(2, new PlanDefined(town("second", 60), 1, null, City.AT));
        assertThat(json(get(City.CITY)).get("plans")).hasSize(1);
        defined(
                3,
                new PlanDefined(
                        new EscalationPlan(
                                new PlanId("second"), Tier.AGENCY, town("x", 60).steps()),
                        2,
                        null,
                        City.AT));
        var read = json(get(City.CITY));
        assertThat(read.get("plans")).hasSize(1);
        assertThat(read.at("/plans/0/plan/tier").asString()).isEqualTo("AGENCY");
    }

    @Test
    void whatAnOfficerWantsGoesToDispatchWithTheRevisionThatWasRead() {
        var answer = post(FIRE, City.CITY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.asked.getLast().command()).isInstanceOfSatisfying(DefinePlan.class, define -> {
            assertThat(define.revision()).isZero();
            assertThat(define.plan().id().value()).startsWith("420583:plan:");
            assertThat(answer.body()).contains(define.plan().id().value(), "\"sequence\":45");
            assertThat(define.plan())
                    .isEqualTo(new EscalationPlan(
                            define.plan().id(),
                            Tier.TOWN,
                            null,
                            Category.FIRE,
                            null,
                            List.of(
                                    new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), 30),
                                    new Step(
                                            new Target(Whose.CITY, PostKind.DUTY_OFFICER),
                                            60,
                                            List.of(new Target(Whose.OWN_ORGANIZATION, PostKind.DUTY_LEADER)))),
                            600,
                            Acknowledgement.EACH_PERSON));
        });
        post(FIRE.replace("\"revision\": 0", "\"id\": \"plan-town\", \"revision\": 3"), City.CITY);
        assertThat(server.asked.getLast().command()).isInstanceOfSatisfying(DefinePlan.class, define -> {
            assertThat(define.plan().id()).isEqualTo(new PlanId("plan-town"));
            assertThat(define.revision()).isEqualTo(3);
        });
        assertThat(server.asked.getLast().actor().post())
                .isEqualTo(City.post(City.CITY).id());
    }

    @Test
    void whatIsMissingOrNoPlanIsNamedAndAskedOfNobody() {
        for (var wrong : List.of(
                List.of(FIRE.replace("\"revision\": 0,", ""), "The field revision is missing"),
                List.of(FIRE.replace("\"tier\": \"TOWN\",", ""), "The field tier is missing"),
                List.of(FIRE.replace("\"whose\": \"CITY\", ", ""), "The field whose is missing"),
                List.of(
                        FIRE.replace("\"acknowledgeWithinSeconds\": 30", "\"x\": 1"),
                        "acknowledgeWithinSeconds is missing"),
                List.of(FIRE.replace("Seconds\": 30", "Seconds\": 0"), "a step waits 1 to 86400 seconds, not 0"),
                List.of(FIRE.replace("600}", "86401}"), "1 to 86400 seconds, not 86401"),
                List.of(
                        "{\"revision\":0,\"tier\":\"TOWN\",\"steps\":[],\"acknowledgement\":\"ONE_OF_POST\"}",
                        "at least one step"),
                List.of(FIRE.replace("\"revision\": 0", "\"id\": \"a b\", \"revision\": 0"), "id is no id"))) {
            var answer = post(wrong.getFirst(), City.CITY);
            assertThat(answer.statusCode()).as(wrong.getFirst()).isEqualTo(400);
            assertThat(json(answer).get("detail").asString()).contains(wrong.getLast());
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aRefusalSaysWhyAndWhetherAnotherWasFaster() {
        answers(Outcome.refused("PLAN_CHANGED", "revision 2 was set at city.leader"));
        var stale = post(FIRE, City.CITY);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).get("code").asString()).isEqualTo("PLAN_CHANGED");
        assertThat(json(stale).get("detail").asString()).contains("city.leader");
        answers(Outcome.refused("LEAVES_ALONE", "At 董市镇 no step tells anybody"));
        assertThat(post(FIRE, City.CITY).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyButTheCityReadsOrChangesThem() {
        for (var other : List.of(City.DONGSHI_TOWN, City.FIRE, City.ENTERPRISE)) {
            assertThat(get(other).statusCode()).isEqualTo(403);
            assertThat(post(FIRE, other).statusCode()).isEqualTo(403);
        }
        assertThat(server.asked).isEmpty();
    }

    private void answers(Outcome outcome) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "dispatch", City.JURISDICTION, 9, 45, outcome));
    }

    private void defined(long sequence, PlanDefined... events) {
        server.feeds().entry(Topics.RESPONSE, City.JURISDICTION, City.entry(sequence, events));
    }

    private static EscalationPlan town(String id, int seconds) {
        return new EscalationPlan(
                new PlanId(id),
                Tier.TOWN,
                List.of(new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), seconds)));
    }

    private HttpResponse<String> get(Organization by) {
        return server.send("GET", PATH, null, "Cookie", server.cookie(by));
    }

    private HttpResponse<String> post(String body, Organization by) {
        return server.send(
                "POST",
                PATH,
                body,
                "Cookie",
                server.cookie(by),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "key-" + body.hashCode());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
