package cn.liandong.intake;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Knows who holds which API key or site link: a fold of the topic {@code credentials}, a few hundred bytes for each. */
public final class ApiKeys {
    private static final String SCHEME = "Bearer ";

    private final Map<String, Holder> byRecord = new ConcurrentHashMap<>();
    private final Map<String, Holder> byHash = new ConcurrentHashMap<>();
    private final RunningDrills drills = new RunningDrills();

    /**
     * Who calls.
     *
     * @param site of whoever came by a site's link; null of any other
     */
    public record Caller(
            ApiKey key, Jurisdiction jurisdiction, @Nullable SiteId site) {
        public Caller(ApiKey key, Jurisdiction jurisdiction) {
            this(key, jurisdiction, null);
        }

        /** Whether it may reach reports of this handling: a drill's key reaches nothing that is real. */
        public boolean reaches(Handling handling) {
            return key.drill() == null || handling == Handling.EXERCISE;
        }
    }

    private record Holder(ApiKey key, @Nullable SiteId site) {
        private static @Nullable Holder of(@Nullable CredentialRecord credential) {
            return switch (credential) {
                case null -> null;
                case ApiKey key -> new Holder(key, null);
                // A link opens what a key opens, for one site.
                case SiteLink link ->
                    new Holder(
                            new ApiKey(link.id(), link.organization(), link.tokenHash(), link.handling()), link.site());
                case CredentialRecord.RevokedKey revoked -> null;
                case CredentialRecord.WallToken wall -> null;
                case CredentialRecord.Account account -> null;
                case CredentialRecord.CodeUse use -> null;
                case CredentialRecord.Session session -> null;
            };
        }
    }

    /** Folds a record; called by one follower. */
    public void told(String record, @Nullable CredentialRecord credential) {
        var now = Holder.of(credential);
        var before = now == null ? byRecord.remove(record) : byRecord.put(record, now);
        if (now != null) {
            byHash.put(now.key().keyHash(), now);
        }
        if (before != null
                && !(now != null && now.key().keyHash().equals(before.key().keyHash()))) {
            byHash.remove(before.key().keyHash(), before);
        }
    }

    /** What became of a drill; called by the same follower. */
    public void happened(DrillEvent event) {
        drills.happened(event);
    }

    /** Who calls, by a key: a site's link hangs on a wall, and to whoever came by it nothing is there but its reports. */
    public Caller caller(HttpHeaders headers) {
        var caller = reporter(headers);
        if (caller.site() != null) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return caller;
    }

    /** Who reports, by a key or a site's link; turned away where that is nobody or somebody who may not report. */
    public Caller reporter(HttpHeaders headers) {
        var secret = secret(headers);
        if (secret == null) {
            throw new TurnedAway(Problem.NO_API_KEY);
        }
        var holder = holder(secret);
        if (holder == null) {
            throw new TurnedAway(Problem.UNKNOWN_API_KEY);
        }
        var key = holder.key();
        var jurisdiction = jurisdictionOf(key);
        if (jurisdiction == null || !mayReport(key)) {
            throw new TurnedAway(Problem.KEY_MAY_NOT_REPORT);
        }
        if (key.drill() != null && !drills.has(key.drill())) {
            throw new TurnedAway(Problem.DRILL_NOT_RUNNING);
        }
        return new Caller(key, jurisdiction, holder.site());
    }

    /** What is real or a trial, and an exercise where a drill answers for it. */
    private static boolean mayReport(ApiKey key) {
        return switch (key.handling()) {
            case ACTUAL, TEST -> key.drill() == null;
            case EXERCISE -> key.drill() != null;
            case SYSTEM -> false;
        };
    }

    /** The key or link that came; null where there is none, or nobody holds it. */
    public @Nullable ApiKey find(HttpHeaders headers) {
        var secret = secret(headers);
        var holder = secret == null ? null : holder(secret);
        return holder == null ? null : holder.key();
    }

    private @Nullable Holder holder(String secret) {
        return byHash.get(Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8))));
    }

    private static @Nullable String secret(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
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
