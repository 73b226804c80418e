package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.ids.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts and sessions of the topic `credentials`, as followed. API keys are intake's. */
public final class Credentials {
    private final Map<CredentialId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<CredentialId, Session> sessions = new ConcurrentHashMap<>();

    /** A record was read; null is a tombstone. */
    public void told(CredentialId id, @Nullable CredentialRecord record) {
        switch (record) {
            case null -> {
                accounts.remove(id);
                sessions.remove(id);
            }
            case Account account -> accounts.put(id, account);
            case Session session -> sessions.put(id, session);
            case CredentialRecord.ApiKey key -> {}
        }
    }

    @Nullable
    Account findAccount(CredentialId id) {
        return accounts.get(id);
    }

    /**
     * The account of this name; null where there is none. A name that several jurisdictions use is told apart by
     * `420583:` before it.
     */
    @Nullable
    Account findAccount(String username) {
        int colon = username.indexOf(':');
        var jurisdiction = colon == 6 ? username.substring(0, colon + 1) : "";
        var name = username.substring(jurisdiction.length());
        var found = accounts.values().stream()
                .filter(account ->
                        account.username().equals(name) && account.id().value().startsWith(jurisdiction))
                .limit(2)
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    @Nullable
    Session findSession(CredentialId id) {
        return sessions.get(id);
    }

    /** At most so many sessions that ended before this time. */
    List<Session> endedBefore(Instant limit, int most) {
        return sessions.values().stream()
                .filter(session -> session.expiresAt().isBefore(limit))
                .limit(most)
                .toList();
    }
}
