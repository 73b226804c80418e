package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord.AccountChanged;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An officer's second proof: a code that his phone shows, or one of ten that he wrote down; each lets in once. */
class OneTimeCodesServerTest {
    private static final String NAME = "dongshi";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ConsoleServer server;

    private String cookie = "";

    @BeforeEach
    void start() throws IOException {
        server = consoleWithKey();
        cookie = server.cookie(NAME);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ConsoleServer consoleWithKey() throws IOException {
        var key = Files.writeString(folder.resolve("key"), "0123456789abcdef".repeat(4) + "\n");
        var console = new ConsoleServer("liandong.console.code-key-file=" + key);
        console.opensForDuty();
        console.leads(City.CITY);
        return console;
    }

    @Test
    void whoHasSetCodesUpIsAskedForOneAndComesInWithIt() {
        var phone = setUp();
        assertThat(codes().path("since").asString()).isEqualTo("2026-11-24T08:00:00Z");
        var asked = signIn(null);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(code(asked)).isEqualTo("CODE_NEEDED");
        assertThat(code(signIn(" "))).isEqualTo("CODE_NEEDED");
        server.clock.advance(Duration.ofSeconds(30));
        var shown = phone.shows(server.clock.instant());
        var in = signIn(shown.substring(0, 3) + " " + shown.substring(3));
        assertThat(in.statusCode()).as("with a blank, as phones show it").isEqualTo(200);
        assertThat(in.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void aWrongPasswordIsAnsweredAsBeforeWhateverCodeComesWithIt() {
        var phone = setUp();
        server.clock.advance(Duration.ofSeconds(30));
        var shown = phone.shows(server.clock.instant());
        assertThat(code(signIn("wrong", shown))).isEqualTo("WRONG_SIGN_IN");
        assertThat(code(signIn("wrong", null)))
                .as("nor is it said that there are codes")
                .isEqualTo("WRONG_SIGN_IN");
        assertThat(signIn(shown).statusCode())
                .as("and no code is used up by it")
                .isEqualTo(200);
    }

    @Test
    void aCodeLetsInOnceAlsoAtAnotherConsoleAndTheOneItWasSetUpWithNever() throws IOException {
        var first = server.clock.instant();
        var phone = setUp();
        assertThat(code(signIn(phone.shows(first)))).as("that of the set-up").isEqualTo("WRONG_CODE");
        server.clock.advance(Duration.ofSeconds(30));
        var shown = phone.shows(server.clock.instant());
        assertThat(signIn(shown).statusCode()).isEqualTo(200);
        assertThat(code(signIn(shown))).as("again").isEqualTo("WRONG_CODE");
        try (var other = consoleWithKey()) {
            other.clock.set(server.clock.instant());
            server.kept.forEach((id, record) -> other.bean(Credentials.class).told(id, record));
            assertThat(code(signIn(other, shown))).as("at another console").isEqualTo("WRONG_CODE");
            other.clock.advance(Duration.ofSeconds(30));
            assertThat(signIn(other, phone.shows(other.clock.instant())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOlderCodeThanTheLastIsUsedUpWithIt() {
        var phone = setUp();
        server.clock.advance(Duration.ofSeconds(60));
        var before = phone.shows(server.clock.instant().minusSeconds(30));
        assertThat(signIn(phone.shows(server.clock.instant())).statusCode()).isEqualTo(200);
        assertThat(code(signIn(before))).isEqualTo("WRONG_CODE");
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsWrittenDown() {
        var told = new ArrayList<String>();
        setUp(told);
        assertThat(told)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        var in = signIn(told.getFirst().toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(in.statusCode()).as("typed by hand").isEqualTo(200);
        assertThat(server.audited.getLast())
                .isInstanceOfSatisfying(
                        AccountChanged.class,
                        changed -> assertThat(changed.what()).isEqualTo(AccountChange.RECOVERY_CODE_USED));
        assertThat(code(signIn(told.getFirst()))).isEqualTo("WRONG_CODE");
        assertThat(codes().path("recoveryCodesLeft").asInt()).isEqualTo(9);
        assertThat(signIn(told.getLast()).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongCodeIsRefusedAndWrittenDown() {
        var phone = setUp();
        server.clock.advance(Duration.ofMinutes(10));
        assertThat(code(signIn(phone.shows(server.clock.instant().minusSeconds(90)))))
                .isEqualTo("WRONG_CODE");
        assertThat(code(signIn("12345"))).isEqualTo("WRONG_CODE");
        assertThat(server.audited)
                .anySatisfy(record -> assertThat(record)
                        .isInstanceOfSatisfying(
                                SignInRefused.class,
                                refused -> assertThat(String.valueOf(refused.account()))
                                        .isEqualTo("420583:account:" + NAME)));
    }

    @Test
    void codesHoldOnlyWithThePasswordAndACodeOfTheSecretOfThisSession() {
        var begun = begin(cookie);
        var phone = new Authenticator(begun.path("secret").asString());
        var sealed = begun.path("sealed").asString();
        var shown = phone.shows(server.clock.instant());
        assertThat(code(setUp(cookie, sealed, "wrong", shown))).isEqualTo("WRONG_PASSWORD");
        assertThat(code(setUp(cookie, sealed, ConsoleServer.PASSWORD, "000000")))
                .isEqualTo("WRONG_CODE");
        assertThat(code(setUp(cookie, "x" + sealed, ConsoleServer.PASSWORD, shown)))
                .isEqualTo("NOT_BEGUN");
        var strange = server.cookie(City.BAIYANG_TOWN);
        assertThat(code(setUp(strange, sealed, ConsoleServer.PASSWORD, shown))).isEqualTo("NOT_BEGUN");
        assertThat(codes().path("since").isNull()).isTrue();
        assertThat(signIn(null).statusCode()).as("nothing holds yet").isEqualTo(200);
        assertThat(setUp(cookie, sealed, ConsoleServer.PASSWORD, shown).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverFindsTheSessionOpenDoesNotReplaceThem() {
        var phone = setUp();
        var begun = begin(cookie);
        server.clock.advance(Duration.ofSeconds(30));
        var others = new Authenticator(begun.path("secret").asString());
        assertThat(code(setUp(
                        cookie,
                        begun.path("sealed").asString(),
                        ConsoleServer.PASSWORD,
                        others.shows(server.clock.instant()))))
                .isEqualTo("CODES_THERE");
        assertThat(signIn(phone.shows(server.clock.instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void theyAreTakenOffWithPasswordAndCode() {
        var told = new ArrayList<String>();
        var phone = setUp(told);
        server.clock.advance(Duration.ofSeconds(30));
        assertThat(code(remove("wrong", phone.shows(server.clock.instant())))).isEqualTo("WRONG_PASSWORD");
        assertThat(code(remove(ConsoleServer.PASSWORD, "000000"))).isEqualTo("WRONG_CODE");
        assertThat(remove(ConsoleServer.PASSWORD, told.getFirst()).statusCode()).isEqualTo(204);
        assertThat(codes().path("since").isNull()).isTrue();
        assertThat(signIn(null).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeadsTheCityTakesThemOffAnotherAndNotOffHimself() {
        setUp();
        var leader = server.cookie(City.CITY.id() + "-leader");
        var listed = json(server.send("GET", "/api/accounts", null, "Cookie", leader));
        assertThat(listed.path("accounts").valueStream())
                .anyMatch(one -> one.path("username").asString().equals(NAME)
                        && one.path("codesSince").asString().equals("2026-11-24T08:00:00Z"));
        assertThat(code(reset(server.cookie(City.BAIYANG_TOWN), NAME))).isEqualTo("NO_RIGHT");
        assertThat(code(reset(leader, City.CITY.id() + "-leader"))).isEqualTo("OWN_ACCOUNT");
        assertThat(reset(leader, NAME).statusCode()).isEqualTo(200);
        assertThat(server.audited.getLast())
                .isInstanceOfSatisfying(
                        AccountChanged.class,
                        changed -> assertThat(changed.what()).isEqualTo(AccountChange.CODES_RESET));
        assertThat(server.send("GET", "/api/session", null, "Cookie", cookie).statusCode())
                .as("its sessions end")
                .isEqualTo(401);
        assertThat(signIn(null).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsChangedOfTheAccountLeavesTheCodes() {
        setUp();
        var leader = server.cookie(City.CITY.id() + "-leader");
        var reset = server.post(leader, "/api/accounts/420583:account:" + NAME + "/password-reset", null);
        var made = json(reset).path("password").asString();
        assertThat(code(signIn(server, made, null))).isEqualTo("CODE_NEEDED");
        server.post(leader, "/api/accounts/420583:account:" + NAME + "/disabling", null);
        assertThat(code(signIn(server, made, null)))
                .as("and is not asked for one")
                .isEqualTo("WRONG_SIGN_IN");
        server.post(leader, "/api/accounts/420583:account:" + NAME + "/enabling", null);
        assertThat(code(signIn(server, made, null))).isEqualTo("CODE_NEEDED");
    }

    @Test
    void ofManyTriesAtOnceOneIsLookedAt() {
        var phone = setUp();
        server.clock.advance(Duration.ofSeconds(30));
        var shown = phone.shows(server.clock.instant());
        var tries = IntStream.range(0, 6)
                .mapToObj(
                        at -> CompletableFuture.supplyAsync(() -> signIn(shown).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
    }

    @Test
    void aChangeThatTheAuditDoesNotHoldOrTheTopicDoesNotKeepIsNotMade() {
        var begun = begin(cookie);
        var phone = new Authenticator(begun.path("secret").asString());
        var sealed = begun.path("sealed").asString();
        server.auditing = false;
        assertThat(code(setUp(cookie, sealed, ConsoleServer.PASSWORD, phone.shows(server.clock.instant()))))
                .isEqualTo("NOT_KEPT");
        server.auditing = true;
        server.writing = false;
        assertThat(code(setUp(cookie, sealed, ConsoleServer.PASSWORD, phone.shows(server.clock.instant()))))
                .isEqualTo("NOT_KEPT");
        server.writing = true;
        assertThat(codes().path("since").isNull()).isTrue();
        phone = setUp();
        server.clock.advance(Duration.ofSeconds(30));
        server.writing = false;
        assertThat(signIn(phone.shows(server.clock.instant())).statusCode())
                .as("a code of which nobody knows that it is used")
                .isEqualTo(503);
        server.writing = true;
        assertThat(signIn(phone.shows(server.clock.instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void noSecretAndNoCodeIsKeptOrWrittenDownAndNoneIsTold() {
        var told = new ArrayList<String>();
        var begun = begin(cookie);
        var secret = begun.path("secret").asString();
        var shown = new Authenticator(secret).shows(server.clock.instant());
        setUp(cookie, begun.path("sealed").asString(), ConsoleServer.PASSWORD, shown);
        server.clock.advance(Duration.ofSeconds(30));
        assertThat(remove(ConsoleServer.PASSWORD, new Authenticator(secret).shows(server.clock.instant()))
                        .statusCode())
                .isEqualTo(204);
        server.clock.advance(Duration.ofSeconds(30));
        setUp(told);
        signIn(told.getFirst());
        var leader = server.cookie(City.CITY.id() + "-leader");
        var all = Json.mapper().writeValueAsString(server.kept) + Json.mapper().writeValueAsString(server.audited);
        assertThat(all).doesNotContain(secret, shown);
        told.forEach(one -> assertThat(all).doesNotContain(one, one.replace("-", "")));
        assertThat(server.send("GET", "/api/accounts", null, "Cookie", leader).body())
                .doesNotContain("sealed", "recovery", secret);
        assertThat(begun.path("address").asString())
                .isEqualTo("otpauth://totp/Liandong%20420583%3Adongshi?secret=" + secret + "&issuer=Liandong%20420583");
        assertThat(begun.path("qrSvg").asString()).startsWith("<svg");
    }

    @Test
    void withoutTheOperatorsKeyNobodySetsThemUp() {
        try (var without = new ConsoleServer()) {
            without.opensForDuty();
            var own = without.cookie(NAME);
            var has = json(without.send("GET", "/api/session/codes", null, "Cookie", own));
            assertThat(has.path("available").asBoolean()).isFalse();
            assertThat(code(without.post(own, "/api/session/codes/secret", null)))
                    .isEqualTo("CODES_NOT_AVAILABLE");
        }
    }

    private Authenticator setUp() {
        return setUp(new ArrayList<>());
    }

    private Authenticator setUp(List<String> told) {
        var begun = begin(cookie);
        var phone = new Authenticator(begun.path("secret").asString());
        var made = setUp(
                cookie, begun.path("sealed").asString(), ConsoleServer.PASSWORD, phone.shows(server.clock.instant()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        json(made).path("recoveryCodes").forEach(one -> told.add(one.asString()));
        return phone;
    }

    private JsonNode begin(String by) {
        return json(server.post(by, "/api/session/codes/secret", null));
    }

    private HttpResponse<String> setUp(String by, String sealed, String password, String code) {
        return server.post(
                by,
                "/api/session/codes",
                Json.mapper().writeValueAsString(Map.of("sealed", sealed, "password", password, "code", code)));
    }

    private HttpResponse<String> remove(String password, String code) {
        return server.post(
                cookie,
                "/api/session/codes/removal",
                Json.mapper().writeValueAsString(Map.of("password", password, "code", code)));
    }

    private HttpResponse<String> reset(String by, String name) {
        return server.post(by, "/api/accounts/420583:account:" + name + "/codes-reset", null);
    }

    private JsonNode codes() {
        return json(server.send("GET", "/api/session/codes", null, "Cookie", cookie));
    }

    private HttpResponse<String> signIn(@Nullable String code) {
        return signIn(server, code);
    }

    private HttpResponse<String> signIn(String password, @Nullable String code) {
        return signIn(server, password, code);
    }

    private static HttpResponse<String> signIn(ConsoleServer at, @Nullable String code) {
        return signIn(at, ConsoleServer.PASSWORD, code);
    }

    private static HttpResponse<String> signIn(ConsoleServer at, String password, @Nullable String code) {
        var body = code == null
                ? Map.of("username", NAME, "password", password)
                : Map.of("username", NAME, "password", password, "code", code);
        return at.send(
                "POST", "/api/session", Json.mapper().writeValueAsString(body), "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }
}
