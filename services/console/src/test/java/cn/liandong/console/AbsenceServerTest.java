package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.WithdrawAbsence;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer files an absence, answers it and takes it back. */
class AbsenceServerTest {
    private static final AbsenceId ABSENCE = new AbsenceId("absence-1");

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        outcome(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itIsFiledForAPostWithItsWindowAndItsSubstitute() {
        var whole = """
                {"personId": "zhang-wei", "from": "2026-11-25T00:00:00Z", "until": "2026-11-27T00:00:00Z",
                 "substituteId": "li-na", "reason": "会议"}""";
        assertThat(post("/api/posts/dongshi-duty/absences", whole, City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(lastAsked())
                .isEqualTo(new FileAbsence(
                        City.post(City.DONGSHI_TOWN).id(),
                        new PersonId("zhang-wei"),
                        Instant.parse("2026-11-25T00:00:00Z"),
                        Instant.parse("2026-11-27T00:00:00Z"),
                        new PersonId("li-na"),
                        "会议"));
        var without = whole.replace("substituteId", "substitute");
        assertThat(post("/api/posts/dongshi-duty/absences", without, City.DONGSHI_TOWN)
                        .body())
                .contains("FIELD_NEEDED", "substituteId");
    }

    @Test
    void itIsAnsweredUnderTheAccountOfAPostByNameAndARefusalIsSaidAsItIs() {
        post("/api/absences/absence-1/answer", "{\"personId\":\"wang\",\"approve\":true}", City.CITY);
        assertThat(lastAsked()).isEqualTo(new AnswerAbsence(ABSENCE, new PersonId("wang"), true, null));
        assertThat(server.askedOfRoster.getLast().actor().post())
                .isEqualTo(City.post(City.CITY).id());
        for (var code : Map.of("NO_RIGHT_TO_APPROVE", 403, "OWN_ABSENCE", 403, "NO_SUCH_ABSENCE", 404)
                .entrySet()) {
            outcome(Outcome.refused(code.getKey(), "Another has to."));
            var answer = post(
                    "/api/absences/absence-1/answer",
                    "{\"personId\":\"wang\",\"approve\":false,\"reason\":\"汛期\"}",
                    City.CITY);
            assertThat(answer.statusCode()).isEqualTo(code.getValue());
            assertThat(answer.body()).contains(code.getKey(), "Another has to.");
        }
    }

    @Test
    void itIsTakenBackWithAReason() {
        post("/api/absences/absence-1/withdrawal", "{\"reason\":\"取消\"}", City.DONGSHI_TOWN);
        assertThat(lastAsked()).isEqualTo(new WithdrawAbsence(ABSENCE, "取消"));
        assertThat(post("/api/absences/absence-1/withdrawal", "{}", City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(400);
    }

    private void outcome(Outcome outcome) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "roster", City.JURISDICTION, 9, 45, outcome));
    }

    private RosterCommand lastAsked() {
        return server.askedOfRoster.getLast().command();
    }

    private HttpResponse<String> post(String path, String body, Organization officer) {
        return server.send(
                "POST",
                path,
                body,
                "Cookie",
                server.cookie(officer),
                "Idempotency-Key",
                path + System.identityHashCode(body),
                "Content-Type",
                "application/json");
    }
}
