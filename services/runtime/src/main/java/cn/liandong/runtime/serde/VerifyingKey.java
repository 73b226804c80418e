package cn.liandong.runtime.serde;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A public key for Ed25519, which reads what a {@link SigningKey} signed and nothing else. */
public final class VerifyingKey {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** Of a file that {@code openssl pkey -pubout} wrote; what is none is an {@link IllegalArgumentException}. */
    public static VerifyingKey ofPem(String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        try {
            if (from >= 0 && to > from) {
                var bytes = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
                return new VerifyingKey(
                        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("expected a public key for Ed25519 in PEM", e);
        }
        throw new IllegalArgumentException("expected a public key for Ed25519 in PEM");
    }

    /** What was signed as this type; empty where this key did not sign it, or not as that. */
    public <T> Optional<T> read(String jws, String type, Class<T> value) {
        var parts = jws.split("\\.", -1);
        try {
            return parts.length == 3
                            && type.equals(Json.mapper()
                                    .readTree(decoded(parts[0]))
                                    .path("typ")
                                    .asString())
                            && isSigned(parts[0] + "." + parts[1], decoded(parts[2]))
                    ? Optional.of(Json.mapper().readValue(decoded(parts[1]), value))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String text, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Bytes that are no signature at all.
            return false;
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
