package cn.liandong.notifier.channels.push;

import cn.liandong.runtime.serde.CurveKeys;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser, so that the push service between reads nothing (RFC 8291), in the form `aes128gcm` (RFC 8188). */
final class PushEncryption {
    static final int SALT_BYTES = 16;

    /** A push service takes a body of 4 096 bytes at least: header, text, delimiter and tag (RFC 8291 section 4). */
    static final int LONGEST_TEXT_BYTES = 3_993;

    private static final int RECORD_BYTES = 4_096;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET_BYTES = 32;
    /** Ends the last record; what would follow is padding. */
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    /**
     * The body of the call.
     *
     * @param text at most 3 993 bytes
     * @param secret the browser's, 16 bytes
     * @param own a pair of keys for this message alone
     * @param salt 16 random bytes for this message alone
     */
    static ByteBuffer encrypted(byte[] text, ECPublicKey browser, byte[] secret, KeyPair own, byte[] salt) {
        if (text.length > LONGEST_TEXT_BYTES) {
            throw new IllegalArgumentException("a push message has at most " + LONGEST_TEXT_BYTES + " bytes");
        }
        try {
            var ours = CurveKeys.point((ECPublicKey) own.getPublic());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(browser, true);
            var info = joined(ascii("WebPush: info\0"), CurveKeys.point(browser), ours);
            var shared = derived(agreement.generateSecret(), secret, info, SECRET_BYTES);
            var key = derived(shared, salt, ascii("Content-Encoding: aes128gcm\0"), KEY_BYTES);
            var nonce = derived(shared, salt, ascii("Content-Encoding: nonce\0"), NONCE_BYTES);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var record = Arrays.copyOf(text, text.length + 1);
            record[text.length] = LAST_RECORD;
            var sealed = cipher.doFinal(record);
            return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + ours.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD_BYTES)
                    .put((byte) ours.length)
                    .put(ours)
                    .put(sealed)
                    .flip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 25 has ECDH, HKDF and AES-GCM", e);
        }
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int bytes) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, bytes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
