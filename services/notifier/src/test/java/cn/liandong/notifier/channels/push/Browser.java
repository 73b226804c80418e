package cn.liandong.notifier.channels.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that subscribed: reads with its private key, and by HMAC alone, what was written to it (RFC 8291 section 3). */
public final class Browser {
    private final KeyPair keys;
    private final byte[] secret;

    Browser(KeyPair keys, byte[] secret) {
        this.keys = keys;
        this.secret = secret;
    }

    public static Browser fresh() {
        return new Browser(PushKeys.pair(), "sixteen bytes it".getBytes(StandardCharsets.US_ASCII));
    }

    /** As it stands in the contact. */
    public String contact(String endpoint) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return Json.mapper()
                .writeValueAsString(new PushSubscription.Browser(
                        endpoint,
                        base64.encodeToString(CurveKeys.point((ECPublicKey) keys.getPublic())),
                        base64.encodeToString(secret)));
    }

    /** The text of a body; one that was meant for another browser, or changed on its way, is an error. */
    public String read(byte[] body) {
        var all = ByteBuffer.wrap(body);
        var salt = bytes(all, 16);
        assertThat(all.getInt()).isEqualTo(4096);
        var sender = bytes(all, all.get());
        var sealed = bytes(all, all.remaining());
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(CurveKeys.ofPoint(sender), true);
            var own = CurveKeys.point((ECPublicKey) keys.getPublic());
            var shared = mac(
                    mac(secret, agreement.generateSecret()),
                    ascii("WebPush: info"),
                    new byte[1],
                    own,
                    sender,
                    new byte[] {1});
            var key = mac(salt, shared);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(
                            first(16, mac(key, ascii("Content-Encoding: aes128gcm"), new byte[] {0, 1})), "AES"),
                    new GCMParameterSpec(128, first(12, mac(key, ascii("Content-Encoding: nonce"), new byte[] {0, 1
                    }))));
            var text = cipher.doFinal(sealed);
            assertThat(text[text.length - 1])
                    .as("the delimiter of the last record")
                    .isEqualTo((byte) 2);
            return new String(text, 0, text.length - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("this browser cannot read it", e);
        }
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return mac.doFinal(all.toByteArray());
    }

    private static byte[] first(int bytes, byte[] of) {
        return Arrays.copyOf(of, bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(ByteBuffer all, int many) {
        var bytes = new byte[many];
        all.get(bytes);
        return bytes;
    }
}
