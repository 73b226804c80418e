package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.CallbackReader.CallbackRequest;
import cn.liandong.notifier.Signature;
import cn.liandong.notifier.channels.phone.ProviderFile.Proof;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether a callback is the provider's. The secret is never printed. */
final class CallbackProof {
    /** A secret that the operator chose; one that is the provider's is as long as the provider makes it. */
    private static final int SHORTEST = 16;

    private static final int UNIQUE_BYTES = 16;

    private final Proof proof;
    private final String secret;

    private CallbackProof(Proof proof, String secret) {
        this.proof = proof;
        this.secret = secret;
    }

    /** Null where the settings lack the secret: then nobody could prove anything. */
    static @Nullable CallbackProof of(Proof proof, Map<String, String> settings) {
        var secret = settings.getOrDefault(proof.secret(), "").strip();
        if (secret.isEmpty()) {
            return null;
        }
        if (proof.kind() == Proof.Kind.SECRET && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the provider's setting " + proof.secret() + " has " + SHORTEST + " characters or more");
        }
        return new CallbackProof(proof, secret);
    }

    /** @param fields of one item, with those of the address's query */
    boolean isGiven(CallbackRequest request, Map<String, String> fields) {
        var header = proof.header();
        var given = header == null
                ? fields.get(Objects.requireNonNull(proof.field()))
                : request.headers().get(header.toLowerCase(Locale.ROOT));
        if (given == null) {
            return false;
        }
        boolean isDigest = proof.kind() != Proof.Kind.SECRET;
        return MessageDigest.isEqual(bytes(isDigest ? given.toLowerCase(Locale.ROOT) : given), bytes(expected(fields)));
    }

    private String expected(Map<String, String> fields) {
        var over = Placeholders.filled(Objects.requireNonNullElse(proof.over(), ""), withSecret(fields));
        return switch (proof.kind()) {
            case SECRET -> secret;
            case MD5 -> Hashes.hex(md5(bytes(over)));
            case SHA256 -> Hashes.hex(Hashes.sha256(bytes(over)));
            case HMAC_SHA256 -> Hashes.hex(Signature.of(secret, over));
        };
    }

    /** What is ours stands above what came: a field of that name replaces no secret. */
    private Map<String, String> withSecret(Map<String, String> fields) {
        var values = new HashMap<>(fields);
        values.put("secret", secret);
        return values;
    }

    /** One name for these fields; keyed, so that neither a number nor a text can be found by trying. */
    String unique(List<String> names, Map<String, String> fields) {
        var text = names.stream()
                .map(name -> fields.getOrDefault(name, ""))
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining());
        return Hashes.hex(Arrays.copyOf(Signature.of(secret, text), UNIQUE_BYTES));
    }

    /** MD5 is what providers ask for: it keeps a key that stands in it, and nothing else is built on it. */
    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return proof.kind() + " with the setting " + proof.secret();
    }
}
