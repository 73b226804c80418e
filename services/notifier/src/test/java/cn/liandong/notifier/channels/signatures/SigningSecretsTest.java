package cn.liandong.notifier.channels.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.notifier.Signature;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretsTest {
    private static final String ONE = "one-secret-of-many-letters";
    private static final String OTHER = "other-secret-of-many-letters";

    private final SigningSecrets secrets = SigningSecrets.of(
            "secrets",
            List.of("# remark", "", "https://a.example " + ONE, "  https://a.example/hooks/two\t" + OTHER + " "));

    @Test
    void the_longest_beginning_of_an_address_names_its_secret() {
        assertThat(secrets.of("https://a.example/hooks/one")).isEqualTo(ONE);
        assertThat(secrets.of("https://a.example")).isEqualTo(ONE);
        assertThat(secrets.of("https://a.example?x")).isEqualTo(ONE);
        assertThat(secrets.of("https://a.example/hooks/two?token=x")).isEqualTo(OTHER);
    }

    @Test
    void a_beginning_ends_where_a_part_of_the_address_ends() {
        assertThat(secrets.of("https://a.example.evil.example/hooks")).isNull();
        assertThat(secrets.of("https://a.example:8443/hooks")).isNull();
        assertThat(secrets.of("https://a.example@evil.example/")).isNull();
        assertThat(secrets.of("https://a.example/hooks/twofold")).isEqualTo(ONE);
        assertThat(secrets.of("http://a.example/")).isNull();
    }

    @Test
    void what_is_wrong_is_said_without_the_secret() {
        for (var line : List.of("https://a.example", "https://a.example x", ONE + " https://a.example", "a b c")) {
            assertThatThrownBy(() -> SigningSecrets.of("secrets", List.of("# first", line)))
                    .as(line)
                    .hasMessageStartingWith("secrets line 2: ")
                    .hasMessageNotContaining(ONE);
        }
        assertThatThrownBy(() -> SigningSecrets.read(Path.of("no-such-file")))
                .hasMessageContaining("no-such-file cannot be read");
        assertThat(secrets.toString()).isEqualTo("2 signing secrets");
    }

    @Test
    void a_code_is_the_one_of_rfc_4231() {
        assertThat(HexFormat.of().formatHex(Signature.of("Jefe", "what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
