package cn.liandong.runtime.serde;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A private key for Ed25519, which signs as JWS in its compact form (RFC 7515, RFC 8037): openssl verifies it, too. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    /** What stands before the 32 bytes of a public key (RFC 8410). */
    private static final String PUBLIC_PREFIX = "302a300506032b6570032100";

    private final PrivateKey key;
    private final byte[] point;

    private SigningKey(PrivateKey key, byte[] point) {
        this.key = key;
        this.point = point;
    }

    /** Of a file that {@code openssl genpkey -algorithm ed25519} wrote; what is none is an {@link IllegalArgumentException}. */
    public static SigningKey ofPem(String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        try {
            if (from >= 0 && to > from) {
                var bytes = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
                var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
                var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
                // The JDK does not say which public key belongs to a private one.
                return new SigningKey(
                        key,
                        new Ed25519PrivateKeyParameters(seed, 0)
                                .generatePublicKey()
                                .getEncoded());
            }
        } catch (GeneralSecurityException e) {
            // The error says what of a key could not be read, which is nobody's to see.
        }
        throw new IllegalArgumentException("expected a private key for Ed25519 in PEM (PKCS #8), as openssl genpkey"
                + " -algorithm ed25519 writes it");
    }

    /** A new one in PEM, as openssl writes it. */
    public static String newPem() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * The value's JSON, signed: header, payload and signature with dots between.
     *
     * @param type of what is signed, so that one is never taken for another
     */
    public String sign(String type, Object value) {
        var header = new LinkedHashMap<String, String>();
        header.put("alg", "EdDSA");
        header.put("typ", type);
        header.put("kid", id());
        var signed = encoded(Json.mapper().writeValueAsBytes(header))
                + "."
                + encoded(Json.mapper().writeValueAsBytes(value));
        return signed + "." + encoded(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** The thumbprint of the public key (RFC 7638). */
    public String id() {
        var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + encoded(point) + "\"}";
        return encoded(Hashes.sha256(canonical.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The public key as a JWK (RFC 8037). */
    public Map<String, String> publicJwk() {
        var jwk = new LinkedHashMap<String, String>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("alg", "EdDSA");
        jwk.put("use", "sig");
        jwk.put("kid", id());
        jwk.put("x", encoded(point));
        return jwk;
    }

    /** The public key in PEM, for openssl. */
    public String publicPem() {
        var bytes = Hashes.bytes(PUBLIC_PREFIX + Hashes.hex(point));
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(bytes)
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
