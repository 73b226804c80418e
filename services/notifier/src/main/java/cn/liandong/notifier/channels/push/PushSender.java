package cn.liandong.notifier.channels.push;

import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;

/**
 * Says to a push service who calls (VAPID, RFC 8292). A browser that subscribed with this public key is written to by the
 * holder of the private one, and by nobody else.
 *
 * @param contact where the push service's operator reaches ours: `mailto:` or `https:`
 */
public record PushSender(ECPublicKey publicKey, ECPrivateKey privateKey, String contact) {
    /** Under the 24 hours that are allowed, so that a clock may be wrong. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    /** Keys that are no pair, and a contact that is none, are an {@link IllegalArgumentException}. */
    public PushSender {
        if (!contact.startsWith("mailto:") && !contact.startsWith("https://")) {
            throw new IllegalArgumentException("'" + contact + "': expected mailto:… or https://…");
        }
        if (!isPair(publicKey, privateKey)) {
            throw new IllegalArgumentException("the private and the public key are no pair");
        }
    }

    /** The header `Authorization` of a call to this endpoint. */
    String authorization(URI endpoint, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.put("exp", now.plus(VALID).getEpochSecond());
        claims.put("sub", contact);
        var signed = HEADER + "." + encoded(Json.mapper().writeValueAsString(claims));
        return "vapid t=" + signed + "." + BASE64.encodeToString(signature(privateKey, signed)) + ", k="
                + BASE64.encodeToString(CurveKeys.point(publicKey));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(ECPrivateKey key, String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with ECDSA", e);
        }
    }

    private static boolean isPair(ECPublicKey publicKey, ECPrivateKey privateKey) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(HEADER.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signature(privateKey, HEADER));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with ECDSA", e);
        }
    }

    @Override
    public String toString() {
        return "who calls push services, to be reached at " + contact;
    }
}
