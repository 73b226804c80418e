package cn.liandong.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    /** The private key of RFC 8037 appendix A.1. */
    private static final String EXAMPLE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final Said SAID = new Said("420583-x");

    private record Said(String report) {}

    @Test
    void thePublicKeyAndItsNameAreThoseOfTheStandardsExample() {
        assertThat(SigningKey.ofPem(EXAMPLE).publicJwk())
                .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
                .containsEntry("kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void everyProcessWithTheKeySignsTheSameToTheLetter() {
        // Of the key, the type and the value above; another order of the header's fields would be another text.
        assertThat(SigningKey.ofPem(EXAMPLE).sign("test+jws", SAID))
                .startsWith("eyJhbGciOiJFZERTQSIsInR5cCI6InRlc3Qrand"
                        + "zIiwia2lkIjoia1ByS19xbXhWV2FZVkE5d3dCRjZJdW8zdlZ6ejdUeEhDVHdYQnlnclM0ayJ9.")
                .isEqualTo(SigningKey.ofPem(EXAMPLE).sign("test+jws", SAID));
    }

    @Test
    void whatWasSignedIsReadWithThePublicHalfAndAsWhatItIs() {
        var key = SigningKey.ofPem(SigningKey.newPem());
        var signed = key.sign("test+jws", SAID);
        var verifying = VerifyingKey.ofPem(key.publicPem());

        assertThat(verifying.read(signed, "test+jws", Said.class)).contains(SAID);
        assertThat(verifying.read(signed, "other+jws", Said.class)).isEmpty();
        assertThat(VerifyingKey.ofPem(SigningKey.ofPem(EXAMPLE).publicPem()).read(signed, "test+jws", Said.class))
                .as("of another key")
                .isEmpty();
    }

    @Test
    void whatWasChangedIsNotRead() {
        var key = SigningKey.ofPem(EXAMPLE);
        var verifying = VerifyingKey.ofPem(key.publicPem());
        var parts = key.sign("test+jws", SAID).split("\\.");
        var other = key.sign("test+jws", Map.of("report", "420583-y")).split("\\.");

        assertThat(verifying.read(parts[0] + "." + other[1] + "." + parts[2], "test+jws", Said.class))
                .isEmpty();
        for (var nothing : new String[] {"", "nothing", "a.b", "a.b.c", parts[0] + "." + parts[1] + ".AAAA"}) {
            assertThat(verifying.read(nothing, "test+jws", Said.class))
                    .as(nothing)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoKeyIsSaidAndNotShown() {
        assertThatThrownBy(() -> SigningKey.ofPem("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n"))
                .hasMessageContaining("openssl genpkey -algorithm ed25519")
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> VerifyingKey.ofPem("nothing")).hasMessageContaining("public key for Ed25519");
    }
}
