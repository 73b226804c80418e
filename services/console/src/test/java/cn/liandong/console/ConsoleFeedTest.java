package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.observe.Shortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleFeedTest {
    private static final String SPACE_LOW = "notice console/SPACE_LOW";
    private static final String MEMORY_LOW = "notice console/MEMORY_LOW";

    private ConsoleServer server;
    private long incidents;
    private long responses;

    @BeforeEach
    void start() {
        server = new ConsoleServer();
        server.opensForDuty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageGetsThePictureAndThenEveryChange() {
        var page = connected(City.CITY);
        var first = page.hello(null).next();
        assertThat(first.get("type").asString()).isEqualTo("snapshot");
        assertThat(first.get("reason").asString()).isEqualTo("FIRST");
        assertThat(page.page.items()).containsKey("duty fire-duty").hasSize(City.ORGANIZATIONS.size());

        happen(1, City.ENTERPRISE);
        var change = page.next();

        assertThat(change.get("type").asString()).isEqualTo("change");
        assertThat(change.get("journal").asString()).isEqualTo("incidents");
        assertThat(change.get("sequence").asLong()).isEqualTo(1);
        assertThat(page.page.items()).containsKeys("incident 420583-incident-1", "line incidents/1/0");
    }

    @Test
    void aPageThatWasCutIsSentWhatItMissed() {
        var page = connected(City.CITY);
        page.hello(null).next();
        var token = page.page.token();
        page.leave();
        happen(1, City.ENTERPRISE);
        alert(1, City.DONGSHI_TOWN);

        var again = connected(City.CITY).hello(token);
        var resumed = again.next();

        assertThat(resumed.get("type").asString()).isEqualTo("resumed");
        assertThat(resumed.get("missed").asInt()).isEqualTo(2);
        assertThat(again.next().get("journal").asString()).isEqualTo("incidents");
        assertThat(again.next().get("journal").asString()).isEqualTo("response");
        assertThat(again.page.items()).containsKeys("incident 420583-incident-1", "alert 420583-incident-1:dongshi");
    }

    @Test
    void aTokenOfAnotherScopeOrOfNobodyIsUnknown() {
        var page = connected(City.CITY);
        page.hello(null).next();

        assertThat(connected(City.FIRE)
                        .hello(page.page.token())
                        .next()
                        .get("reason")
                        .asString())
                .isEqualTo("TOKEN_UNKNOWN");
        assertThat(connected(City.CITY).hello("AAAA").next().get("reason").asString())
                .isEqualTo("TOKEN_UNKNOWN");
    }

    @Test
    void anAgencySeesAnIncidentWithItsWholeTimelineOnceItIsAlerted() {
        var page = connected(City.FIRE);
        page.hello(null).next();
        happen(1, City.ENTERPRISE);
        assertThat(page.page.items()).doesNotContainKey("incident 420583-incident-1");

        alert(1, City.FIRE);
        page.next();

        assertThat(page.page.items())
                .containsKeys(
                        "incident 420583-incident-1",
                        "line incidents/1/0",
                        "alert 420583-incident-1:fire",
                        "line response/1/0");
    }

    @Test
    void anEnterpriseSeesNoPhonesAndNothingOfOthers() {
        happen(1, City.ENTERPRISE);
        happen(2, City.OTHER_ENTERPRISE);
        var enterprise = connected(City.ENTERPRISE);
        enterprise.hello(null).next();
        var town = connected(City.DONGSHI_TOWN);
        town.hello(null).next();

        assertThat(enterprise.page.items())
                .containsKey("incident 420583-incident-1")
                .doesNotContainKey("incident 420583-incident-2");
        assertThat(enterprise.page.items().values().toString()).doesNotContain("199-0000-0001");
        assertThat(town.page.items().values().toString()).contains("199-0000-0001");
    }

    @Test
    void everySecondThePageIsToldHowOldItsPictureIs() {
        var page = connected(City.CITY);
        page.hello(null).next();
        server.bean(Freshness.class).follow(() -> Instant.parse("2026-11-24T07:59:57Z"));

        server.sessions().beat();
        var beat = page.any();
        while (beat.get("pictureAt").asString().equals("2026-11-24T08:00:00Z")) {
            // The server's own clock may have ticked before.
            beat = page.any();
        }

        assertThat(beat.get("type").asString()).isEqualTo("heartbeat");
        assertThat(beat.get("at").asString()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(beat.get("pictureAt").asString()).isEqualTo("2026-11-24T07:59:57Z");
    }

    @Test
    void whileSpaceIsLowEveryPageSaysSo() {
        var town = connected(City.DONGSHI_TOWN);
        town.hello(null).next();
        var reserve = server.bean(ReserveNotice.class);
        reserve.look();

        server.shortage = Shortage.SPACE;
        reserve.look();
        readUntil(town, SPACE_LOW, true);
        var notice = town.page.get(SPACE_LOW);
        assertThat(notice.get("level").asString()).isEqualTo("ALARM");
        assertThat(notice.get("code").asString()).isEqualTo("SPACE_LOW");
        assertThat(notice.get("at").asString()).isEqualTo("2026-11-24T08:00:00Z");
        var later = connected(City.ENTERPRISE);
        later.hello(null).next();
        assertThat(later.page.items()).containsKey(SPACE_LOW);

        server.shortage = Shortage.MEMORY;
        reserve.look();
        readUntil(town, SPACE_LOW, false);
        readUntil(later, SPACE_LOW, false);
        readUntil(town, MEMORY_LOW, true);

        server.shortage = null;
        reserve.look();
        readUntil(town, MEMORY_LOW, false);
    }

    @Test
    void theClockLooksByItself() {
        var page = connected(City.CITY);
        page.hello(null).next();
        server.shortage = Shortage.SPACE;

        readUntil(page, SPACE_LOW, true);
    }

    /** Within ten frames: a heartbeat comes every second, so that to wait for any other frame might never end. */
    private static void readUntil(Socket page, String notice, boolean says) {
        for (int i = 0; i < 10 && page.page.items().containsKey(notice) != says; i++) {
            page.any();
        }
        assertThat(page.page.items().containsKey(notice)).as(notice).isEqualTo(says);
    }

    @Test
    void aSessionThatEndsClosesItsPages() throws Exception {
        var cookie = server.cookie(City.CITY);
        var page = Socket.connect(server, cookie);
        page.hello(null).next();

        server.send("DELETE", "/api/session", null, "Cookie", cookie);
        server.sessions().beat();

        assertThat(page.next().get("reason").asString()).isEqualTo("SIGNED_OUT");
        assertThat(page.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    void aSessionThatExpiresClosesItsPages() {
        var page = connected(City.CITY);
        page.hello(null).next();

        server.clock.advance(Duration.ofHours(12));
        server.sessions().beat();

        assertThat(page.next().get("reason").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void anythingButOneHelloEndsTheConnection() {
        assertThat(connected(City.CITY)
                        .say("{\"type\":\"subscribe\"}")
                        .next()
                        .get("reason")
                        .asString())
                .isEqualTo("BAD_FRAME");
        assertThat(connected(City.CITY).say("hello").next().get("reason").asString())
                .isEqualTo("BAD_FRAME");
        var twice = connected(City.CITY);
        twice.hello(null).next();
        assertThat(twice.hello(null).next().get("reason").asString()).isEqualTo("BAD_FRAME");
        var binary = connected(City.CITY);
        binary.sayBinary();
        assertThat(binary.next().get("reason").asString()).isEqualTo("BAD_FRAME");
    }

    @Test
    void aFrameLargerThanAHelloEndsTheConnection() throws Exception {
        var page = connected(City.CITY);
        page.say("x".repeat(2_000));

        assertThat(page.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1009);
    }

    @Test
    void aHandshakeWithoutASessionOrFromAnotherSiteIsRefused() {
        var cookie = server.cookie(City.CITY);

        assertThat(Socket.refused(server)).isEqualTo(401);
        assertThat(Socket.refused(server, "Cookie", cookie, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(Socket.refused(
                        server, "Cookie", cookie, "Origin", server.address("").toString()))
                .isEqualTo(101);
    }

    @Test
    void aSignInThatConnectsAgainAndAgainIsToldToWait() {
        var cookie = server.cookie(City.CITY);
        for (int i = 0; i < 30; i++) {
            assertThat(Socket.refused(server, "Cookie", cookie)).isEqualTo(101);
        }
        assertThat(Socket.refused(server, "Cookie", cookie)).isEqualTo(429);
        assertThat(Socket.refused(server, "Cookie", server.cookie(City.FIRE))).isEqualTo(101);

        server.clock.advance(Duration.ofSeconds(2));
        assertThat(Socket.refused(server, "Cookie", cookie)).isEqualTo(101);
    }

    @Test
    void aTokenInTheAddressOpensNothing() {
        var cookie = server.cookie(City.CITY);
        var token = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(Socket.refusedAt("/ws?token=" + token, server)).isEqualTo(401);
        assertThat(Socket.refusedAt("/ws?" + cookie, server)).isEqualTo(401);
    }

    @Test
    void aConsoleThatHasNotReadEverythingLetsNobodyLook() {
        var cookie = server.cookie(City.CITY);
        server.bean(Freshness.class).follow(() -> Instant.MIN);

        assertThat(Socket.refused(server, "Cookie", cookie)).isEqualTo(503);
        assertThat(server.signIn("fire", ConsoleServer.PASSWORD).statusCode()).isEqualTo(503);
        assertThat(server.health().up()).isFalse();
    }

    private Socket connected(Organization organization) {
        return Socket.connect(server, server.cookie(organization));
    }

    private void happen(int number, Organization reporter) {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.<IncidentEvent>entry(
                                ++incidents,
                                City.opened(number, reporter, null, List.of(City.DONGSHI)),
                                City.linked(number)));
    }

    private void alert(int number, Organization organization) {
        server.feeds()
                .entry(
                        Topics.RESPONSE,
                        City.JURISDICTION,
                        City.<ResponseEvent>entry(
                                ++responses,
                                City.began(number, organization),
                                City.step(number, organization, 1),
                                City.alerted(number, organization, 1)));
    }
}
