package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.AuditRecord.Exported;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.duty.Organization;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city takes out its emergency sheet, and that is written down. */
class EmergencySheetServerTest {
    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> read(Organization officer, String query) {
        return server.send("GET", "/api/paper" + query, null, "Cookie", server.cookie(officer));
    }

    @Test
    void aCityOfficerTakesItOutAsItIsNowAndTheAuditHoldsIt() {
        var answer = read(City.CITY, "?form=html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("截至 2026年11月24日 16:00", City.record(City.FIRE).phone());
        assertThat(server.audited.getLast()).isInstanceOfSatisfying(Exported.class, kept -> {
            assertThat(kept.what()).isEqualTo(ExportKind.EMERGENCY_SHEET);
            assertThat(kept.call()).isEqualTo("GET /api/paper");
        });
    }

    @Test
    void itIsForTheCityAlone() {
        for (var other : City.ORGANIZATIONS) {
            assertThat(read(other, "?form=html").statusCode())
                    .as(other.name())
                    .isEqualTo(other.equals(City.CITY) ? 200 : 403);
        }
        assertThat(server.send("GET", "/api/paper", null).statusCode()).isEqualTo(401);
    }

    @Test
    void whatTheAuditCannotHoldStaysIn() {
        var cookie = server.cookie(City.CITY);
        server.auditing = false;

        var answer = server.send("GET", "/api/paper?form=html", null, "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(City.record(City.FIRE).phone());
    }

    @Test
    void anotherFormIsNone() {
        assertThat(read(City.CITY, "?form=docx").statusCode()).isEqualTo(400);
    }
}
