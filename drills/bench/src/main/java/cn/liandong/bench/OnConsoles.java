package cn.liandong.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand consoles at one process, against Node's {@code ws} with the same frame and the same clients: how soon all have
 * a change after the first, what an idle one takes of the server's heap, and how long it takes until all that lost their
 * connection at once stand again where they were.
 */
final class OnConsoles {
    private static final int CONSOLES = Integer.getInteger("bench.consoles", 10_000);
    private static final int TIMES = Integer.getInteger("bench.consoles.times", 9);
    /** A sign-in may connect thirty times at once, and comes back within a minute here. */
    private static final int TO_A_SIGN_IN = 20;

    private static final int AT_ONCE = 500;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int ALL_WITHIN_MILLIS = 20_000;
    private static final long MOST_BYTES = 50_000;
    private static final Pattern INCIDENT = Pattern.compile("incident:[0-9a-z-]+");

    private static final Map<String, ?> NOTHING = Map.of();

    /**
     * What one server was measured at.
     *
     * @param spread milliseconds from the first console that had a change to the last, the median
     * @param bytes of its heap for each idle console
     * @param storm milliseconds until the last of all had resumed
     * @param strays that were refused, were sent everything anew, or missed a change
     */
    record Result(double spread, double bytes, double storm, long strays) {}

    void run(Given given) throws Exception {
        try (var sink = new WebhookSink();
                var subject = subject(given, sink);
                var consoles = new NodeProgram("consoles.mjs", given.folder().resolve("consoles.log"));
                var node = new NodeProgram("floor.mjs", given.folder().resolve("floor.log"))) {
            subject.start();
            subject.awaitAccepted("bench-consoles-0");
            var cookies = signIns(given, subject);
            sink.awaitQuiet(Duration.ofMinutes(1));
            var ours = new Ours(subject, consoles, SignedIn.at(given.client(), subject.consolePort, officer(subject)));
            var measured = ours.measure(cookies);
            var floor = floor(node, consoles, ours);
            var rows = rows(CONSOLES, ours.frame.length(), floor, measured);
            rows.forEach(row -> System.out.println(row.markdown()));
            Table.write(given.readme(), Table.CONSOLES, "Medians of " + TIMES + " changes.", rows, "");
        }
    }

    private static Subject subject(Given given, WebhookSink sink) {
        return new Subject(
                given.folder(),
                given.city(),
                sink.url(),
                Subject.java(given.options(), List.of("-jar", given.jar())),
                given.client());
    }

    private static Secrets.SignIn officer(Subject subject) {
        return subject.secrets().cityOfficer();
    }

    private static List<String> signIns(Given given, Subject subject) throws IOException, InterruptedException {
        var cookies = new ArrayList<String>();
        while (cookies.size() * TO_A_SIGN_IN < CONSOLES) {
            cookies.add(SignedIn.at(given.client(), subject.consolePort, officer(subject))
                    .cookie());
        }
        System.out.println("... " + cookies.size() + " sign-ins");
        return cookies;
    }

    /** The system under load. */
    private static final class Ours {
        private final Subject subject;
        private final NodeProgram consoles;
        private final SignedIn officer;
        private String greeting = "";
        private String frame = "";

        private Ours(Subject subject, NodeProgram consoles, SignedIn officer) {
            this.subject = subject;
            this.consoles = consoles;
            this.officer = officer;
        }

        private Result measure(List<String> cookies) throws Exception {
            long before = HeapInUse.bytes(subject.pid());
            var entered = enter(consoles, subject.consolePort, cookies);
            greeting = entered.path("text").asString();
            ClosedLoop.park(QUIET);
            double bytes = (double) (HeapInUse.bytes(subject.pid()) - before) / CONSOLES;
            long strays = entered.path("refused").asLong();
            var spreads = new ArrayList<Double>();
            for (int time = 0; time < TIMES; time++) {
                var seen = change(time);
                frame = seen.path("text").asString();
                spreads.add(seen.path("millis").asDouble());
                strays += CONSOLES - seen.path("count").asLong();
            }
            var back = comeBack(consoles);
            return new Result(
                    median(spreads),
                    bytes,
                    back.path("millis").asDouble(),
                    strays + CONSOLES - back.path("RESUMED").asLong());
        }

        /** One event and no more: somebody claims an incident, once all that its report began is over. */
        private JsonNode change(int time) throws Exception {
            consoles.tell("expect", NOTHING);
            subject.report("bench-consoles-" + (time + 1)).join();
            var opened = consoles.tell("seen", Map.of("within", ALL_WITHIN_MILLIS));
            var incident = INCIDENT.matcher(opened.path("text").asString());
            if (!incident.find()) {
                throw new IllegalStateException("no console was told of a new incident: " + opened);
            }
            ClosedLoop.park(QUIET);
            consoles.tell("expect", NOTHING);
            int status = officer.post("/api/incidents/" + incident.group() + "/claim", "{}")
                    .join();
            if (status != 200) {
                throw new IllegalStateException("a claim was answered " + status);
            }
            return consoles.tell("seen", Map.of("within", ALL_WITHIN_MILLIS));
        }
    }

    private static Result floor(NodeProgram node, NodeProgram consoles, Ours ours) throws Exception {
        node.tell("greetWith", Map.of("text", ours.greeting));
        long before = node.tell("heap", NOTHING).path("bytes").asLong();
        var entered =
                enter(consoles, node.tell("port", NOTHING).path("port").asInt(), List.of("liandong_session=nobody"));
        ClosedLoop.park(QUIET);
        double bytes = (double) (node.tell("heap", NOTHING).path("bytes").asLong() - before) / CONSOLES;
        long strays = entered.path("refused").asLong();
        var spreads = new ArrayList<Double>();
        for (int time = 0; time < TIMES; time++) {
            consoles.tell("expect", NOTHING);
            node.tell("send", Map.of("frame", ours.frame));
            var seen = consoles.tell("seen", Map.of("within", ALL_WITHIN_MILLIS));
            spreads.add(seen.path("millis").asDouble());
            strays += CONSOLES - seen.path("count").asLong();
            ClosedLoop.park(QUIET);
        }
        var back = comeBack(consoles);
        return new Result(median(spreads), bytes, back.path("millis").asDouble(), strays);
    }

    private static JsonNode enter(NodeProgram consoles, int port, List<String> cookies) throws IOException {
        return said(
                "entered",
                consoles.tell("enter", Map.of("port", port, "cookies", cookies, "count", CONSOLES, "atOnce", AT_ONCE)));
    }

    private static JsonNode comeBack(NodeProgram consoles) throws IOException {
        consoles.tell("leave", NOTHING);
        var back = said("came back", consoles.tell("comeBack", Map.of("atOnce", AT_ONCE)));
        consoles.tell("leave", NOTHING);
        return back;
    }

    private static JsonNode said(String what, JsonNode answer) {
        System.out.printf(
                Locale.ROOT,
                "... %s within %.0f ms: %d at the beginning, %d where they were, %d refused (%s)%n",
                what,
                answer.path("millis").asDouble(),
                answer.path("SNAPSHOT").asLong(),
                answer.path("RESUMED").asLong(),
                answer.path("refused").asLong(),
                answer.path("why").asString("none"));
        return answer;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    static List<Row> rows(int consoles, int frame, Result floor, Result measured) {
        return List.of(
                new Row(
                        "a change of %d bytes to %d consoles, from the first that has it to the last"
                                .formatted(frame, consoles),
                        millis(floor.spread()),
                        against(floor.spread(), measured.spread()),
                        "≤ 1×, none astray",
                        measured.spread() <= floor.spread() && measured.strays() == 0),
                new Row(
                        "heap of the server for an idle one of them",
                        "%.1f KB".formatted(floor.bytes() / 1e3),
                        "%.1f KB".formatted(measured.bytes() / 1e3),
                        "≤ 50 KB",
                        measured.bytes() <= MOST_BYTES),
                new Row(
                        "all of them come back at once, " + AT_ONCE + " at a time, and stand where they were",
                        millis(floor.storm()),
                        against(floor.storm(), measured.storm()) + ", astray " + measured.strays(),
                        "none astray",
                        measured.strays() == 0));
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.0f ms", millis);
    }

    private static String against(double floor, double measured) {
        return String.format(Locale.ROOT, "%.0f ms (%.1f×)", measured, measured / floor);
    }
}
