package cn.liandong.faults.scenarios;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an instance of a service says of itself on its management port. */
final class MemberHealth implements AutoCloseable {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Pattern NOT_DECIDED = Pattern.compile("jurisdiction (\\d{6}) is not decided by dispatch: .*");
    private static final Pattern STUCK =
            Pattern.compile("^liandong_jurisdictions_stuck\\{[^}]*} ([0-9.]+)$", Pattern.MULTILINE);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERED_WITHIN)
            .build();

    /** Why it cannot do all of its work; empty where it can. */
    List<String> reasons(int port) throws IOException, InterruptedException {
        return reasons(get(port, "health"));
    }

    static List<String> reasons(String page) {
        var reasons = new ArrayList<String>();
        var json = Json.mapper().readTree(page);
        json.path("components")
                .forEach(part -> part.path("reasons").forEach(reason -> reasons.add(reason.asString(""))));
        if (reasons.isEmpty() && !json.path("status").asString("").equals("UP")) {
            reasons.add("it is not up and does not say why: " + page);
        }
        return reasons;
    }

    /** How many jurisdictions it owns and does not decide: the figure that the alarm looks at. */
    long stuck(int port) throws IOException, InterruptedException {
        return stuck(get(port, "prometheus"));
    }

    static long stuck(String metrics) {
        var found = STUCK.matcher(metrics);
        long stuck = 0;
        while (found.find()) {
            stuck += (long) Double.parseDouble(found.group(1));
        }
        return stuck;
    }

    /** The jurisdictions that it does not decide, of all that it says. */
    static Set<String> notDecided(Collection<String> reasons) {
        var jurisdictions = new TreeSet<String>();
        reasons.forEach(reason -> {
            var found = NOT_DECIDED.matcher(reason);
            if (found.matches()) {
                jurisdictions.add(found.group(1));
            }
        });
        return jurisdictions;
    }

    private String get(int port, String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + page))
                .timeout(ANSWERED_WITHIN)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
