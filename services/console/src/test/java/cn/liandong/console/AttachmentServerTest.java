package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.journal.Topics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report's photo is handed out to whoever sees its incident, as a photo, and to nobody else. */
class AttachmentServerTest {
    private static final String PAGE = "a".repeat(64);

    @TempDir
    private static Path folder = Path.of("");

    private static ConsoleServer server;

    @BeforeAll
    static void start() throws IOException {
        CityAttachments.keep(folder);
        server = new ConsoleServer("liandong.attachments.folder=" + folder);
        server.opensForDuty();
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                                City.linked(1),
                                CityAttachments.attached(1),
                                CityAttachments.attached(1, PAGE, "text/html"),
                                CityAttachments.attached(1, "b".repeat(64), "image/png"),
                                City.opened(2, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                                City.linked(2)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPhotoIsHandedOutAsAPhotoAndNothingElse() {
        var answer = attachment(1, CityAttachments.HASH, City.CITY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("test");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Content-Length")).isEqualTo("4");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"9f86d081884c.jpg\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void whoeverSeesTheIncidentSeesItAndToAnybodyElseThereIsNone() {
        assertThat(attachment(1, CityAttachments.HASH, City.DONGSHI_TOWN).statusCode())
                .isEqualTo(200);
        assertThat(attachment(1, CityAttachments.HASH, City.ENTERPRISE).statusCode())
                .isEqualTo(200);
        assertHidden(attachment(1, CityAttachments.HASH, City.BAIYANG_TOWN));
        assertHidden(attachment(1, CityAttachments.HASH, City.OTHER_ENTERPRISE));
        assertThat(server.send("GET", path(1, CityAttachments.HASH), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void onlyWhatAReportOfThisIncidentNamesIsThere() {
        assertNone(attachment(2, CityAttachments.HASH, City.CITY));
        assertNone(attachment(1, "c".repeat(64), City.CITY));
        assertNone(attachment(99, CityAttachments.HASH, City.CITY));
        assertThat(attachment(1, "..%2F..%2Fetc%2Fpasswd", City.CITY).statusCode())
                .isBetween(400, 404);
    }

    @Test
    void whatIsNoPhotoOrRecordingIsNeverHandedOutNorWhatIsNotInTheStore() {
        assertNone(attachment(1, PAGE, City.CITY));
        assertNone(attachment(1, "b".repeat(64), City.CITY));
    }

    /** As an incident that is not there. */
    private static void assertHidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NO_SUCH_INCIDENT");
    }

    private static void assertNone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NO_ATTACHMENT");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String path(int incident, String sha256) {
        return "/api/incidents/" + City.incident(incident) + "/attachments/" + sha256;
    }

    private static HttpResponse<String> attachment(int incident, String sha256, Organization by) {
        return server.send("GET", path(incident, sha256), null, "Cookie", server.cookie(by));
    }
}
