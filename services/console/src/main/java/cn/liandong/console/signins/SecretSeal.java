package cn.liandong.console.signins;

import cn.liandong.runtime.serde.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets with the operator's key (AES-256-GCM), since an authenticator's cannot be kept as a hash: whoever reads the
 * topic alone makes no code. What is sealed opens only for what it was sealed for.
 */
public final class SecretSeal {
    private static final int SHORTEST_KEY = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key at least 32 characters, the same on every instance */
    public SecretSeal(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("LIANDONG_CONSOLE_CODE_KEY_FILE needs a random key of " + SHORTEST_KEY
                    + " characters or more, the same" + " on every console, such as `openssl rand -hex 32` makes");
        }
        // What else the same key is used for says something else before it.
        this.key = new SecretKeySpec(
                Hashes.sha256(("liandong one-time codes\n" + key).getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /** With the key in this file; null where none is named. */
    public static @Nullable SecretSeal read(@Nullable Path file) {
        try {
            return file == null ? null : new SecretSeal(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "LIANDONG_CONSOLE_CODE_KEY_FILE names " + file + ", which cannot be read", e);
        }
    }

    String seal(byte[] secret, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Null where it was sealed for another purpose, with another key, or never. */
    byte @Nullable [] open(String sealed, String purpose) {
        try {
            var all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                return null;
            }
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), purpose)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
