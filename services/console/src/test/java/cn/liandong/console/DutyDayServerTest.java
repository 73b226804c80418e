package cn.liandong.console;

import static cn.liandong.console.CitySchedules.EIGHT;
import static cn.liandong.console.CitySchedules.NOON;
import static cn.liandong.console.CitySchedules.POST;
import static cn.liandong.console.CitySchedules.TOWN;
import static cn.liandong.console.CitySchedules.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shifts of 24 hours around now, as the strip of each post shows them. */
class DutyDayServerTest {
    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.feed(CitySchedules.drafted());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fourHoursThatWereAndTwentyToComeAtFullHours() {
        at(EIGHT.plus(Duration.ofMinutes(137)));
        var read = read(TOWN);
        assertThat(read.get("from").asString()).isEqualTo("2026-11-30T22:00:00Z");
        assertThat(read.get("until").asString()).isEqualTo("2026-12-01T22:00:00Z");
        assertThat(read.get("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aDraftIsNobodysDutyAndWhatIsPublishedIs() {
        at(EIGHT);
        assertThat(read(TOWN).get("posts")).isEmpty();
        server.feed(CitySchedules.published());
        var shifts = read(TOWN).at("/posts/0/shifts");
        assertThat(read(TOWN).at("/posts/0/postId").asString()).isEqualTo(POST.value());
        assertThat(shifts).hasSize(1);
        assertThat(shifts.at("/0/from").asString()).isEqualTo(EIGHT.toString());
        assertThat(shifts.at("/0/people/0/name").asString()).isEqualTo("人-董市镇");
        assertThat(shifts.at("/0/changes")).isEmpty();
    }

    @Test
    void anOverrideIsAStretchOfItsOwnWithItsReason() {
        at(EIGHT);
        server.feed(CitySchedules.published());
        server.feed(new OverrideMade(new DutyOverride(
                new OverrideId("override-1"),
                POST,
                OverrideKind.COVER,
                NOON,
                TWENTY,
                List.of(),
                List.of(City.person(City.CITY)),
                "<b>发热</b>")));
        var shifts = read(TOWN).at("/posts/0/shifts");
        assertThat(shifts).hasSize(2);
        assertThat(shifts.at("/1/from").asString()).isEqualTo(NOON.toString());
        assertThat(shifts.at("/1/people/0/id").asString())
                .isEqualTo(City.person(City.CITY).value());
        assertThat(shifts.at("/1/changes/0/kind").asString()).isEqualTo("COVER");
        assertThat(shifts.at("/1/changes/0/reason").asString()).isEqualTo("<b>发热</b>");
    }

    @Test
    void whatLiesOutsideTheDayIsLeftOut() {
        server.feed(CitySchedules.published());
        at(TWENTY.plus(Duration.ofHours(4)));
        assertThat(read(TOWN).get("posts")).isEmpty();
        at(TWENTY.plus(Duration.ofHours(4)).minusSeconds(1));
        assertThat(read(TOWN).get("posts")).hasSize(1);
    }

    @Test
    void theCityReadsAllAndATownItsOwn() {
        at(EIGHT);
        server.feed(CitySchedules.published());
        assertThat(read(City.CITY).get("posts")).hasSize(1);
        assertThat(read(City.BAIYANG_TOWN).get("posts")).isEmpty();
        assertThat(send(City.BAIYANG_TOWN).body()).doesNotContain("人-董市镇");
    }

    private void at(Instant now) {
        server.clock.set(now);
    }

    private JsonNode read(Organization officer) {
        var answer = send(officer);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private HttpResponse<String> send(Organization officer) {
        return server.send("GET", "/api/duty-day", null, "Cookie", server.cookie(officer));
    }
}
