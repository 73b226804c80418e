package cn.liandong.standalone.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What {@code credentials} already holds, sessions apart. Filled by a follower, read when it has caught up. */
public final class KnownCredentials implements Listener {
    public static final Input INPUT = Input.reference(Topics.CREDENTIALS, Input.Kind.RECORDS, CredentialRecord.class);

    private final Map<String, CredentialRecord> records = new ConcurrentHashMap<>();

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        if (value instanceof CredentialRecord record && !(record instanceof CredentialRecord.Session)) {
            records.put(key, record);
        } else if (value == null) {
            records.remove(key);
        }
    }

    /** Whether the key is there, or was revoked, which no start takes back. */
    boolean holds(CredentialRecord.ApiKey key) {
        var known = records.get(key.id().value());
        return known instanceof CredentialRecord.RevokedKey || key.equals(known);
    }
}
