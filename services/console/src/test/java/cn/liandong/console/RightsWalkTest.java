package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.rights.Rights;
import cn.liandong.contracts.access.AuditRecord.ActRefused;
import cn.liandong.contracts.access.AuditRecord.ReadRefused;
import cn.liandong.contracts.journal.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route is asked by everybody, and the answers are compared with a table that was written by hand
 * (`rights-walk.txt`): one row for each call of the description, one column for each who asks, in the
 * city of {@link WalkedCity}.
 */
class RightsWalkTest {
    private static final Path TABLE = Path.of("src/test/resources/rights-walk.txt");

    private static final List<String> FEEDS = List.of("GET /ws", "GET /api/wall/feed");

    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        WalkedCity.opens(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableWrittenByHandSays() throws IOException {
        var expected = WalkedCity.rows(TABLE);
        var cookies = new ArrayList<@Nullable String>();
        WalkedCity.ASKING.forEach(who -> cookies.add(who == null ? null : server.cookie(who)));
        var found = new LinkedHashMap<String, String>();
        for (var right : Rights.table().rows()) {
            if (!WalkedCity.isWalked(right)) {
                continue;
            }
            var path = WalkedCity.path(right);
            var answers = new ArrayList<String>();
            for (var cookie : cookies) {
                answers.add(answer(right.method(), path, cookie));
            }
            found.put(WalkedCity.named(right), String.join(" ", answers));
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
