package cn.liandong.console.firstaccounts;

import cn.liandong.console.signins.Accounts.Change;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.runtime.serde.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Awaits the first account 首个账号 of each city that nobody can lead: no account that is not shut out stands at a post of
 * its duty leaders. While that is so, a token of 256 random bits lies in a file on this host; here is its hash alone.
 */
public final class FirstAccounts {
    static final Duration LASTS = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int TOKEN_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("([0-9]{6})\\.[A-Za-z0-9_-]{43}");

    private final @Nullable TokenFolder folder;
    private final Function<Jurisdiction, Set<PostId>> leading;
    private final Credentials credentials;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Jurisdiction, Token> tokens = new ConcurrentHashMap<>();
    /** Where no file lies any more; what a killed process left is removed once. */
    private final Set<Jurisdiction> cleared = new HashSet<>();

    private @Nullable Instant failedAt;
    /** One at a time: a token opens once. */
    private final ReentrantLock changing = new ReentrantLock();

    /**
     * @param folder where tokens lie; null where no first account is ever awaited
     * @param leading the posts of the city's duty leaders; none where they are not known yet
     */
    public FirstAccounts(
            @Nullable Path folder,
            Function<Jurisdiction, Set<PostId>> leading,
            Credentials credentials,
            InstantSource clock) {
        this.folder = folder == null ? null : new TokenFolder(folder);
        this.leading = leading;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** @param hash hex SHA-256 */
    private record Token(String hash, Instant until) {
        boolean isOf(String told) {
            return MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.US_ASCII), hashOf(told).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Makes the account of a jurisdiction whose token was told. */
    @FunctionalInterface
    public interface Writer {
        Change write(Jurisdiction jurisdiction) throws InterruptedException;
    }

    /** Looks who is awaited: lays down a token, renews one that is over, and removes one that is needed no more. */
    public void look(Set<Jurisdiction> jurisdictions, BooleanSupplier ready) {
        // Whoever makes an account meanwhile waits for the disk, and the clock that asks waits for nobody.
        if (folder == null || !ready.getAsBoolean() || !changing.tryLock()) {
            return;
        }
        try {
            for (var jurisdiction : jurisdictions) {
                look(folder, jurisdiction);
            }
        } finally {
            changing.unlock();
        }
    }

    private void look(TokenFolder there, Jurisdiction jurisdiction) {
        var now = clock.instant();
        if (failedAt != null && now.isBefore(failedAt.plus(AGAIN_AFTER))) {
            return;
        }
        try {
            if (!isLeaderless(jurisdiction)) {
                forget(there, jurisdiction);
                return;
            }
            var known = tokens.get(jurisdiction);
            if (known == null || !now.isBefore(known.until()) || !there.holds(jurisdiction)) {
                lay(there, jurisdiction, now);
                failedAt = null;
            }
        } catch (IOException failed) {
            failedAt = now;
            LOG.error(
                    "ALARM the token of the first account cannot be laid into or taken from {} ({}): let this user write there",
                    there.file(jurisdiction),
                    failed.getClass().getSimpleName());
        }
    }

    private void lay(TokenFolder there, Jurisdiction jurisdiction, Instant now) throws IOException {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = jurisdiction + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        cleared.remove(jurisdiction);
        there.write(jurisdiction, token);
        tokens.put(jurisdiction, new Token(hashOf(token), now.plus(LASTS)));
        LOG.warn(
                "nobody leads {} yet: make its first account at the page with the token in {}, until {}",
                jurisdiction,
                there.file(jurisdiction),
                now.plus(LASTS));
    }

    private void forget(TokenFolder there, Jurisdiction jurisdiction) throws IOException {
        tokens.remove(jurisdiction);
        if (!cleared.contains(jurisdiction)) {
            there.remove(jurisdiction);
            cleared.add(jurisdiction);
        }
    }

    /** Whether any is awaited. */
    public boolean isAwaited() {
        return tokens.keySet().stream().anyMatch(this::isOpen);
    }

    /** Whose first account the token opens; null where it opens nothing. */
    public @Nullable Jurisdiction opens(String token) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return null;
        }
        var jurisdiction = new Jurisdiction(form.group(1));
        var known = tokens.get(jurisdiction);
        return known != null && known.isOf(token) && isOpen(jurisdiction) ? jurisdiction : null;
    }

    /** Has the account made, once: then nothing opens the door again. Null where the token opens nothing. */
    public @Nullable Change take(String token, Writer writer) throws InterruptedException {
        changing.lockInterruptibly();
        try {
            var jurisdiction = opens(token);
            if (jurisdiction == null || folder == null) {
                return null;
            }
            var change = writer.write(jurisdiction);
            if (change instanceof Change.Kept) {
                close(folder, jurisdiction);
            }
            return change;
        } finally {
            changing.unlock();
        }
    }

    private void close(TokenFolder there, Jurisdiction jurisdiction) {
        try {
            forget(there, jurisdiction);
        } catch (IOException failed) {
            // It opens nothing any more, and the next look tries again.
            LOG.warn("{} could not be removed", there.file(jurisdiction));
        }
    }

    private boolean isOpen(Jurisdiction jurisdiction) {
        var known = tokens.get(jurisdiction);
        return known != null && clock.instant().isBefore(known.until()) && isLeaderless(jurisdiction);
    }

    private boolean isLeaderless(Jurisdiction jurisdiction) {
        var posts = leading.apply(jurisdiction);
        return !posts.isEmpty()
                && credentials.accountsOf(jurisdiction).stream()
                        .noneMatch(account -> !account.disabled() && posts.contains(account.post()));
    }

    private static String hashOf(String token) {
        return Hashes.hex(Hashes.sha256(token.getBytes(StandardCharsets.US_ASCII)));
    }
}
