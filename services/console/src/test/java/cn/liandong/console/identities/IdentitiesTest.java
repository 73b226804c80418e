package cn.liandong.console.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.testkit.ManualClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final String SECRET = "a secret of the client, made at random";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutAnIssuerNobodyIsAsked() throws IOException {
        assertThat(IdentitySettings.read(name -> null)).isNull();
        var settings = read(Map.of());
        assertThat(settings.redirect()).hasToString("https://console.example.cn/api/sign-in/oidc/callback");
        assertThat(settings.claim()).isEqualTo("sub");
        assertThat(settings.prompt()).isEqualTo("login");
        assertThat(settings.askingCodes()).isFalse();
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            liandong.oidc.issuer              | http://id.example.cn             | https
            liandong.oidc.issuer              | id.example.cn                    | https
            liandong.oidc.issuer              | https://id.example.cn/ x         | no address
            liandong.oidc.client-id           |                                  | liandong.oidc.client-id is not
            liandong.oidc.client-secret-file  |                                  | liandong.oidc.client-secret-file is not
            liandong.oidc.client-secret-file  | /nowhere/at/all                  | cannot be read
            liandong.console.public-address   |                                  | liandong.console.public-address is not
            liandong.console.public-address   | http://console.example.cn        | officers' browsers open
            liandong.console.public-address   | https://console.example.cn/x     | nothing behind it
            liandong.console.public-address   | https://console.example.cn?x     | nothing behind it
            liandong.console.public-address   | https://u@console.example.cn     | nothing behind it
            liandong.oidc.prompt              | none                             | expected login
            liandong.oidc.second-factor       | no                               | expected provider
            """)
    void whatIsSetWrongIsNamedWithWhatWasExpected(String name, @Nullable String value, String said) {
        var given = new HashMap<String, @Nullable String>();
        given.put(name, value);
        assertThatThrownBy(() -> read(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(said);
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() throws IOException {
        var weak = Files.writeString(folder.resolve("weak"), "secret\n");
        assertThatThrownBy(() -> read(Map.of("liandong.oidc.client-secret-file", weak.toString())))
                .hasMessageContaining("fewer than 16 characters")
                .hasMessageNotContaining("'secret'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090/x", "http://127.0.0.1:8090", "http://[::1]:8090"})
    void onThisMachineItGoesWithoutTls(String issuer) throws IOException {
        assertThat(read(Map.of("liandong.oidc.issuer", issuer)).issuer()).isEqualTo(issuer);
    }

    /** It takes connections and says nothing, as a machine does that hangs. */
    @Test
    void aProviderThatDoesNotAnswerIsGivenUp() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var identities = new Identities(
                        read(Map.of("liandong.oidc.issuer", "http://127.0.0.1:" + mute.getLocalPort())),
                        ManualClock.at("2026-11-24T08:00:00Z"),
                        Duration.ofMillis(200))) {
            assertThat(identities.begin()).isNull();
        }
    }

    @Test
    void aProviderThatFailedIsLeftAloneForSomeSeconds() throws IOException {
        var ill = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var asked = new AtomicInteger();
        ill.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        ill.start();
        var clock = ManualClock.at("2026-11-24T08:00:00Z");
        try (var identities = new Identities(
                read(Map.of(
                        "liandong.oidc.issuer",
                        "http://127.0.0.1:" + ill.getAddress().getPort())),
                clock,
                Duration.ofSeconds(5))) {
            assertThat(identities.begin()).isNull();
            clock.advance(Duration.ofSeconds(4));
            assertThat(identities.begin()).isNull();
            assertThat(asked).hasValue(1);
            clock.advance(Duration.ofSeconds(1));
            assertThat(identities.begin()).isNull();
            assertThat(asked).hasValue(2);
        } finally {
            ill.stop(0);
        }
    }

    @Test
    void whatAProviderSaidOfItselfIsReadAgainAfterAnHourAndStandsWhereItIsAway() throws IOException {
        var says = new AtomicReference<>("");
        var server = discovery(says);
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        var clock = ManualClock.at("2026-11-24T08:00:00Z");
        try (var identities =
                new Identities(read(Map.of("liandong.oidc.issuer", here)), clock, Duration.ofSeconds(5))) {
            says.set(said(here, here + "/one"));
            assertThat(address(identities)).startsWith(here + "/one?");
            says.set(said(here, here + "/two"));
            clock.advance(Duration.ofMinutes(59));
            assertThat(address(identities)).startsWith(here + "/one?");
            clock.advance(Duration.ofMinutes(1));
            assertThat(address(identities)).startsWith(here + "/two?");
            says.set("");
            clock.advance(Duration.ofHours(1));
            assertThat(address(identities)).startsWith(here + "/two?");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"https://id.example.net, https://id.example.net/a", "'', http://id.example.net/a"})
    void whatSpeaksForAnotherIssuerOrSendsAnywhereWithoutTlsIsNoProvider(String issuer, String authorization)
            throws IOException {
        var says = new AtomicReference<>("");
        var server = discovery(says);
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        says.set(said(issuer.isEmpty() ? here : issuer, authorization));
        try (var identities = new Identities(
                read(Map.of("liandong.oidc.issuer", here)),
                ManualClock.at("2026-11-24T08:00:00Z"),
                Duration.ofSeconds(5))) {
            assertThat(identities.begin()).isNull();
        } finally {
            server.stop(0);
        }
    }

    private static String address(Identities identities) {
        var begun = identities.begin();
        return begun == null ? "nowhere" : begun.address().toString();
    }

    private static String said(String issuer, String authorization) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s/token", "jwks_uri": "%s/jwks",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer, authorization, issuer, issuer);
    }

    /** Says this of itself; 503 where it is to say nothing. */
    private static HttpServer discovery(AtomicReference<String> says) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = says.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private IdentitySettings read(Map<String, @Nullable String> given) throws IOException {
        var all = new HashMap<String, @Nullable String>(Map.of(
                "liandong.oidc.issuer",
                "https://id.example.cn",
                "liandong.oidc.client-id",
                "liandong",
                "liandong.oidc.client-secret-file",
                Files.writeString(folder.resolve("secret"), SECRET).toString(),
                "liandong.console.public-address",
                "https://console.example.cn"));
        all.putAll(given);
        var settings = IdentitySettings.read(all::get);
        if (settings == null) {
            throw new AssertionError("an issuer is set");
        }
        return settings;
    }
}
