package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.CodeUse;
import cn.liandong.contracts.access.CredentialRecord.Identity;
import cn.liandong.contracts.access.CredentialRecord.RevokedKey;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.access.CredentialRecord.WallToken;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the topic `credentials` holds, as followed: accounts, sessions, and by what others report. */
public final class Credentials {
    private final Map<CredentialId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<CredentialId, CodeUse> uses = new ConcurrentHashMap<>();
    private final Map<CredentialId, Session> sessions = new ConcurrentHashMap<>();
    private final Map<CredentialId, SiteLink> siteLinks = new ConcurrentHashMap<>();
    private final Map<CredentialId, ApiKey> apiKeys = new ConcurrentHashMap<>();
    private final Map<CredentialId, RevokedKey> revokedKeys = new ConcurrentHashMap<>();
    private final Map<CredentialId, WallToken> walls = new ConcurrentHashMap<>();

    /** A record was read; null is a tombstone. */
    public void told(CredentialId id, @Nullable CredentialRecord record) {
        switch (record) {
            case null -> {
                accounts.remove(id);
                uses.remove(id);
                sessions.remove(id);
                siteLinks.remove(id);
                apiKeys.remove(id);
                revokedKeys.remove(id);
                walls.remove(id);
            }
            case Account account -> accounts.put(id, account);
            case CodeUse use -> uses.merge(id, use, Credentials::later);
            case Session session -> sessions.put(id, session);
            case SiteLink link -> siteLinks.put(id, link);
            case ApiKey key -> apiKeys.put(id, key);
            case WallToken wall -> walls.put(id, wall);
            case RevokedKey revoked -> {
                apiKeys.remove(id);
                revokedKeys.put(id, revoked);
            }
        }
    }

    /** What is used stays used: two consoles may each have written what the other had not read yet. */
    private static CodeUse later(CodeUse one, CodeUse other) {
        var used = Stream.concat(one.recoveryHashes().stream(), other.recoveryHashes().stream())
                .distinct()
                .toList();
        return new CodeUse(one.id(), one.account(), Math.max(one.lastStep(), other.lastStep()), used, other.at());
    }

    /** Which codes of the account were used; null where none was. */
    @Nullable
    CodeUse findUse(CredentialId id) {
        return uses.get(id);
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

    /** The accounts that are linked to this identity, at most two: one is meant, and of two nobody knows which. */
    List<Account> linkedTo(Identity identity) {
        return accounts.values().stream()
                .filter(account -> identity.equals(account.identity()))
                .limit(2)
                .toList();
    }

    /** All that have accounts. */
    Set<Jurisdiction> jurisdictions() {
        return accounts.keySet().stream()
                .flatMap(id -> Stream.ofNullable(SessionTokens.jurisdictionOf(id)))
                .collect(Collectors.toUnmodifiableSet());
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

    /** An organization's keys, those that nobody minted here and then the oldest first. */
    public List<ApiKey> keysOf(Jurisdiction jurisdiction, OrganizationId organization) {
        return apiKeys.values().stream()
                .filter(key -> key.organization().equals(organization) && isOf(jurisdiction, key.id()))
                .sorted(Comparator.comparing(Credentials::mintedAt)
                        .thenComparing(key -> key.id().value()))
                .toList();
    }

    /** An organization's keys that open nothing any more, the last one first. */
    public List<RevokedKey> revokedOf(Jurisdiction jurisdiction, OrganizationId organization) {
        return revokedKeys.values().stream()
                .filter(key -> key.organization().equals(organization) && isOf(jurisdiction, key.id()))
                .sorted(Comparator.comparing(RevokedKey::at).reversed())
                .toList();
    }

    /** The key; null where there is none, or it is revoked. */
    public @Nullable ApiKey findKey(CredentialId id) {
        return apiKeys.get(id);
    }

    /** The key that was revoked; null where none of this id was. */
    public @Nullable RevokedKey findRevoked(CredentialId id) {
        return revokedKeys.get(id);
    }

    /** A city's tokens of big screens that were not revoked, the oldest first. */
    public List<WallToken> wallsOf(Jurisdiction jurisdiction) {
        return walls.values().stream()
                .filter(wall -> isOf(jurisdiction, wall.id()))
                .sorted(Comparator.comparing(WallToken::at)
                        .thenComparing(wall -> wall.id().value()))
                .toList();
    }

    /** The token; null where there is none, or it is revoked. */
    public @Nullable WallToken findWall(CredentialId id) {
        return walls.get(id);
    }

    private static boolean isOf(Jurisdiction jurisdiction, CredentialId id) {
        return id.value().startsWith(jurisdiction + ":");
    }

    private static Instant mintedAt(ApiKey key) {
        return key.minted() == null ? Instant.MIN : key.minted().at();
    }

    /** At most so many sessions of this kind. */
    List<Session> sessions(Predicate<Session> wanted, int most) {
        return sessions.values().stream().filter(wanted).limit(most).toList();
    }

    /** The account's, the last begun first. */
    List<Session> sessionsOf(CredentialId account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList();
    }

    /** The jurisdiction's accounts by name. */
    public List<Account> accountsOf(Jurisdiction jurisdiction) {
        return accounts.values().stream()
                .filter(account -> isOf(jurisdiction, account.id()))
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }
}
