package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.firstaccounts.FirstAccounts;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.AuditRecord.FirstAccountMade;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.AccountKept;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever has the host of a city that nobody leads makes its first account, once, and nobody else ever does. */
class FirstAccountServerTest {
    private static final String OWN = "a sentence that nobody else knows";
    private static final PostId LEADER = new PostId("emergency-office-leader");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ConsoleServer server;

    @BeforeEach
    void start() {
        file = folder.resolve("tokens/first-account-420583");
        server = new ConsoleServer("liandong.console.first-account-folder=" + folder.resolve("tokens"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTokenLiesInAFileThatIsItsOwnersAlone() throws IOException {
        looks();
        assertThat(file).as("before it is known who leads").doesNotExist();
        opens();
        assertThat(token()).matches("420583\\.[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(""))))
                .isEqualTo("rwx------");
        assertThat(isAwaited()).isTrue();
        var told = token();
        looks();
        assertThat(token()).as("while it opens it stays").isEqualTo(told);
    }

    @Test
    void whoeverHasItMakesTheAccountOfWhoLeadsAndComesInWithHisOwnPassword() throws IOException {
        opens();
        var choice = json(server.send(
                "POST",
                "/api/first-account/posts",
                "{\"token\":\"" + token() + "\"}",
                "Content-Type",
                "application/json"));
        assertThat(choice.path("jurisdiction").asString()).isEqualTo("420583");
        assertThat(choice.path("posts").size()).isEqualTo(1);
        assertThat(choice.path("posts").get(0).path("id").asString()).isEqualTo(LEADER.value());

        assertThat(make(token(), "zhou.min", OWN).statusCode()).isEqualTo(200);

        assertThat(file).doesNotExist();
        assertThat(isAwaited()).isFalse();
        var in = server.signIn("zhou.min", OWN);
        assertThat(json(in).path("post").path("kind").asString()).isEqualTo("DUTY_LEADER");
        assertThat(json(in).path("changePassword").asBoolean()).isFalse();
        var cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(server.send("GET", "/api/accounts", null, "Cookie", cookie).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongTokenOneThatWasUsedAndACityThatIsLedAreAnsweredAlike() throws IOException {
        opens();
        var token = token();
        var wrong = make("420583." + "A".repeat(43), "zhou.min", OWN);
        assertThat(make("no token", "zhou.min", OWN).body()).isEqualTo(wrong.body());
        assertThat(make("420506" + token.substring(6), "zhou.min", OWN).body())
                .as("of another city")
                .isEqualTo(wrong.body());
        assertThat(make(token, "zhou.min", OWN).statusCode()).isEqualTo(200);
        var again = make(token, "another", OWN);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).isEqualTo(wrong.body());
        assertThat(server.audited)
                .as("the first of a minute, the others counted")
                .first()
                .isInstanceOf(SignInRefused.class);
        assertThat(server.kept.keySet()).doesNotContain(new CredentialId("420583:account:another"));
        try (var without = new ConsoleServer()) {
            assertThat(without.send(
                                    "POST",
                                    "/api/first-account/posts",
                                    "{\"token\":\"" + token + "\"}",
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .as("where the operator set no folder")
                    .isEqualTo(403);
        }
    }

    @Test
    void anAccountThatIsMadeElsewhereMeanwhileShutsTheDoorAtOnce() throws IOException {
        opens();
        var token = token();
        tellsLeader(null);
        assertThat(make(token, "zhou.min", OWN).statusCode())
                .as("before anybody looked")
                .isEqualTo(403);
        looks();
        assertThat(file).doesNotExist();
        tellsLeader(server.clock.instant());
        looks();
        assertThat(token()).as("who is shut out leads nobody").isNotEqualTo(token);
        assertThat(code(make(token(), "leader", OWN)))
                .as("the name of one that is shut out")
                .isEqualTo("NAME_TAKEN");
        assertThat(make(token(), "zhou.min", OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsOverAfterADayAndAnotherIsLaid() throws IOException {
        opens();
        var old = token();
        server.clock.advance(Duration.ofHours(24));
        assertThat(make(old, "zhou.min", OWN).statusCode()).isEqualTo(403);
        looks();
        assertThat(token()).isNotEqualTo(old);
        assertThat(make(old, "zhou.min", OWN).statusCode()).isEqualTo(403);
        Files.delete(file);
        looks();
        assertThat(make(token(), "zhou.min", OWN).statusCode())
                .as("one whose file was lost")
                .isEqualTo(200);
    }

    @Test
    void whatIsUnfitIsSaidToWhoeverHasTheTokenAndTheTokenStillOpens() throws IOException {
        opens();
        assertThat(code(make(token(), "周敏", OWN))).isEqualTo("NAME_UNFIT");
        assertThat(code(make(token(), "zhou.min", "short"))).isEqualTo("PASSWORD_UNFIT");
        assertThat(code(make(token(), "zhou.min", OWN, "emergency-office-duty")))
                .as("a post that does not lead the city")
                .isEqualTo("NO_SUCH_POST");
        assertThat(code(make("x", "周敏", "short"))).as("to nobody else").isEqualTo("FIRST_ACCOUNT_REFUSED");
        assertThat(make(token(), "zhou.min", OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void itIsInTheAuditBeforeItHoldsAndNoTokenOrPasswordIsWrittenAnywhere() throws IOException {
        opens();
        var token = token();
        server.auditing = false;
        assertThat(code(make(token, "zhou.min", OWN))).isEqualTo("NOT_KEPT");
        assertThat(server.kept).isEmpty();
        server.auditing = true;
        server.writing = false;
        assertThat(code(make(token, "zhou.min", OWN))).isEqualTo("NOT_KEPT");
        server.writing = true;
        assertThat(make(token, "zhou.min", OWN).statusCode()).isEqualTo(200);
        assertThat(server.audited.getLast()).isInstanceOfSatisfying(FirstAccountMade.class, made -> {
            assertThat(made.account()).isEqualTo(new CredentialId("420583:account:zhou.min"));
            assertThat(made.post()).isEqualTo(LEADER);
        });
        assertThat(Json.mapper().writeValueAsString(server.kept)).doesNotContain(token, OWN);
        assertThat(Json.mapper().writeValueAsString(server.audited)).doesNotContain(token, OWN);
    }

    @Test
    void ofManyAtOnceOneIsLetIn() throws IOException {
        opens();
        var token = token();
        var tries = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(() -> make(token, "zhou.min" + at, OWN)))
                .toList();
        assertThat(tries.stream().map(one -> one.join().statusCode()))
                .containsExactlyInAnyOrder(200, 403, 403, 403, 403, 403, 403, 403);
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void whatAKilledConsoleLeftIsRemovedWhereSomebodyLeads() throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "420583." + "A".repeat(43));
        server.opensForDuty();
        tellsLeader(null);
        server.leads(City.CITY);
        looks();
        assertThat(file).doesNotExist();
    }

    private void opens() {
        server.opensForDuty();
        server.feed(new DutyEvent.PostRegistered(new Post(LEADER, City.CITY.id(), PostKind.DUTY_LEADER, "市应急带班领导")));
        server.feed(new DutyEvent.PostRegistered(
                new Post(new PostId("dongshi-leader"), City.DONGSHI_TOWN.id(), PostKind.DUTY_LEADER, "董市镇带班领导")));
        looks();
    }

    private void looks() {
        server.bean(FirstAccounts.class).look(server.feeds().jurisdictions(), () -> true);
    }

    /** An account of who leads the city, made at another console. */
    private void tellsLeader(@Nullable Instant disabledAt) {
        var id = new CredentialId("420583:account:leader");
        server.bean(Credentials.class)
                .told(
                        id,
                        new Account(
                                id,
                                "leader",
                                "0",
                                LEADER,
                                City.CITY.id(),
                                new AccountKept(false, disabledAt, id, LEADER, City.AT)));
    }

    private String token() throws IOException {
        return Files.readString(file).strip();
    }

    private boolean isAwaited() {
        return json(server.send("GET", "/api/first-account", null))
                .path("awaited")
                .asBoolean();
    }

    private HttpResponse<String> make(String token, String username, String password) {
        return make(token, username, password, LEADER.value());
    }

    private HttpResponse<String> make(String token, String username, String password, String post) {
        var body = Json.mapper()
                .writeValueAsString(Map.of("token", token, "username", username, "password", password, "postId", post));
        return server.send("POST", "/api/first-account", body, "Content-Type", "application/json");
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
