package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of the topic `credentials`: who may come in. Secrets are kept as hashes only. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface CredentialRecord extends Typed {
    CredentialId id();

    /**
     * An enterprise's or agency's key for reports.
     *
     * @param keyHash hex SHA-256 of a key of 256 random bits
     * @param handling what reports under this key are: ACTUAL or TEST; EXERCISE of a drill's own key alone
     * @param minted null of one that was not minted at a console, such as a city's demo keys
     * @param drill whose key it is, which opens while that drill runs; null of every other
     */
    record ApiKey(
            CredentialId id,
            OrganizationId organization,
            String keyHash,
            Handling handling,
            @Nullable Minted minted,
            @Nullable DrillId drill)
            implements CredentialRecord {
        /** Of no drill. */
        public ApiKey(
                CredentialId id,
                OrganizationId organization,
                String keyHash,
                Handling handling,
                @Nullable Minted minted) {
            this(id, organization, keyHash, handling, minted, null);
        }

        /** Of one that was not minted at a console. */
        public ApiKey(CredentialId id, OrganizationId organization, String keyHash, Handling handling) {
            this(id, organization, keyHash, handling, null, null);
        }

        /** What stays of it when it opens nothing any more. */
        public RevokedKey revoked(CredentialId by, PostId post, Instant at) {
            return new RevokedKey(id, organization, handling, minted, by, post, at);
        }
    }

    /**
     * That an officer minted a key 发放.
     *
     * @param ending the key's last four characters, by which people tell it from another
     * @param by the officer's account
     */
    record Minted(String ending, CredentialId by, PostId post, Instant at) {}

    /**
     * A key that was revoked 收回: nothing of it opens anything, and who made an end of it stays known.
     *
     * @param minted as it was of the key
     * @param by the officer's account
     */
    record RevokedKey(
            CredentialId id,
            OrganizationId organization,
            Handling handling,
            @Nullable Minted minted,
            CredentialId by,
            PostId post,
            Instant at)
            implements CredentialRecord {}

    /**
     * The secret address of a site's page for reports, for an enterprise without a program of its own; a tombstone revokes it.
     *
     * @param tokenHash hex SHA-256 of a token of 256 random bits, which stands behind the address's `#` and nowhere else
     * @param handling what reports by it are: ACTUAL or TEST
     */
    record SiteLink(
            CredentialId id,
            OrganizationId organization,
            SiteId site,
            String tokenHash,
            Handling handling,
            Instant madeAt)
            implements CredentialRecord {}

    /**
     * The right of a big screen 大屏 to show the city's picture, and nothing else; a tombstone revokes it.
     *
     * @param id `wall:` and the first 20 digits of {@code tokenHash}
     * @param name by which people tell it from another
     * @param tokenHash hex SHA-256 of a token of 256 random bits, which stands behind the link's `#` and in the screen's cookie
     * @param by the officer's account
     */
    record WallToken(
            CredentialId id,
            String name,
            String tokenHash,
            Instant validUntil,
            CredentialId by,
            PostId post,
            Instant at)
            implements CredentialRecord {}

    /**
     * An officer's sign-in to the console.
     *
     * @param passwordHash argon2id, with its parameters
     * @param kept null of one that was not made at a console, such as a city's demo sign-ins
     * @param codes what a sign-in asks for beside the password; null of one that has its password alone
     * @param identity by what an identity provider lets its officer in; null of one that nobody linked
     */
    record Account(
            CredentialId id,
            String username,
            String passwordHash,
            PostId post,
            OrganizationId organization,
            @Nullable AccountKept kept,
            @Nullable OneTimeCodes codes,
            @Nullable Identity identity)
            implements CredentialRecord {
        /** Of one that was not made at a console. */
        public Account(
                CredentialId id, String username, String passwordHash, PostId post, OrganizationId organization) {
            this(id, username, passwordHash, post, organization, null, null, null);
        }

        /** Of one whose password is enough. */
        public Account(
                CredentialId id,
                String username,
                String passwordHash,
                PostId post,
                OrganizationId organization,
                @Nullable AccountKept kept) {
            this(id, username, passwordHash, post, organization, kept, null, null);
        }

        /** Of one that no identity provider lets in. */
        public Account(
                CredentialId id,
                String username,
                String passwordHash,
                PostId post,
                OrganizationId organization,
                @Nullable AccountKept kept,
                @Nullable OneTimeCodes codes) {
            this(id, username, passwordHash, post, organization, kept, codes, null);
        }

        /** The same with this identity, or with none. */
        public Account linked(@Nullable AccountKept changed, @Nullable Identity wanted) {
            return new Account(id, username, passwordHash, post, organization, changed, codes, wanted);
        }

        /** Whether nobody comes in with it. */
        public boolean disabled() {
            return kept != null && kept.disabledAt() != null;
        }

        /** Whether its password was made for it, and has to be changed by whoever comes in with it. */
        public boolean initial() {
            return kept != null && kept.initialPassword();
        }
    }

    /**
     * By what an identity provider 身份提供方 knows an officer. All three hold or none does: another provider's word for the
     * same value, or the same provider's under another name, is somebody else.
     *
     * @param issuer the provider, as its ID tokens name it
     * @param claim which of a token's claims the value is: `sub` unless the operator named another
     */
    record Identity(String issuer, String claim, String value) {}

    /**
     * What became of an account, and who did it last.
     *
     * @param initialPassword whether the password was made for the account and told once
     * @param disabledAt null while it lets somebody in
     * @param by the account of whoever changed it last; its own where its officer did
     */
    record AccountKept(
            boolean initialPassword, @Nullable Instant disabledAt, CredentialId by, PostId post, Instant at) {}

    /**
     * The one-time codes 动态口令 of an account (RFC 6238).
     *
     * @param sealedSecret the authenticator's secret, sealed with the operator's key: it cannot be kept as a hash
     * @param recoveryHashes hex SHA-256 of the account's id and a recovery code 备用码 of 80 random bits
     * @param since when its officer set them up
     */
    record OneTimeCodes(String sealedSecret, List<String> recoveryHashes, Instant since) {
        public OneTimeCodes {
            recoveryHashes = List.copyOf(recoveryHashes);
        }
    }

    /**
     * Which codes of an account were used, so that none opens twice, at whichever console. Beside the account and not in it: a
     * sign-in must not write over what somebody else just changed of the account.
     *
     * @param id `code-use:` and the account's name
     * @param lastStep of thirty seconds since 1970, the last whose code was used; 0 of none
     * @param recoveryHashes of the recovery codes that were used
     */
    record CodeUse(CredentialId id, CredentialId account, long lastStep, List<String> recoveryHashes, Instant at)
            implements CredentialRecord {
        public CodeUse {
            recoveryHashes = List.copyOf(recoveryHashes);
        }
    }

    /**
     * A signed-in session; a tombstone ends it.
     *
     * @param id `session:` and the hex SHA-256 of the cookie's token
     * @param expiresAt whatever is done with it
     * @param seenAt when something was last asked or shown by it, a few minutes more or less; null of an older console's
     */
    record Session(
            CredentialId id,
            CredentialId account,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Instant seenAt) implements CredentialRecord {
        /** As it was last seen. */
        public Instant lastSeen() {
            return seenAt == null ? startedAt : seenAt;
        }

        /** The same, seen now. */
        public Session seen(Instant now) {
            return new Session(id, account, startedAt, expiresAt, now);
        }
    }
}
