package cn.liandong.console;

import cn.liandong.console.rights.Right;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The city that both walks go through. The incident is in 董市镇 and was reported by 三宁化肥; the town and the fire brigade
 * are alerted, 白洋镇 and 金润仓储 have nothing to do with it.
 */
final class WalkedCity {
    /** Who asks, in the order of the columns; null has not signed in. */
    static final List<@Nullable String> ASKING = Arrays.asList(
            null, "emergency-office-leader", "emergency-office", "dongshi", "baiyang", "fire", "sanning", "jinrun");

    /** A connection is walked by the tests of the feed, and whoever signs out asks nothing more. */
    private static final Set<String> NOT_WALKED = Set.of("GET /ws", "GET /api/wall/feed", "DELETE /api/session");

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
            Map.entry("recordedDrill", "420583:drill:recorded-1"),
            Map.entry("note", CityNotes.CORRECTED.id().value()),
            Map.entry("post", "dongshi-duty"),
            Map.entry("person", "person-dongshi"),
            Map.entry("organization", "dongshi"),
            Map.entry("site", "site-1"),
            Map.entry("month", "2026-12"),
            Map.entry("shift", "current"),
            Map.entry("channel", "SMS"),
            Map.entry("number", "1"),
            Map.entry("sha256", "0".repeat(64)));

    private WalkedCity() {}

    static void opens(ConsoleServer server) {
        server.opensForDuty();
        server.leads(City.CITY);
        CityNotes.written(server);
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
                        City.entry(
                                1,
                                Stream.concat(CityDrills.runs(1).stream().limit(20), Stream.of(CityDrills.recorded()))
                                        .toArray()));
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

    /** As the table of rights calls a route: `POST /api/incidents/{incident}/claim`. */
    static String named(Right right) {
        return right.method() + " " + right.path();
    }

    static boolean isWalked(Right right) {
        return !NOT_WALKED.contains(named(right));
    }

    /** The route's path, for what is there in this city. */
    static String path(Right right) {
        var path = right.path();
        for (var name : right.names()) {
            path = path.replace("{" + name + "}", NAMED.getOrDefault(name, "x-1"));
        }
        return path;
    }

    /** The rows of a table written by hand, `key | the rest`, each key once. */
    static Map<String, String> rows(Path table) throws IOException {
        var rows = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(table)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf('|');
                var before = rows.put(
                        line.substring(0, bar).strip(),
                        line.substring(bar + 1).strip().replaceAll(" +", " "));
                if (before != null) {
                    throw new IllegalStateException("twice in " + table + ": " + line);
                }
            }
        }
        return rows;
    }
}
