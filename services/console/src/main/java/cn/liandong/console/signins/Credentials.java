package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts, sessions and site links of the topic `credentials`, as followed. API keys are intake's. */
public final class Credentials {
    private final Map<CredentialId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<CredentialId, Session> sessions = new ConcurrentHashMap<>();
    private final Map<CredentialId, SiteLink> siteLinks = new ConcurrentHashMap<>();

    /** A record was read; null is a tombstone. */
    public void told(CredentialId id, @Nullable CredentialRecord record) {
        switch (record) {
            case null -> {
                accounts.remove(id);
                sessions.remove(id);
                siteLinks.remove(id);
            }
            case Account account -> accounts.put(id, account);
            case Session session -> sessions.put(id, session);
            case SiteLink link -> siteLinks.put(id, link);
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

    /** The links of this site that are not revoked, the oldest first. */
    public List<SiteLink> linksOf(SiteId site) {
        return siteLinks.values().stream()
                .filter(link -> link.site().equals(site))
                .sorted(Comparator.comparing(SiteLink::madeAt)
                        .thenComparing(link -> link.id().value()))
                .toList();
    }

    /** The link; null where there is none, or it is revoked. */
    public @Nullable SiteLink findLink(CredentialId id) {
        return siteLinks.get(id);
    }

    /** At most so many sessions that ended before this time. */
    List<Session> endedBefore(Instant limit, int most) {
        return sessions.values().stream()
                .filter(session -> session.expiresAt().isBefore(limit))
                .limit(most)
                .toList();
    }
}
