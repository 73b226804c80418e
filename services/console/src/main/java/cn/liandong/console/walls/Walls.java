package cn.liandong.console.walls;

import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.CredentialRecord.WallToken;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Which big screens may look. The token itself is the session: it ends when the token does, and is renewed by nothing. */
public final class Walls {
    private final Credentials credentials;
    private final InstantSource clock;

    public Walls(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Whether a wall may look now. */
    public sealed interface Standing {
        record Known(Wall wall) implements Standing {}

        record Expired() implements Standing {}

        record Revoked() implements Standing {}
    }

    /** Which wall has this token; null for none that stands. */
    public @Nullable Wall find(String token) {
        var id = WallSecrets.idOf(token);
        var kept = id == null ? null : credentials.findWall(id);
        if (id == null || kept == null || !isSame(kept.tokenHash(), WallSecrets.hash(token))) {
            return null;
        }
        return stand(id) instanceof Standing.Known(var wall) ? wall : null;
    }

    /** Whether the id is a wall's. */
    public static boolean isOne(CredentialId id) {
        return WallSecrets.jurisdictionOf(id) != null;
    }

    /** Whether it still stands, now. */
    public Standing stand(CredentialId id) {
        var kept = credentials.findWall(id);
        var jurisdiction = WallSecrets.jurisdictionOf(id);
        if (kept == null || jurisdiction == null) {
            return new Standing.Revoked();
        }
        return kept.validUntil().isAfter(clock.instant())
                ? new Standing.Known(wall(kept, jurisdiction))
                : new Standing.Expired();
    }

    /** How long it may still look. */
    public Duration left(Wall wall) {
        return Duration.between(clock.instant(), wall.validUntil());
    }

    private static Wall wall(WallToken kept, Jurisdiction jurisdiction) {
        return new Wall(kept.id(), kept.name(), jurisdiction, kept.validUntil());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
