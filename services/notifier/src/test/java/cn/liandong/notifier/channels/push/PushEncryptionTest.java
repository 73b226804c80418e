package cn.liandong.notifier.channels.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.serde.CurveKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 8291, appendix A: what these keys and this salt make of this text. */
class PushEncryptionTest {
    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final byte[] SALT = bytes("DGv6ra1nlYgDCS1FRnbzlw");
    private static final byte[] SECRET = bytes("BTBZMqHH6r4Tts7J_aSIgg");
    private static final KeyPair SENDER = pair(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
    private static final KeyPair BROWSER = pair(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94");
    private static final String BODY = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void a_text_becomes_what_the_standard_says() {
        assertThat(encrypted(TEXT)).isEqualTo(bytes(BODY));
    }

    @Test
    void the_browser_of_the_contract_test_reads_what_the_standard_wrote_and_nobody_elses() {
        assertThat(new Browser(BROWSER, SECRET).read(bytes(BODY))).isEqualTo(TEXT);
        assertThatThrownBy(() -> Browser.fresh().read(bytes(BODY))).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_longest_text_fills_the_body_that_every_push_service_takes_and_a_longer_one_is_none() {
        assertThat(encrypted("x".repeat(PushEncryption.LONGEST_TEXT_BYTES))).hasSize(4_096);
        assertThatThrownBy(() -> encrypted("x".repeat(PushEncryption.LONGEST_TEXT_BYTES + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] encrypted(String text) {
        return PushEncryption.encrypted(
                        text.getBytes(StandardCharsets.UTF_8),
                        (java.security.interfaces.ECPublicKey) BROWSER.getPublic(),
                        SECRET,
                        SENDER,
                        SALT)
                .array();
    }

    private static KeyPair pair(String point, String secret) {
        try {
            var key = new ECPrivateKeySpec(new BigInteger(1, bytes(secret)), CurveKeys.parameters());
            return new KeyPair(
                    CurveKeys.ofPoint(bytes(point)),
                    KeyFactory.getInstance("EC").generatePrivate(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
