package cn.liandong.console.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.testkit.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
