package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.commands.PositionReports;
import cn.liandong.console.rights.Right;
import cn.liandong.console.rights.Rights;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everybody sends the example of every call, and what then goes to the services is compared with a table that was written by
 * hand (`command-walk.txt`): one row for each command there is, one column for each who asks. Each call is sent twice, as its
 * example has it and of the asker's own post, organization and person.
 */
class CommandWalkTest {
    private static final Path TABLE = Path.of("src/test/resources/command-walk.txt");

    /** Whatever a service can be asked; a new family belongs here, or its commands are in nobody's table. */
    private static final List<Class<? extends Typed>> FAMILIES = List.of(
            IntakeCommand.class, DispatchCommand.class, RosterCommand.class, DrillCommand.class, NotifierCommand.class);

    private static ConsoleServer server;

    private static int keys;

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
    void everyCommandIsCausedByWhomTheTableWrittenByHandSaysAndByNobodyElse() throws IOException {
        var found = new TreeMap<String, String>();
        walk().forEach((command, caused) -> found.put(command, caused.row()));
        var expected = new TreeMap<>(WalkedCity.rows(TABLE));
        expected.values().removeIf(row -> row.startsWith("- "));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void everyCommandHasItsRowAndEveryRowIsACommand() throws IOException {
        var commands = FAMILIES.stream().flatMap(CommandWalkTest::members).toList();
        var names = commands.stream().map(Class::getSimpleName).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).hasSizeGreaterThan(150);
        assertThat(WalkedCity.rows(TABLE).keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(CommandWalkTest::members)
                : Stream.of(family);
    }

    /** Who caused a command, and by which calls. */
    private record Caused(Map<String, Boolean> byWhom, Set<String> routes) {
        void by(@Nullable String who, boolean ofOwn, String route) {
            byWhom.merge(String.valueOf(who), ofOwn, (one, other) -> one && other);
            routes.add(route);
        }

        String row() {
            var marks = WalkedCity.ASKING.stream()
                    .map(who -> byWhom.get(String.valueOf(who)))
                    .map(ofOwn -> ofOwn == null ? "no" : ofOwn ? "own" : "yes")
                    .collect(Collectors.joining(" "));
            return marks + " | " + String.join(", ", routes);
        }
    }

    private static Map<String, Caused> walk() {
        var cookies = new HashMap<String, String>();
        WalkedCity.ASKING.stream().filter(who -> who != null).forEach(who -> cookies.put(who, server.cookie(who)));
        var caused = new TreeMap<String, Caused>();
        for (var right : inOrder()) {
            for (var body : WalkedCalls.bodies(right)) {
                var example = new Call(right.method(), WalkedCity.path(right), body);
                for (var who : WalkedCity.ASKING) {
                    var cookie = who == null ? null : cookies.get(who);
                    for (var call : new LinkedHashSet<>(List.of(example, example.of(who)))) {
                        for (var command : sent(call, cookie)) {
                            caused.computeIfAbsent(command, any -> new Caused(new HashMap<>(), new TreeSet<>()))
                                    .by(who, !call.equals(example), WalkedCity.named(right));
                        }
                    }
                }
            }
        }
        return caused;
    }

    /** What takes accounts and sessions away comes last: nobody is signed in afterwards. */
    private static List<Right> inOrder() {
        return Rights.table().rows().stream()
                .filter(WalkedCity::isWalked)
                .sorted(Comparator.comparing(right ->
                        right.path().startsWith("/api/session") || right.path().startsWith("/api/accounts")))
                .toList();
    }

    private record Call(String method, String path, WalkedCalls.Body body) {
        Call of(@Nullable String who) {
            return new Call(
                    method,
                    WalkedCalls.of(who, path),
                    new WalkedCalls.Body(body.type(), WalkedCalls.of(who, body.text()), body.query()));
        }
    }

    /** The commands that the call caused, by name. */
    private static Set<String> sent(Call call, @Nullable String cookie) {
        var key = "walk-" + ++keys;
        var text = withEverythingOpen(call, cookie).replace("TRY", key);
        var headers = new ArrayList<>(List.of("Idempotency-Key", key));
        if (cookie != null) {
            headers.addAll(List.of("Cookie", cookie));
        }
        if (!call.body().type().isEmpty()) {
            headers.addAll(List.of("Content-Type", call.body().type()));
        }
        log().forEach(Collection::clear);
        server.send(
                call.method(),
                call.path() + call.body().query(),
                text.isEmpty() ? null : text,
                headers.toArray(String[]::new));
        // Positions are held for some seconds.
        server.bean(PositionReports.class).send();
        return log().stream()
                .flatMap(Collection::stream)
                .map(envelope ->
                        ((CommandEnvelope<?>) envelope).command().getClass().getSimpleName())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody hands over without what is open at the post, which no example knows. */
    private static String withEverythingOpen(Call call, @Nullable String cookie) {
        var text = call.body().text();
        if (cookie == null || !call.method().equals("POST") || !call.path().endsWith("/handover")) {
            return text;
        }
        var listed = Json.mapper()
                .readTree(
                        server.send("GET", call.path(), null, "Cookie", cookie).body());
        var items =
                listed.path("items").valueStream().map(one -> one.get("item")).toList();
        return text.replace("\"items\":[]", "\"items\":" + items);
    }

    private static List<Collection<?>> log() {
        return List.of(
                server.asked, server.askedOfRoster, server.askedOfIntake, server.askedOfDrills, server.askedOfNotifier);
    }
}
