package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WarningServerTest {
    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anOfficerAnswersAWarningWithAWordOutOfTheList() {
        outcome(Outcome.accepted(Map.of()));
        var answer = answer("{\"answer\":\"MAINTENANCE\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"journal\":\"incidents\"");
        var asked = server.askedOfIntake.getLast();
        assertThat(asked.command()).isEqualTo(new AnswerWarning(new WarningId("w1"), WarningAnswer.MAINTENANCE));
        assertThat(asked.actor().organization()).isEqualTo(City.CITY.id());
        assertThat(answer("{\"answer\":\"IT WAS NOTHING\"}").statusCode()).isEqualTo(400);
        assertThat(answer("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aRefusalOfIntakeIsSaidAsItIs() {
        outcome(Outcome.refused("NOT_CONCERNED", "Call them."));
        assertThat(answer("{\"answer\":\"SEEN_TO\"}").statusCode()).isEqualTo(403);
        outcome(Outcome.refused("NO_SUCH_WARNING", "It is over."));
        assertThat(answer("{\"answer\":\"SEEN_TO\"}").statusCode()).isEqualTo(404);
    }

    private static void outcome(Outcome outcome) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "intake", City.JURISDICTION, 9, 45, outcome));
    }

    private static HttpResponse<String> answer(String body) {
        return server.post(server.cookie(City.CITY), "/api/warnings/w1/answer", body);
    }
}
