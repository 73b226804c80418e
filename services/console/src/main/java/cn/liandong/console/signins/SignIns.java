package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Signs in and out. A session is a record, so that it outlives this process and is known to every instance. */
public final class SignIns {
    /** How long a session lasts: one shift of the usual pattern. */
    public static final Duration LASTS = Duration.ofHours(12);

    private static final Duration CLEARED_AFTER = Duration.ofHours(1);
    private static final int CLEARED_AT_ONCE = 100;
    private static final int WAITING = 256;

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Pause pause;
    private final SignInDelays delays = new SignInDelays();
    private final Semaphore waiting = new Semaphore(WAITING);
    private final SecureRandom random = new SecureRandom();

    public SignIns(
            Credentials credentials, CredentialWriter writer, Passwords passwords, InstantSource clock, Pause pause) {
        this.credentials = credentials;
        this.writer = writer;
        this.passwords = passwords;
        this.clock = clock;
        this.pause = pause;
    }

    /** Holds up one try. */
    @FunctionalInterface
    public interface Pause {
        void hold(Duration delay) throws InterruptedException;
    }

    /** What came of a try. */
    public sealed interface Try {
        /** The token is for the cookie and is kept nowhere else. */
        record SignedIn(String token, Officer officer) implements Try {}

        /**
         * Nobody came in.
         *
         * @param account of that name; null where there is none
         * @param post the account's; null where there is none
         * @param jurisdictions the account's; of a name that nobody has all that have accounts
         */
        record Refused(
                @Nullable CredentialId account, @Nullable PostId post, Set<Jurisdiction> jurisdictions)
                implements Try {}

        /** Too many try at once, or the session is not known to be kept. */
        record NotNow() implements Try {}
    }

    /** Whether a session stands. */
    public sealed interface Standing {
        record Known(Officer officer) implements Standing {}

        record Expired() implements Standing {}

        record SignedOut() implements Standing {}
    }

    public Try signIn(String username, String password) throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return new Try.NotNow();
        }
        try {
            pause.hold(delays.before(username, clock.instant()));
            var account = credentials.findAccount(username);
            boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
            var jurisdiction = account == null ? null : SessionTokens.jurisdictionOf(account.id());
            if (!right || account == null || jurisdiction == null) {
                delays.failed(username, clock.instant());
                return refused(account);
            }
            delays.succeeded(username);
            return begin(account, jurisdiction);
        } catch (RejectedExecutionException tooMany) {
            return new Try.NotNow();
        } finally {
            waiting.release();
        }
    }

    private Try refused(@Nullable Account account) {
        var own = account == null ? null : SessionTokens.jurisdictionOf(account.id());
        return account == null || own == null
                ? new Try.Refused(null, null, credentials.jurisdictions())
                : new Try.Refused(account.id(), account.post(), Set.of(own));
    }

    private Try begin(Account account, Jurisdiction jurisdiction) throws InterruptedException {
        var bytes = new byte[SessionTokens.RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = SessionTokens.of(jurisdiction, bytes);
        var id = Objects.requireNonNull(SessionTokens.idOf(token), "a token of this form has an id");
        var now = clock.instant();
        var session = new Session(id, account.id(), now, now.plus(LASTS));
        if (!written(writer.write(jurisdiction, id, session))) {
            return new Try.NotNow();
        }
        credentials.told(id, session);
        return new Try.SignedIn(token, officer(session, account, jurisdiction));
    }

    /** Whose cookie this is; null for nobody's. */
    public @Nullable Officer find(String token) {
        var id = SessionTokens.idOf(token);
        return id != null && stand(id) instanceof Standing.Known(var officer) ? officer : null;
    }

    /** Whether the session still stands, now. */
    public Standing stand(CredentialId id) {
        var session = credentials.findSession(id);
        if (session == null) {
            return new Standing.SignedOut();
        }
        if (!session.expiresAt().isAfter(clock.instant())) {
            return new Standing.Expired();
        }
        var account = credentials.findAccount(session.account());
        var jurisdiction = SessionTokens.jurisdictionOf(id);
        return account == null || jurisdiction == null
                ? new Standing.SignedOut()
                : new Standing.Known(officer(session, account, jurisdiction));
    }

    /** Ends the session here at once and everywhere when its tombstone is read; false where that is not known to be kept. */
    public boolean signOut(Officer officer) throws InterruptedException {
        credentials.told(officer.session(), null);
        return written(writer.write(officer.jurisdiction(), officer.session(), null));
    }

    /** Erases sessions that ended an hour ago or more; every instance may, and a repeat changes nothing. */
    public void clear() {
        for (var session : credentials.endedBefore(clock.instant().minus(CLEARED_AFTER), CLEARED_AT_ONCE)) {
            var jurisdiction = SessionTokens.jurisdictionOf(session.id());
            if (jurisdiction != null) {
                writer.write(jurisdiction, session.id(), null).exceptionally(again -> null);
            }
        }
    }

    private static Officer officer(Session session, Account account, Jurisdiction jurisdiction) {
        return new Officer(
                session.id(), account.id(), account.username(), account.post(), account.organization(), jurisdiction);
    }

    private static boolean written(CompletableFuture<?> writing) throws InterruptedException {
        try {
            writing.get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notKnown) {
            return false;
        }
    }
}
