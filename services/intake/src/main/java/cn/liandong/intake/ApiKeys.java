package cn.liandong.intake;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Knows who holds which API key: a fold of the topic {@code credentials}, a few hundred bytes for each key. */
public final class ApiKeys {
    private static final String SCHEME = "Bearer ";

    private final Map<String, ApiKey> byRecord = new ConcurrentHashMap<>();
    private final Map<String, ApiKey> byHash = new ConcurrentHashMap<>();

    /** Who calls. */
    public record Caller(ApiKey key, Jurisdiction jurisdiction) {}

    /** Folds a record; called by one follower. */
    public void told(String record, @Nullable CredentialRecord credential) {
        var before = credential instanceof ApiKey key ? byRecord.put(record, key) : byRecord.remove(record);
        if (credential instanceof ApiKey key) {
            byHash.put(key.keyHash(), key);
        }
        if (before != null
                && !(credential instanceof ApiKey key && key.keyHash().equals(before.keyHash()))) {
            byHash.remove(before.keyHash(), before);
        }
    }

    /** Who calls, by the header; turned away where that is nobody or somebody who may not report. */
    public Caller caller(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new TurnedAway(Problem.NO_API_KEY);
        }
        var secret = header.substring(SCHEME.length()).strip();
        var key = byHash.get(Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8))));
        if (key == null) {
            throw new TurnedAway(Problem.UNKNOWN_API_KEY);
        }
        var jurisdiction = jurisdictionOf(key);
        if (jurisdiction == null || !(key.handling() == Handling.ACTUAL || key.handling() == Handling.TEST)) {
            throw new TurnedAway(Problem.KEY_MAY_NOT_REPORT);
        }
        return new Caller(key, jurisdiction);
    }

    /** A credential's id begins with the six digits of its jurisdiction: {@code 420583:key:sanning}. */
    private static @Nullable Jurisdiction jurisdictionOf(ApiKey key) {
        var id = key.id().value();
        try {
            return id.length() > 7 && id.charAt(6) == ':' ? new Jurisdiction(id.substring(0, 6)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
