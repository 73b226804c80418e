package cn.liandong.drills.injector;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a drill reports, one for each organization in whose name it does. They lie in this process alone and are
 * minted anew after a restart, under the same id, so that a repeat is still one report.
 */
final class DrillKeys {
    private static final int BYTES = 32;

    private final ConcurrentHashMap<CredentialId, CompletableFuture<String>> kept = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Writing writing;

    /** Writes a credential; null takes it back. Completes when it is on disk. */
    @FunctionalInterface
    interface Writing {
        CompletableFuture<?> write(Jurisdiction jurisdiction, CredentialId id, @Nullable ApiKey key);
    }

    DrillKeys(Writing writing) {
        this.writing = writing;
    }

    /** The secret of the drill's key for this organization. */
    CompletableFuture<String> secret(Jurisdiction jurisdiction, DrillId drill, OrganizationId as) {
        var id = id(jurisdiction, drill, as);
        var minted = kept.computeIfAbsent(id, _ -> mint(jurisdiction, id, drill, as));
        // One that could not be written is minted anew by whoever asks next.
        return minted.whenComplete((_, failed) -> {
            if (failed != null) {
                kept.remove(id, minted);
            }
        });
    }

    void revoke(Jurisdiction jurisdiction, DrillId drill, OrganizationId as) {
        var id = id(jurisdiction, drill, as);
        kept.remove(id);
        // One that stays opens nothing: its drill is over.
        var _ = writing.write(jurisdiction, id, null);
    }

    private CompletableFuture<String> mint(
            Jurisdiction jurisdiction, CredentialId id, DrillId drill, OrganizationId as) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
        return writing.write(jurisdiction, id, new ApiKey(id, as, hash, Handling.EXERCISE, null, drill))
                .thenApply(_ -> secret);
    }

    static CredentialId id(Jurisdiction jurisdiction, DrillId drill, OrganizationId as) {
        return new CredentialId(jurisdiction + ":drill:" + drill + ":" + as);
    }
}
