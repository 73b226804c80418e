package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord.AccountChanged;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who leads the city's shift makes accounts and shuts them out, and everybody keeps a password of his own. */
class AccountServerTest {
    private static final String OWN = "a sentence that nobody else knows";

    private final ConsoleServer server = new ConsoleServer();
    private String leader = "";

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.leads(City.CITY);
        leader = server.cookie(City.CITY.id() + "-leader");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPasswordThatWasMadeLetsNobodyDoAnythingButChangeIt() {
        var made = made("wang.li");
        var first = server.signIn("wang.li", made);
        assertThat(json(first).path("changePassword").asBoolean()).isTrue();
        var cookie = cookie(first);
        assertThat(code(get(cookie, "/api/directory"))).isEqualTo("CHANGE_PASSWORD_FIRST");
        assertThat(code(server.post(cookie, "/api/positions", "{}"))).isEqualTo("CHANGE_PASSWORD_FIRST");
        assertThat(code(choose(cookie, "not it", OWN))).isEqualTo("WRONG_PASSWORD");
        assertThat(code(choose(cookie, made, "short"))).isEqualTo("PASSWORD_UNFIT");
        assertThat(code(choose(cookie, made, made))).as("the same again").isEqualTo("PASSWORD_UNFIT");
        assertThat(choose(cookie, made, OWN).statusCode()).isEqualTo(204);
        assertThat(get(cookie, "/api/directory").statusCode()).isEqualTo(200);
        assertThat(server.signIn("wang.li", made).statusCode()).isEqualTo(401);
        assertThat(json(server.signIn("wang.li", OWN)).path("changePassword").asBoolean())
                .isFalse();
    }

    @Test
    void theRepeatOfALostAnswerSaysTheSamePasswordAndAnotherPostsNameIsTaken() {
        var first = make("wang.li", "dongshi-duty", "key-1");
        assertThat(make("wang.li", "dongshi-duty", "key-1").body()).isEqualTo(first.body());
        assertThat(code(make("wang.li", "baiyang-duty", "key-2"))).isEqualTo("NAME_TAKEN");
        assertThat(code(make("dongshi", "dongshi-duty", "key-3")))
                .as("an account that somebody uses")
                .isEqualTo("NAME_TAKEN");
        assertThat(code(make("王丽", "dongshi-duty", "key-4"))).isEqualTo("NAME_UNFIT");
        assertThat(code(make("wang.wu", "no-post", "key-5"))).isEqualTo("NO_SUCH_POST");
        assertThat(code(make("wang.wu", "dongshi-duty", null))).isEqualTo("IDEMPOTENCY_KEY_NEEDED");
    }

    @Test
    void whoIsShutOutIsOutAtOnceAndComesInAgainWhenLetIn() {
        var town = server.cookie(City.DONGSHI_TOWN);
        assertThat(get(town, "/api/session").statusCode()).isEqualTo(200);
        assertThat(change("dongshi", "disabling").statusCode()).isEqualTo(200);
        assertThat(code(get(town, "/api/session"))).isEqualTo("NOT_SIGNED_IN");
        assertThat(server.signIn("dongshi", ConsoleServer.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(listed("dongshi").path("disabledAt").asString())
                .isEqualTo(server.clock.instant().toString());
        assertThat(change("dongshi", "enabling").statusCode()).isEqualTo(200);
        assertThat(get(town, "/api/session").statusCode())
                .as("what was ended stays ended")
                .isEqualTo(401);
        assertThat(server.signIn("dongshi", ConsoleServer.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aResetPasswordEndsTheSessionsAndHasToBeChanged() {
        var town = server.cookie(City.DONGSHI_TOWN);
        var reset = json(change("dongshi", "password-reset")).path("password").asString();
        assertThat(reset).hasSize(20);
        assertThat(get(town, "/api/session").statusCode()).isEqualTo(401);
        assertThat(server.signIn("dongshi", ConsoleServer.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(json(server.signIn("dongshi", reset)).path("changePassword").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyShutsHimselfOutAndNobodyElseManagesAccounts() {
        assertThat(code(change(City.CITY.id() + "-leader", "disabling"))).isEqualTo("OWN_ACCOUNT");
        assertThat(code(change(City.CITY.id() + "-leader", "password-reset"))).isEqualTo("OWN_ACCOUNT");
        assertThat(code(change("nobody", "disabling"))).isEqualTo("NO_SUCH_ACCOUNT");
        var elsewhere = new CredentialId("420506:account:x");
        server.bean(Credentials.class)
                .told(
                        elsewhere,
                        new Account(elsewhere, "x", "0", City.post(City.CITY).id(), City.CITY.id()));
        assertThat(code(server.post(leader, "/api/accounts/420506:account:x/disabling", null)))
                .as("of another jurisdiction")
                .isEqualTo("NO_SUCH_ACCOUNT");
        var room = server.cookie(City.CITY);
        assertThat(code(get(room, "/api/accounts"))).isEqualTo("NO_RIGHT");
        assertThat(code(server.post(room, "/api/accounts/420583:account:dongshi/disabling", null)))
                .isEqualTo("NO_RIGHT");
    }

    @Test
    void anOfficerSeesWhereHeIsSignedInAndEndsASessionThatWasLeftOpen() {
        var office = server.cookie(City.DONGSHI_TOWN);
        server.clock.advance(Duration.ofMinutes(7));
        var home = server.cookie(City.DONGSHI_TOWN);
        var sessions = json(get(home, "/api/sessions")).path("sessions");
        assertThat(sessions.size()).isEqualTo(2);
        assertThat(sessions.get(0).path("own").asBoolean()).isTrue();
        var other = sessions.get(1);
        assertThat(other.path("own").asBoolean()).isFalse();
        var strange = server.cookie(City.BAIYANG_TOWN);
        assertThat(code(server.post(strange, "/api/sessions/" + other.path("id").asString() + "/revocation", null)))
                .isEqualTo("NO_SUCH_SESSION");
        assertThat(server.post(home, "/api/sessions/" + other.path("id").asString() + "/revocation", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(office, "/api/session").statusCode()).isEqualTo(401);
        assertThat(get(home, "/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void whoChoosesAPasswordEndsHisOtherSessions() {
        var office = server.cookie(City.DONGSHI_TOWN);
        var home = server.cookie(City.DONGSHI_TOWN);
        assertThat(choose(home, ConsoleServer.PASSWORD, OWN).statusCode()).isEqualTo(204);
        assertThat(get(office, "/api/session").statusCode()).isEqualTo(401);
        assertThat(get(home, "/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeThatTheAuditDoesNotHoldIsNotMade() {
        server.auditing = false;
        assertThat(code(change("dongshi", "disabling"))).isEqualTo("NOT_KEPT");
        assertThat(listed("dongshi").path("disabledAt").isNull()).isTrue();
        server.auditing = true;
        change("dongshi", "disabling");
        assertThat(server.audited.getLast()).isInstanceOfSatisfying(AccountChanged.class, changed -> {
            assertThat(changed.what()).isEqualTo(AccountChange.DISABLED);
            assertThat(changed.changed()).isEqualTo(new CredentialId("420583:account:dongshi"));
            assertThat(changed.post().value()).isEqualTo(City.CITY.id() + "-leader");
        });
    }

    @Test
    void noPasswordIsKeptOrWrittenDown() {
        var made = made("wang.li");
        var cookie = cookie(server.signIn("wang.li", made));
        choose(cookie, made, OWN);
        assertThat(Json.mapper().writeValueAsString(server.kept)).doesNotContain(made, OWN);
        assertThat(Json.mapper().writeValueAsString(server.audited)).doesNotContain(made, OWN);
        assertThat(get(leader, "/api/accounts").body()).doesNotContain(made, OWN, "argon2");
    }

    private String made(String username) {
        return json(make(username, "dongshi-duty", "key-" + username))
                .path("password")
                .asString();
    }

    private HttpResponse<String> make(String username, String post, @Nullable String key) {
        var body = "{\"username\":\"" + username + "\",\"postId\":\"" + post + "\"}";
        return key == null
                ? server.send("POST", "/api/accounts", body, "Cookie", leader, "Content-Type", "application/json")
                : server.send(
                        "POST",
                        "/api/accounts",
                        body,
                        "Cookie",
                        leader,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    private HttpResponse<String> change(String username, String what) {
        return server.post(leader, "/api/accounts/420583:account:" + username + "/" + what, null);
    }

    private HttpResponse<String> choose(String cookie, String current, String wanted) {
        return server.post(
                cookie, "/api/session/password", "{\"current\":\"" + current + "\",\"wanted\":\"" + wanted + "\"}");
    }

    private JsonNode listed(String username) {
        for (var account : json(get(leader, "/api/accounts")).path("accounts")) {
            if (account.path("username").asString().equals(username)) {
                return account;
            }
        }
        throw new AssertionError("no account " + username);
    }

    private HttpResponse<String> get(String cookie, String path) {
        return server.send("GET", path, null, "Cookie", cookie);
    }

    private static String cookie(HttpResponse<String> signedIn) {
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }
}
