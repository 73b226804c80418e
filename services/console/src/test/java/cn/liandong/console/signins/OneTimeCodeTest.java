package cn.liandong.console.signins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238's own vectors, and RFC 4226's and RFC 4648's. */
class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfRfc6238AppendixB(long second, String code) {
        var now = Instant.ofEpochSecond(second);
        assertThat(OneTimeCode.of(SECRET, OneTimeCode.step(now), 8)).isEqualTo(code);
        assertThat(OneTimeCode.stepOf(SECRET, code.substring(2), now)).isEqualTo(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
    void sixDigitsAreThoseOfRfc4226AppendixD(long counter, String code) {
        assertThat(OneTimeCode.of(SECRET, counter, OneTimeCode.DIGITS)).isEqualTo(code);
    }

    @Test
    void aStepBeforeAndAfterCountsAndNoOther() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = OneTimeCode.step(now);
        for (long off = -1; off <= 1; off++) {
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.of(SECRET, step + off, 6), now))
                    .isEqualTo(step + off);
        }
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.of(SECRET, step - 2, 6), now))
                .isNull();
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.of(SECRET, step + 2, 6), now))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void lettersAreThoseOfRfc4648(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void aSecretOpensOnlyForWhatItWasSealedForAndWithItsKey() {
        var seal = new SecretSeal("a".repeat(32));
        var sealed = seal.seal(SECRET, "account x");
        assertThat(seal.open(sealed, "account x")).isEqualTo(SECRET);
        assertThat(seal.open(sealed, "account y")).isNull();
        assertThat(new SecretSeal("b".repeat(32)).open(sealed, "account x")).isNull();
        assertThat(seal.open("", "account x")).isNull();
        assertThat(seal.open("not base 64!", "account x")).isNull();
        assertThat(seal.open(sealed.substring(2), "account x")).isNull();
        assertThat(seal.seal(SECRET, "account x")).as("twice is not the same").isNotEqualTo(sealed);
    }

    @Test
    void anAccountOfAnOlderConsoleHasNoCodes() {
        var read = Json.mapper().readValue("""
                        {"type":"Account","id":"420583:account:x","username":"x","passwordHash":"0","post":"p",
                         "organization":"o","kept":null}""", CredentialRecord.class);
        assertThat(read)
                .isInstanceOfSatisfying(
                        CredentialRecord.Account.class,
                        account -> assertThat(account.codes()).isNull());
    }
}
