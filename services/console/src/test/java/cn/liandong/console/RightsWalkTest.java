package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.rights.Rights;
import cn.liandong.contracts.access.AuditRecord.ActRefused;
import cn.liandong.contracts.access.AuditRecord.ReadRefused;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route is asked by everybody, and the answers are compared with a table that was written by hand
 * (`rights-walk.txt`): one row for each call of the description, one column for each who asks. The incident is in 董市镇 and
 * was reported by 三宁化肥; the town and the fire brigade are alerted, 白洋镇 and 金润仓储 have nothing to do with it.
 */
class RightsWalkTest {
    private static final Path TABLE = Path.of("src/test/resources/rights-walk.txt");

    /** Who asks, in the order of the columns; null has not signed in. */
    private static final List<@Nullable String> ASKING = Arrays.asList(
            null, "emergency-office-leader", "emergency-office", "dongshi", "baiyang", "fire", "sanning", "jinrun");

    private static final List<String> FEEDS = List.of("GET /ws", "GET /api/wall/feed");

    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        server.leads(City.CITY);
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.opened("nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC", CitySchedules.POST, null));
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                new SiteRegistered(City.site(1, City.ENTERPRISE)),
                                City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                                City.linked(1),
                                CityZones.drawn(1)));
        server.feeds().entry(Topics.RESPONSE, City.JURISDICTION, City.entry(1, response()));
        server.feeds()
                .entry(
                        Topics.DRILLS,
                        City.JURISDICTION,
                        City.entry(1, CityDrills.runs(1).stream().limit(20).toArray()));
        server.decides(Outcome.accepted(Map.of()));
    }

    private static ResponseEvent[] response() {
        return Stream.of(
                        Stream.of(
                                City.registeredUnit(City.FIRE, "一中队"),
                                City.began(1, City.DONGSHI_TOWN),
                                City.began(1, City.FIRE),
                                City.offered(1, City.FIRE, Handling.ACTUAL),
                                City.ordered(1, City.FIRE)),
                        CityClocks.runs(1, City.CITY).stream(),
                        CityAid.asks(1).stream(),
                        CityUpwardReports.runs(1, City.CITY).stream())
                .flatMap(events -> events)
                .toArray(ResponseEvent[]::new);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What paths name, as the table of rights calls it. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("incident", City.incident(1).value()),
            Map.entry("alert", City.alert(1, City.DONGSHI_TOWN).value()),
            Map.entry("assignment", City.assignment(1, City.FIRE).value()),
            Map.entry("directive", City.directive(1, City.FIRE).value()),
            Map.entry("unit", City.unit(City.FIRE).value()),
            Map.entry("aid", CityAid.aid(1).value()),
            Map.entry("clock", CityClocks.clock(1).value()),
            Map.entry("upwardReport", CityUpwardReports.report(1).value()),
            Map.entry("drill", CityDrills.drill(1).value()),
            Map.entry("finding", CityDrills.finding(1).value()),
            Map.entry("post", "dongshi-duty"),
            Map.entry("person", "person-dongshi"),
            Map.entry("organization", "dongshi"),
            Map.entry("site", "site-1"),
            Map.entry("month", "2026-12"),
            Map.entry("shift", "current"),
            Map.entry("channel", "SMS"),
            Map.entry("number", "1"),
            Map.entry("sha256", "0".repeat(64)));

    @Test
    void everyRouteAnswersEverybodyAsTheTableWrittenByHandSays() throws IOException {
        var expected = expected();
        var cookies = new ArrayList<@Nullable String>();
        ASKING.forEach(who -> cookies.add(who == null ? null : server.cookie(who)));
        var found = new LinkedHashMap<String, String>();
        for (var right : Rights.table().rows()) {
            var ask = right.method() + " " + right.path();
            // A connection is walked by the tests of the feed, and whoever signs out asks nothing more.
            if (FEEDS.contains(ask) || ask.equals("DELETE /api/session")) {
                continue;
            }
            var path = right.path();
            for (var name : right.names()) {
                path = path.replace("{" + name + "}", NAMED.getOrDefault(name, "x-1"));
            }
            var answers = new ArrayList<String>();
            for (var cookie : cookies) {
                answers.add(answer(right.method(), path, cookie));
            }
            found.put(ask, String.join(" ", answers));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** `-` who is asked to sign in, `no` by right, `none` for what is not seen, else `yes`: the rest is the endpoint's or the service's. */
    private static String answer(String method, String path, @Nullable String cookie) {
        var answer = cookie == null
                ? server.send(method, path, null)
                : server.send(method, path, null, "Cookie", cookie, "Idempotency-Key", "k-1");
        return switch (answer.statusCode()) {
            case 401 -> "-";
            case 403 -> "no";
            case 404 -> answer.body().contains("your picture") ? "none" : "yes";
            default -> "yes";
        };
    }

    private static Map<String, String> expected() throws IOException {
        var table = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf('|');
                var before = table.put(
                        line.substring(0, bar).strip(),
                        line.substring(bar + 1).strip().replaceAll(" +", " "));
                assertThat(before).as("twice: " + line).isNull();
            }
        }
        return table;
    }

    @Test
    void everyRowOfTheTableLeadsSomewhereAndEveryEndpointHasItsRow() {
        var mapped = new TreeSet<String>();
        server.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues()
                                .forEach(path -> mapped.add(method + " " + path.replaceAll("\\{[^}]+}", "{}")))));
        var rows = new TreeSet<String>();
        Rights.table()
                .rows()
                .forEach(right -> rows.add(right.method() + " " + right.path().replaceAll("\\{[^}]+}", "{}")));
        assertThat(rows).containsAll(FEEDS);
        rows.removeAll(FEEDS);
        // A calendar is read by whoever knows its address.
        assertThat(mapped).contains("GET /calendars/{}.ics");
        mapped.remove("GET /calendars/{}.ics");
        assertThat(rows).isEqualTo(mapped);
    }

    @Test
    void whatIsNotSeenIsAnsweredAsWhatIsNotThere() {
        var cookie = server.cookie(City.BAIYANG_TOWN);
        for (var act : List.of("claim", "closing", "directives")) {
            var hidden = server.post(cookie, "/api/incidents/" + City.incident(1) + "/" + act, "{}");
            var none = server.post(cookie, "/api/incidents/incident:420583-none/" + act, "{}");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(none.body());
        }
    }

    @Test
    void aRefusedActIsAuditedAndWhatAServiceDecidesIsNot() {
        var town = server.cookie(City.DONGSHI_TOWN);
        server.post(town, "/api/incidents/" + City.incident(1) + "/alarms", "{\"number\":1}");
        assertThat(server.audited.getLast()).isInstanceOfSatisfying(ActRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("NO_RIGHT");
            assertThat(refused.call()).isEqualTo("POST /api/incidents/" + City.incident(1) + "/alarms");
            assertThat(refused.post()).isEqualTo(City.post(City.DONGSHI_TOWN).id());
        });
        server.send("GET", "/api/audit", null, "Cookie", town);
        assertThat(server.audited.getLast()).isInstanceOf(ReadRefused.class);
        int before = server.audited.size();
        server.decides(Outcome.refused("NOT_THE_GIVER", "Only who gave it."));
        assertThat(server.post(town, "/api/directives/" + City.directive(1, City.FIRE) + "/withdrawal", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.audited).hasSize(before);
        server.decides(Outcome.accepted(Map.of()));
    }
}
