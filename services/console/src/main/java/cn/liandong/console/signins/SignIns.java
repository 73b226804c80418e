package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.Identity;
import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import cn.liandong.contracts.access.CredentialRecord.Session;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    /**
     * How long a session is good for.
     *
     * @param absolute whatever is done with it: one shift of the usual pattern
     * @param idle without a page that stands open or a request; a page that is open is looked at
     */
    public record Limits(Duration absolute, Duration idle) {
        public static final Limits USUAL = new Limits(Duration.ofHours(12), Duration.ofMinutes(30));
    }

    /** A session is noted as seen so often at most: each note is a record on every instance. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private static final Duration CLEARED_AFTER = Duration.ofHours(1);
    private static final int CLEARED_AT_ONCE = 100;
    private static final int WAITING = 256;

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Pause pause;
    private final Limits limits;
    private final CodeChecks codes;
    private final SignInDelays delays = new SignInDelays();
    private final Semaphore waiting = new Semaphore(WAITING);
    private final SecureRandom random = new SecureRandom();

    public SignIns(
            Credentials credentials,
            CredentialWriter writer,
            Passwords passwords,
            InstantSource clock,
            Pause pause,
            Limits limits,
            CodeChecks codes) {
        this.credentials = credentials;
        this.writer = writer;
        this.passwords = passwords;
        this.clock = clock;
        this.pause = pause;
        this.limits = limits;
        this.codes = codes;
    }

    /** Holds up one try. */
    @FunctionalInterface
    public interface Pause {
        void hold(Duration delay) throws InterruptedException;
    }

    /** What came of a try. */
    public sealed interface Try {
        /**
         * Somebody came in.
         *
         * @param token for the cookie, kept nowhere else
         * @param recovered whether by a recovery code, which is used up
         */
        record SignedIn(String token, Officer officer, boolean recovered) implements Try {}

        /** The password or the identity is right, and the account asks for a one-time code besides. */
        record CodeNeeded(Refused refused) implements Try {}

        /** The password is right, and the code is not, or was used before. */
        record WrongCode(Refused refused) implements Try {}

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

    /**
     * Lets somebody in by name and password, and by a code where the account has them.
     *
     * @param code one-time or recovery; null where none was entered
     */
    public Try signIn(String username, String password, @Nullable String code) throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return new Try.NotNow();
        }
        try {
            pause.hold(delays.before(username, clock.instant()));
            var account = credentials.findAccount(username);
            boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
            var jurisdiction = account == null ? null : SessionTokens.jurisdictionOf(account.id());
            if (!right || account == null || jurisdiction == null || account.disabled()) {
                delays.failed(username, clock.instant());
                return refused(account);
            }
            delays.succeeded(username);
            return account.codes() == null
                    ? begin(account, jurisdiction, false)
                    : withCode(account, account.codes(), jurisdiction, code);
        } catch (RejectedExecutionException tooMany) {
            return new Try.NotNow();
        } finally {
            waiting.release();
        }
    }

    /**
     * Lets somebody in whom an identity provider has proven: at the one account that is linked to it, and nowhere else.
     *
     * @param askingCodes whether an account that has one-time codes is for name, password and code alone
     */
    public Try signIn(Identity identity, boolean askingCodes) throws InterruptedException {
        var linked = credentials.linkedTo(identity);
        var account = linked.size() == 1 ? linked.getFirst() : null;
        var jurisdiction = account == null ? null : SessionTokens.jurisdictionOf(account.id());
        if (account == null || jurisdiction == null || account.disabled()) {
            return refused(account);
        }
        return askingCodes && account.codes() != null
                ? new Try.CodeNeeded(refused(account))
                : begin(account, jurisdiction, false);
    }

    /** Of whom nobody knows who he is: it concerns every jurisdiction that has accounts. */
    public Try.Refused nobody() {
        return refused(null);
    }

    private Try withCode(Account account, OneTimeCodes its, Jurisdiction jurisdiction, @Nullable String code)
            throws InterruptedException {
        if (code == null || code.isBlank()) {
            return new Try.CodeNeeded(refused(account));
        }
        return switch (codes.check(account, its, code)) {
            case RIGHT -> begin(account, jurisdiction, false);
            case RECOVERED -> begin(account, jurisdiction, true);
            case WRONG -> new Try.WrongCode(refused(account));
            case NOT_NOW -> new Try.NotNow();
        };
    }

    private Try.Refused refused(@Nullable Account account) {
        var own = account == null ? null : SessionTokens.jurisdictionOf(account.id());
        return account == null || own == null
                ? new Try.Refused(null, null, credentials.jurisdictions())
                : new Try.Refused(account.id(), account.post(), Set.of(own));
    }

    private Try begin(Account account, Jurisdiction jurisdiction, boolean recovered) throws InterruptedException {
        var bytes = new byte[SessionTokens.RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = SessionTokens.of(jurisdiction, bytes);
        var id = Objects.requireNonNull(SessionTokens.idOf(token), "a token of this form has an id");
        var now = clock.instant();
        var session = new Session(id, account.id(), now, now.plus(limits.absolute()), now);
        if (!written(writer.write(jurisdiction, id, session))) {
            return new Try.NotNow();
        }
        credentials.told(id, session);
        return new Try.SignedIn(token, officer(session, account, jurisdiction), recovered);
    }

    /** Whose cookie this is; null for nobody's. */
    public @Nullable Officer find(String token) {
        var id = SessionTokens.idOf(token);
        return id != null && stand(id) instanceof Standing.Known(var officer) ? officer : null;
    }

    /** Whether the session still stands, now; to ask is to be seen. */
    public Standing stand(CredentialId id) {
        var session = credentials.findSession(id);
        if (session == null) {
            return new Standing.SignedOut();
        }
        var now = clock.instant();
        if (isOver(session, now)) {
            return new Standing.Expired();
        }
        var account = credentials.findAccount(session.account());
        var jurisdiction = SessionTokens.jurisdictionOf(id);
        if (account == null || jurisdiction == null || account.disabled()) {
            return new Standing.SignedOut();
        }
        note(session, jurisdiction, now);
        return new Standing.Known(officer(session, account, jurisdiction));
    }

    private boolean isOver(Session session, Instant now) {
        return !session.expiresAt().isAfter(now)
                || !session.lastSeen().plus(limits.idle()).isAfter(now);
    }

    /** Known here at once, so that it is written once; where it is not kept the next look writes it again in its time. */
    private void note(Session session, Jurisdiction jurisdiction, Instant now) {
        if (!session.lastSeen().plus(NOTED_EVERY).isAfter(now)) {
            var seen = session.seen(now);
            credentials.told(session.id(), seen);
            writer.write(jurisdiction, session.id(), seen).exceptionally(again -> null);
        }
    }

    /** Whether the officer has to choose a password of his own first. */
    public boolean mustChange(Officer officer) {
        var account = credentials.findAccount(officer.account());
        return account != null && account.initial();
    }

    /** The account's sessions that stand, the last begun first. */
    public List<Session> sessionsOf(CredentialId account) {
        var now = clock.instant();
        return credentials.sessionsOf(account).stream()
                .filter(session -> !isOver(session, now))
                .toList();
    }

    /** Ends a session here at once and everywhere when its tombstone is read; false where that is not known to be kept. */
    public boolean end(Session session) throws InterruptedException {
        var jurisdiction = SessionTokens.jurisdictionOf(session.id());
        credentials.told(session.id(), null);
        return jurisdiction != null && written(writer.write(jurisdiction, session.id(), null));
    }

    /** Ends the session here at once and everywhere when its tombstone is read; false where that is not known to be kept. */
    public boolean signOut(Officer officer) throws InterruptedException {
        credentials.told(officer.session(), null);
        return written(writer.write(officer.jurisdiction(), officer.session(), null));
    }

    /** Erases sessions that ended an hour ago or more; every instance may, and a repeat changes nothing. */
    public void clear() {
        var limit = clock.instant().minus(CLEARED_AFTER);
        for (var session : credentials.sessions(session -> isOver(session, limit), CLEARED_AT_ONCE)) {
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

    static boolean written(CompletableFuture<?> writing) throws InterruptedException {
        try {
            writing.get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notKnown) {
            return false;
        }
    }
}
