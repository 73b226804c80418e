package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The city's next month: drafted, edited, checked, published; read, printed and subscribed to after a kill. */
@Timeout(180)
class ScheduleOverAKillTest {
    @TempDir
    private Path folder;

    @Test
    void aPublishedMonthIsThereAfterAKillAndChangesByOverridesAlone() throws Exception {
        var next = YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1);
        var path = "/api/organizations/city/schedules/" + next;
        var settings = KillTest.settings("http://127.0.0.1:9/nobody-listens");
        String address;
        try (var first = StandaloneProcess.start(folder.resolve("data"), settings)) {
            try (var officer = visit(first)) {
                var draft = read(officer, path, done(officer, path + "/draft", Map.of()));
                var shift = draft.at("/posts/1/shifts/0");
                assertThat(draft.at("/posts/1/name").asString()).isEqualTo("市应急值守值班员");
                assertThat(shift.at("/people/0/name").asString()).isNotEqualTo("420583-city-p05");
                done(officer, path + "/edits", edit(1, shift, List.of("420583-city-p05", "420583-city-p06")));
                var late = officer.post(path + "/edits", "late", edit(1, shift, List.of()));
                assertThat(late.statusCode()).isEqualTo(409);
                assertThat(late.body()).contains("DRAFT_CHANGED", "420583-city-p06");
                var emptied =
                        officer.post(path + "/edits", "emptied", edit(2, draft.at("/posts/1/shifts/1"), List.of()));
                assertThat(emptied.statusCode()).as(emptied.body()).isEqualTo(200);
                var checked = read(officer, path, done(officer, path + "/check", Map.of("revision", 3)));
                assertThat(checked.at("/findings/0/check").asString()).isEqualTo("UNFILLED");
                done(officer, path + "/publication", Map.of("revision", 3));
                var opened =
                        officer.post("/api/organizations/city/calendars", "calendar", Map.of("postId", "city-duty"));
                address = Json.mapper().readTree(opened.body()).get("address").asString();
            }
            first.kill();
        }
        try (var second = StandaloneProcess.start(folder.resolve("data"), settings);
                var officer = visit(second)) {
            var published = read(officer, path, 0);
            assertThat(published.get("stage").asString()).isEqualTo("PUBLISHED");
            assertThat(published.at("/posts/1/shifts/0/people")).hasSize(2);
            var edited = officer.post(path + "/edits", "after", edit(3, published.at("/posts/1/shifts/0"), List.of()));
            assertThat(edited.body()).contains("SCHEDULE_PUBLISHED");
            assertThat(officer.get(path + "/paper.xlsx").body()).startsWith("PK");
            var calendar = anonymous(second.address("console") + address);
            assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:市应急值守值班员");
        }
    }

    private static ConsoleVisit visit(StandaloneProcess process) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }

    private static Map<String, ?> edit(int revision, JsonNode shift, List<String> people) {
        return Map.of(
                "revision",
                revision,
                "postId",
                "city-duty",
                "from",
                shift.get("from").asString(),
                "until",
                shift.get("until").asString(),
                "people",
                people);
    }

    /** The sequence at which it was done. */
    private static long done(ConsoleVisit officer, String path, Map<String, ?> body) throws Exception {
        var answer = officer.post(path, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body()).get("sequence").asLong();
    }

    /** Asks until the answer stands there: what was done a moment ago may not be read yet. */
    private static JsonNode read(ConsoleVisit officer, String path, long sequence) throws Exception {
        while (true) {
            var answer = officer.get(path);
            if (answer.statusCode() == 200) {
                var read = Json.mapper().readTree(answer.body());
                if (read.get("sequence").asLong() >= sequence) {
                    return read;
                }
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isIn(404, 503);
            }
        }
    }

    private static HttpResponse<String> anonymous(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }
}
