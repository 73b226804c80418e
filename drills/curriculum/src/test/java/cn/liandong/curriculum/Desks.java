package cn.liandong.curriculum;

import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everybody's desk. Whoever has a demo sign-in acts by the console, as at a browser; a leader or standby officer of a town has
 * none, and acts by the same command that the console would send.
 */
final class Desks implements AutoCloseable {
    static final Jurisdiction CITY = new Jurisdiction("420583");
    /** It was done, or is over: an alert that somebody else acknowledged, a unit that is on its way. */
    private static final Set<Integer> ANSWERED = Set.of(200, 409);

    private static final Set<Integer> DONE = Set.of(200, 201);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_SHOWN = 404;
    private static final int UNKNOWN = 504;
    private static final int TRIES = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<PostId, String> cookies = new ConcurrentHashMap<>();
    private final String console;
    private final String intake;
    private final DemoSecrets secrets;
    /** Of other cities, whose people sit at other desks. */
    private final List<DemoSecrets.Account> others = new CopyOnWriteArrayList<>();

    private final Gateway gateway;

    Desks(CityProcess process, Gateway gateway) {
        this.console = process.address("console");
        this.intake = process.address("intake");
        this.secrets = process.secrets();
        this.gateway = gateway;
    }

    /** From now on the people of another city have their desks as well. */
    void seat(List<DemoSecrets.Account> accounts) {
        others.addAll(accounts);
    }

    boolean hasSignIn(PostId post) {
        return account(post) != null;
    }

    void acknowledge(PostId post, AlertId alert) throws IOException, InterruptedException {
        if (account(post) == null) {
            ask(Topics.DISPATCH, post, null, new AcknowledgeAlert(alert));
            return;
        }
        answered(post, alertPath(alert) + "/acknowledgement", true, Map.of());
    }

    static String alertPath(AlertId alert) {
        return "/api/alerts/" + part(alert.value());
    }

    /** An id may have a slash in it. */
    private static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Does something by the console; the post has a sign-in. */
    void post(PostId post, String path, Map<String, ?> body) throws IOException, InterruptedException {
        answered(post, path, false, body);
    }

    private void answered(PostId post, String path, boolean patiently, Map<String, ?> body)
            throws IOException, InterruptedException {
        var answer = patiently ? sendOnceShown(post, path, body) : send(post, path, body);
        if (!ANSWERED.contains(answer.statusCode())) {
            throw new AssertionError(
                    post + " asked " + path + " and was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Does something by the console that has to be accepted, and says what it answered. */
    JsonNode done(PostId post, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return good(post + " asked " + path, send(post, path, body));
    }

    /** The same about what whoever presses has heard of a moment ago. */
    JsonNode doneOnceShown(PostId post, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return good(post + " asked " + path, sendOnceShown(post, path, body));
    }

    /** Does something by the console that has to be refused, and says with which code. */
    String refused(PostId post, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = send(post, path, body);
        if (answer.statusCode() != 409) {
            throw new AssertionError(
                    post + " asked " + path + " and was answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.mapper().readTree(answer.body()).path("code").asString();
    }

    /** How the console answers who reads this. */
    int status(PostId post, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(console + path)).header("Cookie", cookie(post));
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    JsonNode read(PostId post, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(console + path)).header("Cookie", cookie(post));
        return good(post + " read " + path, client.send(request.build(), BodyHandlers.ofString()));
    }

    /** Keeps a scenario in the library, as the editor of the page does. */
    void keep(PostId post, Scenario scenario) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(Json.mapper().writeValueAsString(scenario));
        good(
                post + " kept " + scenario.id(),
                sent(request(post, "/api/drill-scenarios").PUT(body)));
    }

    /** An organization reports with its own key. */
    ReportId report(String organization, Map<String, ?> body) throws IOException, InterruptedException {
        return new ReportId(tell(
                        organization,
                        "/v1/reports",
                        "application/json",
                        Json.mapper().writeValueAsString(body))
                .path("reportId")
                .asString());
    }

    /** An organization tells intake's edge something, which has to take it. */
    JsonNode tell(String organization, String path, String type, String body) throws IOException, InterruptedException {
        var request = atEdge(organization, path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return good(organization + " told " + path, client.send(request.build(), BodyHandlers.ofString()));
    }

    /** What intake's edge shows an organization. */
    String shown(String organization, String path) throws IOException, InterruptedException {
        var answer = client.send(atEdge(organization, path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    organization + " read " + path + " and was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder atEdge(String organization, String path) {
        var key = secrets.intake().stream()
                .filter(each -> each.organization().value().equals(organization))
                .findFirst()
                .orElseThrow();
        return HttpRequest.newBuilder(URI.create(intake + path)).header("Authorization", "Bearer " + key.apiKey());
    }

    /** Whoever has a site's link reports by it, as its page does; the edge hears of a new link after the console has answered. */
    ReportId reportByLink(String link, Map<String, ?> body) throws IOException, InterruptedException {
        var request = atDoor("/v1/reports", body).header("Authorization", "Bearer " + link);
        var answer = sentPatiently(request.build(), UNAUTHORIZED);
        return new ReportId(good("a report by a link", answer).path("reportId").asString());
    }

    /** How intake's edge answers who asks by a site's link. */
    int statusByLink(String link, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(intake + path)).header("Authorization", "Bearer " + link);
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    /** Whoever has neither key nor link reports, as a page does whose link was revoked. */
    ReportId reportUnverified(Map<String, ?> body) throws IOException, InterruptedException {
        var answer = client.send(atDoor("/v1/unverified-reports", body).build(), BodyHandlers.ofString());
        return new ReportId(
                good("an unverified report", answer).path("reportId").asString());
    }

    private HttpRequest.Builder atDoor(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(URI.create(intake + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)));
    }

    private static JsonNode good(String what, HttpResponse<String> answer) {
        if (!DONE.contains(answer.statusCode())) {
            throw new AssertionError(what + " and was answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.mapper().readTree(answer.body());
    }

    /** An agency's leader judges, who has no sign-in. */
    void judge(PostId post, JudgeExpectation judge) {
        ask(Topics.DRILLS, post, judge.drill(), judge);
    }

    private void ask(String service, PostId post, @Nullable DrillId drill, Object command) {
        var actor = new Actor(
                Actor.Kind.OFFICER,
                new CredentialId(CITY + ":account:" + post),
                new OrganizationId(post.value().replaceFirst("-[a-z]+$", "")),
                post,
                null);
        var outcome = gateway.ask(
                        service,
                        CITY,
                        new CommandEnvelope<>(UUID.randomUUID().toString(), actor, Handling.EXERCISE, drill, command))
                .join()
                .outcome();
        if (!outcome.accepted()) {
            throw new AssertionError(post + " asked " + command + " and was refused: " + outcome.message());
        }
    }

    private HttpResponse<String> send(PostId post, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return sent(
                request(post, path).POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body))));
    }

    /** Whoever presses has seen it; these people hear of it from the journal, before the page shows it. */
    private HttpResponse<String> sendOnceShown(PostId post, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = request(post, path)
                .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                .build();
        return sentPatiently(request, NOT_SHOWN);
    }

    /** The same again, under the same key, as long as it is answered like this. */
    private HttpResponse<String> sentPatiently(HttpRequest request, int notYet)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + Journals.SLACK.toNanos();
        var answer = client.send(request, BodyHandlers.ofString());
        while (answer.statusCode() == notYet && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = client.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    /** As the page does: of what nobody knows the outcome is asked again, under the same key. */
    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var once = request.build();
        var answer = client.send(once, BodyHandlers.ofString());
        for (int tries = 1; answer.statusCode() == UNKNOWN && tries < TRIES; tries++) {
            answer = client.send(once, BodyHandlers.ofString());
        }
        return answer;
    }

    private HttpRequest.Builder request(PostId post, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(console + path))
                .header("Cookie", cookie(post))
                .header("Origin", console)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
    }

    /** How the console answers who comes in with these. */
    int signIn(String username, String password) throws IOException, InterruptedException {
        return stranger("/api/session", Map.of("username", username, "password", password))
                .statusCode();
    }

    /** How the console answers a big screen that comes in with this token. */
    int open(String wall) throws IOException, InterruptedException {
        return stranger("/api/wall/session", Map.of("token", wall)).statusCode();
    }

    /** Whoever is not signed in. */
    private HttpResponse<String> stranger(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(console + path))
                .header("Origin", console)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie(PostId post) throws IOException, InterruptedException {
        var known = cookies.get(post);
        if (known != null) {
            return known;
        }
        var account = account(post);
        if (account == null) {
            throw new AssertionError(post + " has no demo sign-in");
        }
        var signedIn = stranger("/api/session", Map.of("username", account.username(), "password", account.password()));
        if (signedIn.statusCode() != 200) {
            throw new AssertionError("the sign-in of " + post + " was answered " + signedIn.statusCode());
        }
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*$", "");
        cookies.put(post, cookie);
        return cookie;
    }

    private DemoSecrets.@Nullable Account account(PostId post) {
        return Stream.concat(secrets.console().stream(), others.stream())
                .filter(each -> each.post().equals(post))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        client.close();
    }
}
