package cn.liandong.console.web;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.keys.KeyPolicies;
import cn.liandong.console.keys.KeyPolicies.Asked;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.Minted;
import cn.liandong.contracts.access.CredentialRecord.RevokedKey;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Keys of programs that report: minted, told once, rotated by a second one, and revoked. */
@RestController
public final class ApiKeyEndpoint {
    private static final String KEY = "Idempotency-Key";
    private static final long WRITTEN_WITHIN_SECONDS = 6;
    private static final int ENDING = 4;
    private static final int REVOKED_SHOWN = 5;

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Function<Jurisdiction, Directory> directories;
    private final CalendarSecrets secrets;
    private final InstantSource clock;
    /** One at a time, so that two who mint at once do not make three of two. */
    private final ReentrantLock minting = new ReentrantLock();

    public ApiKeyEndpoint(
            Credentials credentials,
            CredentialWriter writer,
            Function<Jurisdiction, Directory> directories,
            CalendarSecrets secrets,
            InstantSource clock) {
        this.credentials = credentials;
        this.writer = writer;
        this.directories = directories;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param handling ACTUAL, or TEST for a trial that wakes nobody; ACTUAL where it is not told */
    record Minting(@Nullable Handling handling) {}

    /**
     * A key that was minted.
     *
     * @param key told once and kept nowhere
     * @param ending its last four characters, by which it is told from another
     */
    record Fresh(String id, String key, String ending, Handling handling) {}

    record Listed(List<OneOrganization> organizations) {}

    /** @param revoked the latest ones, the last first */
    record OneOrganization(
            String organizationId, String organizationName, List<OneKey> keys, List<OneRevoked> revoked) {}

    /** Nothing is known of the making of one that was not minted here. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OneKey(
            String id,
            Handling handling,
            @Nullable String ending,
            @Nullable Instant mintedAt,
            @Nullable String mintedBy) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OneRevoked(
            String id,
            Handling handling,
            @Nullable String ending,
            @Nullable Instant mintedAt,
            @Nullable String mintedBy,
            Instant revokedAt,
            String revokedBy) {}

    record Revoked(String id) {}

    @GetMapping("/api/keys")
    Listed list(@AuthenticationPrincipal Officer officer) {
        var directory = directories.apply(officer.jurisdiction());
        var officers = directory.find(officer.organization());
        return new Listed(directory.organizations().values().stream()
                .filter(organization -> KeyPolicies.keeps(organization, officers))
                .filter(KeyPolicies::reports)
                .sorted(Comparator.comparing(organization -> organization.id().value()))
                .map(organization -> one(organization, officer.jurisdiction(), directory))
                .toList());
    }

    private OneOrganization one(Organization organization, Jurisdiction jurisdiction, Directory directory) {
        return new OneOrganization(
                organization.id().value(),
                organization.name(),
                credentials.keysOf(jurisdiction, organization.id()).stream()
                        .map(key -> new OneKey(
                                key.id().value(),
                                key.handling(),
                                ending(key.minted()),
                                at(key.minted()),
                                by(key.minted(), directory)))
                        .toList(),
                credentials.revokedOf(jurisdiction, organization.id()).stream()
                        .limit(REVOKED_SHOWN)
                        .map(key -> new OneRevoked(
                                key.id().value(),
                                key.handling(),
                                ending(key.minted()),
                                at(key.minted()),
                                by(key.minted(), directory),
                                key.at(),
                                nameOf(key.post(), directory)))
                        .toList());
    }

    private static @Nullable String ending(@Nullable Minted minted) {
        return minted == null ? null : minted.ending();
    }

    private static @Nullable Instant at(@Nullable Minted minted) {
        return minted == null ? null : minted.at();
    }

    private static @Nullable String by(@Nullable Minted minted, Directory directory) {
        return minted == null ? null : nameOf(minted.post(), directory);
    }

    private static String nameOf(PostId id, Directory directory) {
        var post = directory.find(id);
        return post == null ? id.value() : post.name();
    }

    @PostMapping("/api/organizations/{organization}/keys")
    Fresh mint(
            @PathVariable("organization") String path,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Minting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var directory = directories.apply(officer.jurisdiction());
        var organization = directory.find(Needed.organizationOf(path));
        var handling = Objects.requireNonNullElse(body.handling(), Handling.ACTUAL);
        var secret =
                secrets.of(officer.session().value() + "\n" + path + "\n" + handling, DispatchAnswers.checked(key));
        var hash = CalendarSecrets.hash(secret);
        var id = new CredentialId(officer.jurisdiction() + ":key:" + hash.substring(0, 20));
        var fresh = new Fresh(id.value(), secret, secret.substring(secret.length() - ENDING), handling);
        minting.lock();
        try {
            check(organization, handling, id, directory, officer);
            if (credentials.findKey(id) == null) {
                var minted = new Minted(fresh.ending(), officer.account(), officer.post(), clock.instant());
                written(
                        officer.jurisdiction(),
                        new ApiKey(id, Objects.requireNonNull(organization).id(), hash, handling, minted));
            }
        } finally {
            minting.unlock();
        }
        return fresh;
    }

    /** What was asked once is not counted against its repeat, and what was revoked stays revoked. */
    private void check(
            @Nullable Organization organization,
            Handling handling,
            CredentialId id,
            Directory directory,
            Officer officer) {
        if (credentials.findRevoked(id) != null) {
            throw refused(409, "KEY_REVOKED", "This key was revoked", "Mint another under a new Idempotency-Key.");
        }
        long live = organization == null
                ? 0
                : credentials.keysOf(officer.jurisdiction(), organization.id()).stream()
                        .filter(one -> one.handling() == handling && !one.id().equals(id))
                        .count();
        KeyPolicies.refusal(new Asked(organization, directory.find(officer.organization()), handling, (int) live))
                .ifPresent(policy -> {
                    throw refused(policy.status(), policy.code(), policy.title(), policy.detail());
                });
    }

    /** What is revoked once is revoked: once more changes nothing. */
    @PostMapping("/api/keys/{key}/revocation")
    Revoked revoke(@PathVariable("key") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var directory = directories.apply(officer.jurisdiction());
        var id = new CredentialId(path);
        var revoked = credentials.findRevoked(id);
        var key = credentials.findKey(id);
        if (!keeps(revoked == null ? key : revoked, officer, directory)) {
            throw refused(404, "NO_SUCH_KEY", "There is no such key", "It is not one of those that you keep.");
        }
        if (revoked == null) {
            written(
                    officer.jurisdiction(),
                    Objects.requireNonNull(key).revoked(officer.account(), officer.post(), clock.instant()));
        }
        return new Revoked(path);
    }

    private static boolean keeps(@Nullable CredentialRecord record, Officer officer, Directory directory) {
        OrganizationId organization = switch (record) {
            case ApiKey key -> key.organization();
            case RevokedKey key -> key.organization();
            case null, default -> null;
        };
        return record != null
                && organization != null
                && record.id().value().startsWith(officer.jurisdiction() + ":")
                && KeyPolicies.keeps(directory.find(organization), directory.find(officer.organization()));
    }

    /** Known here as soon as it is on disk; elsewhere when it is read. */
    private void written(Jurisdiction jurisdiction, CredentialRecord record) throws InterruptedException {
        CompletableFuture<?> writing = writer.write(jurisdiction, record.id(), record);
        try {
            writing.get(WRITTEN_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(503, "NOT_KEPT", "It is not known to be kept", "Ask again with the same Idempotency-Key.");
        }
        credentials.told(record.id(), record);
    }

    private static Problem.Answered refused(int status, String code, String title, String detail) {
        return new Problem.Answered(Problem.of(status, code, title, detail));
    }
}
