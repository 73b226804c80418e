package cn.liandong.console;

import static cn.liandong.console.StandInProvider.changed;
import static cn.liandong.console.StandInProvider.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.console.StandInProvider.Signing;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord.AccountChanged;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.contracts.access.AuditRecord.SignedIn;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.AccountKept;
import cn.liandong.contracts.access.CredentialRecord.Identity;
import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An officer comes in by the word of an identity provider, which is a real one on this machine. */
@ExtendWith(OutputCaptureExtension.class)
class IdentityServerTest {
    private static final String PUBLIC = "https://console.example.gov.cn";
    private static final String BEGIN = "/api/sign-in/oidc";
    private static final String SUBJECT = "7d1c9d2e-0005-zhang-wei";
    private static final CredentialId DONGSHI = new CredentialId("420583:account:dongshi");

    @TempDir
    private Path folder = Path.of("");

    private final StandInProvider provider = new StandInProvider();

    @SuppressWarnings("NullAway.Init")
    private ConsoleServer server;

    @BeforeEach
    void start() throws IOException {
        server = console("default");
        link(DONGSHI, SUBJECT);
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    private ConsoleServer console(String issuer, String... more) throws IOException {
        return consoleAt(provider.issuer(issuer), more);
    }

    private ConsoleServer consoleAt(String issuer, String... more) throws IOException {
        var secret = Files.writeString(folder.resolve("client-secret"), StandInProvider.SECRET + "\n");
        var properties = new java.util.ArrayList<>(List.of(
                "liandong.oidc.issuer=" + issuer,
                "liandong.oidc.client-id=" + StandInProvider.CLIENT,
                "liandong.oidc.client-secret-file=" + secret,
                "liandong.console.public-address=" + PUBLIC));
        properties.addAll(List.of(more));
        var console = new ConsoleServer(properties.toArray(String[]::new));
        console.opensForDuty();
        console.leads(City.CITY);
        return console;
    }

    private void link(CredentialId account, String value) {
        assertThat(linked(account, value).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> linked(CredentialId account, String value) {
        return server.post(leader(), "/api/accounts/" + account + "/identity", "{\"value\":\"" + value + "\"}");
    }

    private String leader() {
        return server.cookie(City.CITY.id() + "-leader");
    }

    /** What a browser holds after the button was pressed. */
    private record Way(URI address, String cookie) {}

    private static Way begin(ConsoleServer console) {
        var answer = console.send("GET", BEGIN, null);
        assertThat(answer.statusCode()).isEqualTo(302);
        return new Way(
                location(answer),
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
    }

    private Way begin() {
        return begin(server);
    }

    /** The way back, as the browser goes it: the public address is this console's. */
    private static HttpResponse<String> finish(ConsoleServer console, URI back, @Nullable String cookie) {
        assertThat(back.toString()).startsWith(PUBLIC + BEGIN + "/callback?");
        var path = back.getRawPath() + "?" + back.getRawQuery();
        return cookie == null ? console.send("GET", path, null) : console.send("GET", path, null, "Cookie", cookie);
    }

    private HttpResponse<String> finish(URI back, @Nullable String cookie) {
        return finish(server, back, cookie);
    }

    private HttpResponse<String> comeIn(String subject, String claims) {
        var way = begin();
        return finish(provider.comesIn(way.address(), subject, claims), way.cookie());
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static @Nullable String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("liandong_session="))
                .findFirst()
                .orElse(null);
    }

    private static String cookie(HttpResponse<String> answer) {
        return Objects.requireNonNull(session(answer)).split(";")[0];
    }

    private void assertRefused(HttpResponse<String> answer, String code) {
        assertRefusedAtOnce(answer, code);
        assertThat(server.audited)
                .last()
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.way()).isEqualTo(SignInWay.IDENTITY));
    }

    private static void assertRefusedAtOnce(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).hasToString("/?sign-in=" + code);
        assertThat(session(answer)).isNull();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("liandong_sign_in=;")
                .contains("Max-Age=0");
    }

    @Test
    void whoIsLinkedComesInAndTheSessionIsLikeAnyOther() {
        var way = begin();
        assertThat(said(way.address(), "response_type")).isEqualTo("code");
        assertThat(said(way.address(), "scope")).isEqualTo("openid");
        assertThat(said(way.address(), "code_challenge_method")).isEqualTo("S256");
        assertThat(said(way.address(), "redirect_uri")).isEqualTo(PUBLIC + BEGIN + "/callback");
        assertThat(said(way.address(), "prompt"))
                .as("a duty room's browser is not one person's")
                .isEqualTo("login");
        var in = finish(provider.comesIn(way.address(), SUBJECT, ""), way.cookie());
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).hasToString("/");
        assertThat(session(in)).contains("HttpOnly").contains("SameSite=Strict").contains("Max-Age=43200");
        var mine = cookie(in);
        var who = server.send("GET", "/api/session", null, "Cookie", mine);
        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(who.body()).path("username").asString())
                .isEqualTo("dongshi");
        assertThat(server.audited).last().isInstanceOfSatisfying(SignedIn.class, signedIn -> {
            assertThat(signedIn.account()).isEqualTo(DONGSHI);
            assertThat(signedIn.way()).isEqualTo(SignInWay.IDENTITY);
        });
        var listed = Json.mapper()
                .readTree(server.send("GET", "/api/sessions", null, "Cookie", mine)
                        .body())
                .path("sessions");
        assertThat(listed).hasSize(1);
        server.clock.advance(Duration.ofMinutes(31));
        assertThat(server.send("GET", "/api/session", null, "Cookie", mine).statusCode())
                .as("and ends like any other")
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsIt() {
        var mine = cookie(comeIn(SUBJECT, ""));
        assertThat(server.send("DELETE", "/api/session", null, "Cookie", mine).statusCode())
                .isEqualTo(204);
        assertThat(server.send("GET", "/api/session", null, "Cookie", mine).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theCookieOfTheWayIsForTheWayAloneAndSaysNothing() {
        var answer = server.send("GET", BEGIN, null);
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("liandong_sign_in=")
                .contains("Path=/api/sign-in/oidc")
                .contains("Max-Age=600")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(cookie)
                .doesNotContain(said(location(answer), "state"))
                .doesNotContain(said(location(answer), "nonce"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void behindTlsBothCookiesAreForTlsAlone() throws IOException {
        try (var behind = console("default", "liandong.console.secure-cookie=true")) {
            server.kept.forEach((id, record) -> behind.bean(Credentials.class).told(id, record));
            var begun = behind.send("GET", BEGIN, null);
            assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            var way = begin(behind);
            assertThat(session(finish(behind, provider.comesIn(way.address(), SUBJECT, ""), way.cookie())))
                    .contains("Secure");
        }
    }

    @Test
    void whatOneConsoleBeganAnotherFinishes() throws IOException {
        try (var other = console("default")) {
            server.kept.forEach((id, record) -> other.bean(Credentials.class).told(id, record));
            var way = begin();
            var in = finish(other, provider.comesIn(way.address(), SUBJECT, ""), way.cookie());
            assertThat(location(in)).hasToString("/");
            assertThat(session(in)).isNotNull();
        }
    }

    @Test
    void aConsoleOfAnotherClientDoesNotOpenWhatThisOneSealed() throws IOException {
        try (var other = console("default", "liandong.oidc.client-id=another")) {
            var way = begin();
            assertRefusedAtOnce(
                    finish(other, provider.comesIn(way.address(), SUBJECT, ""), way.cookie()), "IDENTITY_NOT_BEGUN");
        }
    }

    @Test
    void aWayBackThatThisBrowserDidNotBeginLeadsNowhere() {
        var mine = begin();
        var back = provider.comesIn(mine.address(), SUBJECT, "");
        assertRefused(finish(back, null), "IDENTITY_NOT_BEGUN");
        assertRefused(finish(back, begin().cookie()), "IDENTITY_NOT_BEGUN");
        assertRefused(finish(back, "liandong_sign_in=x.y.z"), "IDENTITY_NOT_BEGUN");
        assertRefused(finish(back, mine.cookie() + "A"), "IDENTITY_NOT_BEGUN");
        assertRefused(finish(changed(back, "state", state -> state + "x"), mine.cookie()), "IDENTITY_NOT_BEGUN");
        assertRefused(server.send("GET", BEGIN + "/callback", null, "Cookie", mine.cookie()), "IDENTITY_NOT_BEGUN");
        assertThat(session(finish(back, mine.cookie()))).as("and only then").isNotNull();
    }

    @Test
    void afterTenMinutesItIsToBeBegunAgain() {
        var way = begin();
        var back = provider.comesIn(way.address(), SUBJECT, "");
        server.clock.advance(Duration.ofMinutes(10));
        assertRefused(finish(back, way.cookie()), "IDENTITY_NOT_BEGUN");
    }

    @Test
    void aWayBackLeadsInOnce() {
        var way = begin();
        var back = provider.comesIn(way.address(), SUBJECT, "");
        assertThat(session(finish(back, way.cookie()))).isNotNull();
        assertRefused(finish(back, null), "IDENTITY_NOT_BEGUN");
        assertRefused(finish(back, way.cookie()), "IDENTITY_UNPROVEN");
    }

    @Test
    void aCodeThatAnotherAskedForOpensNothingHere() {
        var way = begin();
        var challenged = changed(way.address(), "code_challenge", challenge -> "A".repeat(43));
        assertRefused(finish(provider.comesIn(challenged, SUBJECT, ""), way.cookie()), "IDENTITY_UNPROVEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another nonce               | {"nonce": "another"}
            another issuer              | {"iss": "https://id.example.net"}
            for another                 | {"aud": "another-client"}
            for two, asked by another   | {"aud": ["liandong-console", "another"], "azp": "another"}
            over                        | {"exp": 1700000000}
            not yet                     | {"iat": 33333333333}
            """)
    void aTokenThatDoesNotHoldOpensNothing(String what, String claims) {
        assertRefused(comeIn(SUBJECT, claims), "IDENTITY_UNPROVEN");
        assertThat(session(comeIn(SUBJECT, ""))).as("but for: " + what).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ITS_OWN_KEY, /",
        "NONE, /?sign-in=IDENTITY_UNPROVEN",
        "THE_CLIENTS_SECRET, /?sign-in=IDENTITY_UNPROVEN",
        "ANOTHER_KEY_OF_THAT_NAME, /?sign-in=IDENTITY_UNPROVEN",
    })
    void aTokenIsSignedByTheProvidersOwnKeyOrIsNothing(Signing signing, String leadsTo) throws IOException {
        server.close();
        server = console("forged");
        link(DONGSHI, SUBJECT);
        provider.signing = signing;
        provider.subject = SUBJECT;
        var way = begin();
        provider.nonce = said(way.address(), "nonce");
        var answer = finish(provider.comesIn(way.address(), SUBJECT, ""), way.cookie());
        assertThat(location(answer)).hasToString(leadsTo);
        assertThat(session(answer) == null).isEqualTo(signing != Signing.ITS_OWN_KEY);
    }

    @Test
    void whoIsNotLinkedIsNotLetInAndNoAccountIsMade() {
        int before = server.kept.size();
        assertRefused(comeIn("somebody else", ""), "IDENTITY_UNKNOWN");
        assertRefused(comeIn("dongshi", ""), "IDENTITY_UNKNOWN");
        assertThat(server.kept).hasSize(before);
        assertThat(server.audited.stream()
                        .filter(SignInRefused.class::isInstance)
                        .map(SignInRefused.class::cast))
                .extracting(SignInRefused::account, SignInRefused::way)
                .as("the second of a minute is counted")
                .containsExactly(tuple(null, SignInWay.IDENTITY));
    }

    @Test
    void anAccountThatIsShutOutLetsNobodyInByThisEither() {
        assertThat(server.post(leader(), "/api/accounts/" + DONGSHI + "/disabling", null)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(comeIn(SUBJECT, ""), "IDENTITY_UNKNOWN");
        assertThat(server.audited)
                .last()
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.account()).isEqualTo(DONGSHI));
    }

    @Test
    void ofTwoAccountsThatAreLinkedToOneIdentityNeitherOpens() {
        told("420583:account:baiyang", new Identity(provider.issuer("default"), "sub", SUBJECT), null);
        assertRefused(comeIn(SUBJECT, ""), "IDENTITY_UNKNOWN");
    }

    @Test
    void anotherProvidersWordForTheSameValueOpensNothingNorAnotherClaim() {
        told("420583:account:baiyang", new Identity(provider.issuer("other"), "sub", "s-2"), null);
        assertRefused(comeIn("s-2", ""), "IDENTITY_UNKNOWN");
        told("420583:account:baiyang", new Identity(provider.issuer("default"), "email", "s-2"), null);
        assertRefusedAtOnce(comeIn("s-2", ""), "IDENTITY_UNKNOWN");
        told("420583:account:baiyang", new Identity(provider.issuer("default"), "sub", "s-2"), null);
        assertThat(session(comeIn("s-2", ""))).isNotNull();
    }

    private void told(String account, Identity identity, @Nullable OneTimeCodes codes) {
        var id = new CredentialId(account);
        var organization = account.endsWith("baiyang") ? City.BAIYANG_TOWN : City.DONGSHI_TOWN;
        var post = City.post(organization).id();
        server.bean(Credentials.class)
                .told(
                        id,
                        new Account(
                                id,
                                account.substring(account.lastIndexOf(':') + 1),
                                "x",
                                post,
                                organization.id(),
                                new AccountKept(false, null, id, post, Instant.EPOCH),
                                codes,
                                identity));
    }

    @Test
    void theClaimThatTheOperatorNamedSaysWhoItIs() throws IOException {
        server.close();
        server = console("default", "liandong.oidc.claim=preferred_username", "liandong.oidc.prompt=no");
        link(DONGSHI, "zhang.wei");
        var way = begin();
        assertThat(said(way.address(), "scope")).isEqualTo("openid profile");
        assertThat(way.address().toString()).doesNotContain("prompt=");
        assertThat(session(comeIn(SUBJECT, "{\"preferred_username\": \"zhang.wei\"}")))
                .isNotNull();
        assertRefused(comeIn("zhang.wei", ""), "IDENTITY_UNPROVEN");
        assertRefusedAtOnce(comeIn("zhang.wei", "{\"preferred_username\": [\"zhang.wei\"]}"), "IDENTITY_UNPROVEN");
    }

    @Test
    void oneTimeCodesAreTheProvidersMatterUnlessTheOperatorSaysOtherwise() throws IOException {
        var codes = new OneTimeCodes("x", List.of(), Instant.EPOCH);
        told(DONGSHI.value(), new Identity(provider.issuer("default"), "sub", SUBJECT), codes);
        assertThat(session(comeIn(SUBJECT, ""))).isNotNull();
        server.close();
        server = console("default", "liandong.oidc.second-factor=console");
        told(DONGSHI.value(), new Identity(provider.issuer("default"), "sub", SUBJECT), codes);
        assertRefused(comeIn(SUBJECT, ""), "IDENTITY_NEEDS_CODE");
    }

    @Test
    void whatTheProviderRefusesIsSaid() {
        var way = begin();
        var back = URI.create(PUBLIC + BEGIN + "/callback?error=access_denied&error_description=%3Cscript%3E&state="
                + said(way.address(), "state"));
        assertRefused(finish(back, way.cookie()), "IDENTITY_DENIED");
        var busy = changed(back, "error", error -> "temporarily_unavailable");
        assertRefusedAtOnce(finish(busy, way.cookie()), "IDENTITY_UNREACHABLE");
    }

    @Test
    void anAnswerOfAnotherIssuerIsNone() {
        var way = begin();
        var back = provider.comesIn(way.address(), SUBJECT, "");
        assertRefused(
                finish(URI.create(back + "&iss=https%3A%2F%2Fid.example.net"), way.cookie()), "IDENTITY_UNPROVEN");
    }

    @Test
    void aProviderThatIsAwayIsSaidAndThePasswordLetsInAsBefore() throws IOException {
        server.close();
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        server = consoleAt("http://127.0.0.1:" + port + "/default");
        assertRefusedAtOnce(server.send("GET", BEGIN, null), "IDENTITY_UNREACHABLE");
        assertThat(server.audited).as("nobody was refused").isEmpty();
        assertThat(server.signIn("dongshi", ConsoleServer.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(server.audited)
                .last()
                .isInstanceOfSatisfying(
                        SignedIn.class, signedIn -> assertThat(signedIn.way()).isEqualTo(SignInWay.PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?redirect_uri=https://evil.example",
                "?return=https://evil.example&next=//evil.example&redirect=/%5Cevil.example",
                "?target_link_uri=https://evil.example&iss=https://evil.example",
            })
    void nothingOfARequestSaysWhereItEnds(String query) {
        var answer = server.send(
                "GET", BEGIN + query, null, "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        assertThat(location(answer).toString())
                .startsWith(provider.issuer("default"))
                .doesNotContain("evil");
        assertThat(said(location(answer), "redirect_uri")).isEqualTo(PUBLIC + BEGIN + "/callback");
        var way = begin();
        var back = URI.create(provider.comesIn(way.address(), SUBJECT, "") + query.replace('?', '&'));
        var in = finish(back, way.cookie());
        assertThat(location(in).toString()).startsWith("/").doesNotContain("evil");
    }

    @Test
    void neitherLogNorAuditHoldsWhoCameOrWhatHeBrought(CapturedOutput output) {
        var way = begin();
        var back = provider.comesIn(way.address(), SUBJECT, "");
        finish(back, way.cookie());
        comeIn("li.na-of-nowhere", "");
        comeIn(SUBJECT, "{\"nonce\": \"nonce-of-another\"}");
        var audited = Json.mapper().writeValueAsString(server.audited);
        for (var text : List.of(
                SUBJECT,
                "li.na-of-nowhere",
                "nonce-of-another",
                said(back, "code"),
                said(way.address(), "state"),
                said(way.address(), "nonce"),
                StandInProvider.SECRET)) {
            assertThat(audited).doesNotContain(text);
            assertThat(output.getAll().lines().filter(line -> line.contains("cn.liandong")))
                    .noneMatch(line -> line.contains(text));
        }
        assertThat(output.getAll()).contains("an ID token does not hold: BadJWTException, Unexpected JWT nonce");
    }

    @Test
    void aLeaderLinksAnAccountAndTakesItOffWhichEndsItsSessions() {
        assertThat(server.audited)
                .filteredOn(AccountChanged.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AccountChanged.class, changed -> {
                    assertThat(changed.what()).isEqualTo(AccountChange.IDENTITY_LINKED);
                    assertThat(changed.changed()).isEqualTo(DONGSHI);
                });
        assertThat(identityOf("dongshi")).isEqualTo(SUBJECT);
        assertThat(identityOf("baiyang")).isNull();
        var mine = cookie(comeIn(SUBJECT, ""));
        assertThat(server.post(leader(), "/api/accounts/" + DONGSHI + "/identity-removal", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send("GET", "/api/session", null, "Cookie", mine).statusCode())
                .isEqualTo(401);
        assertThat(identityOf("dongshi")).isNull();
        assertRefused(comeIn(SUBJECT, ""), "IDENTITY_UNKNOWN");
        assertThat(server.audited)
                .filteredOn(AccountChanged.class::isInstance)
                .extracting(changed -> ((AccountChanged) changed).what())
                .containsExactly(AccountChange.IDENTITY_LINKED, AccountChange.IDENTITY_REMOVED);
    }

    private @Nullable String identityOf(String username) {
        var listed = server.send("GET", "/api/accounts", null, "Cookie", leader());
        return Json.mapper()
                .readTree(listed.body())
                .path("accounts")
                .valueStream()
                .filter(one -> one.path("username").asString().equals(username))
                .map(one -> one.path("identity"))
                .findFirst()
                .filter(identity -> !identity.isNull())
                .map(identity -> identity.asString())
                .orElse(null);
    }

    @Test
    void oneIdentityIsOneAccountsAndNobodyLinksHisOwn() {
        var baiyang = new CredentialId("420583:account:baiyang");
        assertCode(linked(baiyang, SUBJECT), 409, "IDENTITY_TAKEN");
        assertCode(linked(new CredentialId("420583:account:" + City.CITY.id() + "-leader"), "x"), 409, "OWN_ACCOUNT");
        assertCode(linked(new CredentialId("420583:account:nobody"), "x"), 404, "NO_SUCH_ACCOUNT");
        assertCode(linked(baiyang, " "), 400, "IDENTITY_UNFIT");
        assertCode(linked(baiyang, "a\\u0000b"), 400, "IDENTITY_UNFIT");
        assertCode(linked(baiyang, "a".repeat(256)), 400, "IDENTITY_UNFIT");
        link(baiyang, "<b>&'\\\"");
        assertThat(identityOf("baiyang")).isEqualTo("<b>&'\"");
        link(DONGSHI, SUBJECT);
    }

    @Test
    void anotherPasswordAndBeingLetInAgainLeaveTheLinkAsItIs() {
        for (var act : List.of("password-reset", "codes-reset", "disabling", "enabling")) {
            assertThat(server.post(leader(), "/api/accounts/" + DONGSHI + "/" + act, null)
                            .statusCode())
                    .as(act)
                    .isEqualTo(200);
        }
        var in = comeIn(SUBJECT, "");
        assertThat(session(in)).isNotNull();
        assertCode(server.send("GET", "/api/overdue-steps", null, "Cookie", cookie(in)), 403, "CHANGE_PASSWORD_FIRST");
    }

    @Test
    void whereNoProviderIsSetNothingOfItIsThere() throws IOException {
        assertThat(server.send("GET", "/api/sign-in", null).body())
                .isEqualTo("{\"identityProvider\":true,\"name\":null}");
        server.close();
        server = console("default", "liandong.oidc.name=枝江市统一身份认证");
        assertThat(server.send("GET", "/api/sign-in", null).body()).contains("枝江市统一身份认证");
        server.close();
        server = new ConsoleServer();
        server.opensForDuty();
        server.leads(City.CITY);
        assertThat(server.send("GET", "/api/sign-in", null).body())
                .isEqualTo("{\"identityProvider\":false,\"name\":null}");
        assertCode(server.send("GET", BEGIN, null), 409, "NO_IDENTITY_PROVIDER");
        assertCode(server.send("GET", BEGIN + "/callback?code=x&state=y", null), 409, "NO_IDENTITY_PROVIDER");
        assertCode(linked(DONGSHI, SUBJECT), 409, "NO_IDENTITY_PROVIDER");
    }

    private static void assertCode(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }
}
