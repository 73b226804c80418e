package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.LeaveCommand.FileLeave;
import cn.liandong.contracts.duty.LeaveCommand.WithdrawLeave;
import cn.liandong.contracts.duty.LeaveEvent.LeaveEnded;
import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.LeaveEvent.LeaveWithdrawn;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An officer files a leave and takes it back, and sees it where people are chosen. */
class LeaveServerTest {
    private static final PersonId PERSON = City.person(City.DONGSHI_TOWN);
    private static final Instant FROM = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-28T00:00:00Z");

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        outcome(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLeaveIsItsWindowAlone() {
        var answer = send(
                "POST",
                "/api/people/" + PERSON + "/leaves",
                "{\"from\":\"2026-11-25T00:00:00Z\",\"until\":\"2026-11-28T00:00:00Z\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lastAsked()).isEqualTo(new FileLeave(PERSON, FROM, UNTIL));
        assertThat(send("POST", "/api/people/" + PERSON + "/leaves", "{\"from\":\"2026-11-25T00:00:00Z\"}")
                        .body())
                .contains("FIELD_NEEDED", "until");
        send("POST", "/api/leaves/leave-1/withdrawal", null);
        assertThat(lastAsked()).isEqualTo(new WithdrawLeave(new LeaveId("leave-1")));
    }

    @Test
    void whoIsOnLeaveIsMarkedWherePeopleAreChosenUntilItIsOverOrTakenBack() {
        assertThat(leaves()).isEmpty();
        server.feed(new LeaveFiled(new Leave(new LeaveId("l2"), PERSON, UNTIL, UNTIL.plusSeconds(60)), City.AT));
        server.feed(new LeaveFiled(new Leave(new LeaveId("l1"), PERSON, FROM, UNTIL), City.AT));
        assertThat(leaves()).hasSize(2);
        assertThat(leaves().get(0).toString())
                .isEqualTo("{\"id\":\"l1\",\"from\":\"2026-11-25T00:00:00Z\",\"until\":\"2026-11-28T00:00:00Z\"}");
        server.feed(new LeaveWithdrawn(new LeaveId("l1"), PERSON));
        server.feed(new LeaveEnded(new LeaveId("l2"), PERSON));
        assertThat(leaves()).isEmpty();
    }

    @Test
    void anOverrideSaysWhomItSeatsWhileOnLeave() {
        outcome(Map.of("onLeave", "li-na,wang"));
        var answer = send("POST", "/api/posts/dongshi-duty/overrides", """
                {"kind": "COVER", "until": "2026-11-24T12:00:00Z", "in": ["li-na", "wang"], "reason": "缺人"}""");
        assertThat(answer.body()).contains("\"onLeave\":[\"li-na\",\"wang\"]", "\"sequence\":45");
    }

    private JsonNode leaves() {
        return Json.mapper()
                .readTree(send("GET", "/api/posts/dongshi-duty/people", null).body())
                .at("/people/0/leaves");
    }

    private void outcome(Map<String, String> facts) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "roster", City.JURISDICTION, 9, 45, Outcome.accepted(facts)));
    }

    private RosterCommand lastAsked() {
        return server.askedOfRoster.getLast().command();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        return server.send(
                method,
                path,
                body,
                "Cookie",
                server.cookie(City.DONGSHI_TOWN),
                "Idempotency-Key",
                path + System.identityHashCode(body),
                "Content-Type",
                "application/json");
    }
}
