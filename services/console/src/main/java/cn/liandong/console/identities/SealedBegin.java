package cn.liandong.console.identities;

import cn.liandong.runtime.serde.Hashes;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser has begun, sealed for its cookie (JWE, A256GCM) with a key that every console makes of the client's secret:
 * whoever finishes needs no memory of whoever began.
 */
final class SealedBegin {
    private static final int LONGEST = 2_000;

    private final byte[] key;

    SealedBegin(IdentitySettings settings) {
        key = Hashes.sha256(("liandong sign-in by an identity provider\n" + settings.issuer() + "\n"
                        + settings.clientId() + "\n" + settings.clientSecret())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What the answer has to fit. */
    record Kept(State state, Nonce nonce, CodeVerifier verifier) {}

    String seal(Kept kept, Instant until) {
        var header = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
        var sealed = new JWEObject(
                header,
                new Payload(Map.of(
                        "state", kept.state().getValue(),
                        "nonce", kept.nonce().getValue(),
                        "verifier", kept.verifier().getValue(),
                        "until", until.getEpochSecond())));
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
        return sealed.serialize();
    }

    /** Null where it is over, was sealed with another key, or never. */
    @Nullable
    Kept open(String text, Instant now) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            var sealed = JWEObject.parse(text);
            sealed.decrypt(new DirectDecrypter(key));
            var kept = sealed.getPayload().toJSONObject();
            if (kept == null || JSONObjectUtils.getLong(kept, "until") <= now.getEpochSecond()) {
                return null;
            }
            return new Kept(
                    new State(JSONObjectUtils.getString(kept, "state")),
                    new Nonce(JSONObjectUtils.getString(kept, "nonce")),
                    new CodeVerifier(JSONObjectUtils.getString(kept, "verifier")));
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
