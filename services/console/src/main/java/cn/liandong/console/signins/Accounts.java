package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.AccountKept;
import cn.liandong.contracts.access.CredentialRecord.Identity;
import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes accounts, disables them and lets them in again, and changes their passwords; whoever is shut out is out at once. */
public final class Accounts {
    /** NIST SP 800-63B asks for eight at least; twelve is ours. No rule says which characters. */
    static final int SHORTEST_PASSWORD = 12;

    static final int LONGEST_PASSWORD = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Passwords passwords;
    private final SignIns signIns;
    private final InstantSource clock;
    private final CodeChecks codes;
    private final @Nullable CodeSetUp setUp;
    /** One at a time, so that a name is given once. */
    private final ReentrantLock changing = new ReentrantLock();

    public Accounts(
            Credentials credentials,
            CredentialWriter writer,
            Passwords passwords,
            SignIns signIns,
            InstantSource clock,
            CodeChecks codes) {
        this.credentials = credentials;
        this.writer = writer;
        this.passwords = passwords;
        this.signIns = signIns;
        this.clock = clock;
        this.codes = codes;
        this.setUp = codes.setUp();
    }

    /** What came of a change. */
    public sealed interface Change {
        /** It is on disk. */
        record Kept(Account account) implements Change {}

        /** There is an account of that name, and it is another post's. */
        record NameTaken() implements Change {}

        /** Two to forty small letters, digits, dots, underlines and hyphens make a name. */
        record RefusedName() implements Change {}

        record RefusedPassword(int shortest, int longest) implements Change {}

        record Mismatched() implements Change {}

        /** No such code, or it was used before. */
        record WrongCode() implements Change {}

        /** Another account is linked to it. */
        record IdentityTaken() implements Change {}

        /** There are codes already: who wants others takes those off first, by one of them. */
        record CodesOn() implements Change {}

        /** The operator named no key to seal secrets with. */
        record NoCodes() implements Change {}

        /** What was begun was another account's or session's. */
        record NotBegun() implements Change {}

        /** Nobody shuts himself out. */
        record OwnAccount() implements Change {}

        record NoAccount() implements Change {}

        /** It is not known to be kept. */
        record NotNow() implements Change {}
    }

    /**
     * What an authenticator is shown.
     *
     * @param secret in base 32
     * @param sealed what is sent back with the first code
     */
    public record Begun(String secret, String sealed) {}

    /**
     * What an officer has of one-time codes.
     *
     * @param available whether they can be set up here
     * @param since null where there are none
     * @param left how many recovery codes
     */
    public record Codes(boolean available, @Nullable Instant since, int left) {}

    /**
     * What came of setting them up.
     *
     * @param recoveryCodes told once; none where the change was not kept
     */
    public record SetUp(Change change, List<String> recoveryCodes) {}

    /** Who changes something. */
    private record By(CredentialId account, PostId post) {
        AccountKept kept(boolean initial, @Nullable Instant disabledAt, Instant at) {
            return new AccountKept(initial, disabledAt, account, post, at);
        }
    }

    /** Whether it can be the name of an account. */
    public static boolean isName(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** The jurisdiction's, by name. */
    public List<Account> of(Jurisdiction jurisdiction) {
        return credentials.accountsOf(jurisdiction);
    }

    /** Of a jurisdiction; null where it has none of this id. */
    public @Nullable Account find(Jurisdiction jurisdiction, CredentialId id) {
        var account = credentials.findAccount(id);
        return account != null && jurisdiction.equals(SessionTokens.jurisdictionOf(id)) ? account : null;
    }

    /**
     * Makes an account for a post. The same again for the same post gives it the password again, as for an answer that was
     * lost.
     *
     * @param password made for it; whoever comes in with it has to change it
     */
    public Change make(Officer by, String username, PostId post, OrganizationId organization, String password)
            throws InterruptedException {
        if (!isName(username)) {
            return new Change.RefusedName();
        }
        var id = new CredentialId(by.jurisdiction() + ":account:" + username);
        changing.lockInterruptibly();
        try {
            var there = credentials.findAccount(id);
            boolean again = there != null && there.initial() && there.post().equals(post);
            if (there != null && !again) {
                return new Change.NameTaken();
            }
            var kept = new By(by.account(), by.post()).kept(true, null, clock.instant());
            var codesKept = there == null ? null : there.codes();
            var identity = there == null ? null : there.identity();
            var hash = passwords.hashed(password);
            return write(
                    by.jurisdiction(), new Account(id, username, hash, post, organization, kept, codesKept, identity));
        } finally {
            changing.unlock();
        }
    }

    /** Why such an account cannot be made with a password of one's own; null where it can. */
    public static @Nullable Change refusal(String username, String password) {
        return !isName(username)
                ? new Change.RefusedName()
                : isFit(password) ? null : new Change.RefusedPassword(SHORTEST_PASSWORD, LONGEST_PASSWORD);
    }

    private static boolean isFit(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
    }

    /** Makes the account of whoever leads a city first, with a password of his own. */
    public Change makeFirst(
            Jurisdiction jurisdiction, String username, PostId post, OrganizationId organization, String password)
            throws InterruptedException {
        var refusal = refusal(username, password);
        if (refusal != null) {
            return refusal;
        }
        var id = new CredentialId(jurisdiction + ":account:" + username);
        changing.lockInterruptibly();
        try {
            // One that is shut out too: who is let in again has its own password and its own post.
            if (credentials.findAccount(id) != null) {
                return new Change.NameTaken();
            }
            var kept = new By(id, post).kept(false, null, clock.instant());
            return write(jurisdiction, new Account(id, username, passwords.hashed(password), post, organization, kept));
        } catch (RejectedExecutionException tooMany) {
            return new Change.NotNow();
        } finally {
            changing.unlock();
        }
    }

    /** Shuts the account out and ends its sessions. */
    public Change disable(Officer by, CredentialId id) throws InterruptedException {
        if (id.equals(by.account())) {
            return new Change.OwnAccount();
        }
        return endingSessions(change(
                by, id, account -> with(account, account.passwordHash(), by, account.initial(), clock.instant())));
    }

    /** Lets a disabled account in again. */
    public Change enable(Officer by, CredentialId id) throws InterruptedException {
        return change(by, id, account -> with(account, account.passwordHash(), by, account.initial(), null));
    }

    /** Gives an account a password that was made for it, and ends its sessions. */
    public Change reset(Officer by, CredentialId id, String password) throws InterruptedException {
        if (id.equals(by.account())) {
            return new Change.OwnAccount();
        }
        var hash = passwords.hashed(password);
        return endingSessions(change(by, id, account -> with(account, hash, by, true, disabledAt(account))));
    }

    /** An officer chooses a password; the account's other sessions end. */
    public Change choose(Officer officer, String current, String wanted) throws InterruptedException {
        var refusal = unproven(officer, current);
        if (refusal != null) {
            return refusal;
        }
        if (!isFit(wanted) || wanted.equals(current)) {
            return new Change.RefusedPassword(SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        var hash = passwords.hashed(wanted);
        var changed = change(officer, officer.account(), known -> with(known, hash, officer, false, null));
        if (changed instanceof Change.Kept) {
            for (var session : signIns.sessionsOf(officer.account())) {
                if (!session.id().equals(officer.session()) && !signIns.end(session)) {
                    return new Change.NotNow();
                }
            }
        }
        return changed;
    }

    /** What the officer has of one-time codes. */
    public Codes codesOf(Officer officer) {
        var account = credentials.findAccount(officer.account());
        var its = account == null ? null : account.codes();
        return account == null || its == null
                ? new Codes(setUp != null, null, 0)
                : new Codes(setUp != null, its.since(), codes.left(account, its));
    }

    /** A new secret, which holds when a code of it is sent back; null where there is no key. */
    public @Nullable Begun begin(Officer officer) {
        return setUp == null ? null : setUp.begin(officer);
    }

    /** Sets up what was begun, where the password is the officer's and the code is the secret's. */
    public SetUp setUp(Officer officer, String password, String sealed, String code) throws InterruptedException {
        var secret = setUp == null ? null : setUp.secret(officer, sealed);
        if (setUp == null || secret == null) {
            return new SetUp(setUp == null ? new Change.NoCodes() : new Change.NotBegun(), List.of());
        }
        var refusal = unproven(officer, password);
        if (refusal != null) {
            return new SetUp(refusal, List.of());
        }
        if (codesOf(officer).since() != null) {
            return new SetUp(new Change.CodesOn(), List.of());
        }
        var check = codes.usedStep(officer.account(), secret, code.replaceAll("\\s", ""));
        if (check != CodeChecks.Check.RIGHT) {
            return new SetUp(refused(check), List.of());
        }
        var made = setUp.make(officer, secret);
        var changed = change(officer, officer.account(), account -> with(account, made.codes(), officer));
        return new SetUp(changed, changed instanceof Change.Kept ? made.recoveryCodes() : List.of());
    }

    /** The officer takes his one-time codes off, by password and a code of them. */
    public Change removeCodes(Officer officer, String password, String code) throws InterruptedException {
        var refusal = unproven(officer, password);
        if (refusal != null) {
            return refusal;
        }
        var account = credentials.findAccount(officer.account());
        var its = account == null ? null : account.codes();
        if (account != null && its != null) {
            var check = codes.check(account, its, code);
            if (check == CodeChecks.Check.WRONG || check == CodeChecks.Check.NOT_NOW) {
                return refused(check);
            }
        }
        return change(officer, officer.account(), known -> with(known, null, officer));
    }

    /** Takes the one-time codes off another's account, as of a phone that was lost, and ends its sessions. */
    public Change resetCodes(Officer by, CredentialId id) throws InterruptedException {
        return id.equals(by.account())
                ? new Change.OwnAccount()
                : endingSessions(change(by, id, account -> with(account, null, by)));
    }

    /** Links another's account to what an identity provider knows its officer by, instead of what was linked before. */
    public Change link(Officer by, CredentialId id, Identity wanted) throws InterruptedException {
        if (id.equals(by.account())) {
            return new Change.OwnAccount();
        }
        changing.lockInterruptibly();
        try {
            boolean taken = credentials.linkedTo(wanted).stream()
                    .anyMatch(account -> !account.id().equals(id));
            var account = find(by.jurisdiction(), id);
            if (account == null || taken) {
                return account == null ? new Change.NoAccount() : new Change.IdentityTaken();
            }
            return write(by.jurisdiction(), account.linked(kept(account, by), wanted));
        } finally {
            changing.unlock();
        }
    }

    /** Takes the identity off an account, and ends its sessions: any of them may have been begun by it. */
    public Change unlink(Officer by, CredentialId id) throws InterruptedException {
        return id.equals(by.account())
                ? new Change.OwnAccount()
                : endingSessions(change(by, id, account -> account.linked(kept(account, by), null)));
    }

    private static Change refused(CodeChecks.Check check) {
        return check == CodeChecks.Check.WRONG ? new Change.WrongCode() : new Change.NotNow();
    }

    /** Why it is not proven that it is the officer; null where the password is his. */
    private @Nullable Change unproven(Officer officer, String password) throws InterruptedException {
        var account = credentials.findAccount(officer.account());
        if (account == null) {
            return new Change.NoAccount();
        }
        try {
            return passwords.matches(password, account.passwordHash()) ? null : new Change.Mismatched();
        } catch (RejectedExecutionException tooMany) {
            return new Change.NotNow();
        }
    }

    private Change change(Officer by, CredentialId id, UnaryOperator<Account> how) throws InterruptedException {
        changing.lockInterruptibly();
        try {
            var account = find(by.jurisdiction(), id);
            return account == null ? new Change.NoAccount() : write(by.jurisdiction(), how.apply(account));
        } finally {
            changing.unlock();
        }
    }

    private static @Nullable Instant disabledAt(Account account) {
        return account.kept() == null ? null : account.kept().disabledAt();
    }

    private Account with(Account account, String hash, Officer by, boolean initial, @Nullable Instant disabledAt) {
        return new Account(
                account.id(),
                account.username(),
                hash,
                account.post(),
                account.organization(),
                new By(by.account(), by.post()).kept(initial, disabledAt, clock.instant()),
                account.codes(),
                account.identity());
    }

    private Account with(Account account, @Nullable OneTimeCodes wanted, Officer by) {
        return new Account(
                account.id(),
                account.username(),
                account.passwordHash(),
                account.post(),
                account.organization(),
                kept(account, by),
                wanted,
                account.identity());
    }

    private AccountKept kept(Account account, Officer by) {
        return new By(by.account(), by.post()).kept(account.initial(), disabledAt(account), clock.instant());
    }

    private Change endingSessions(Change change) throws InterruptedException {
        if (change instanceof Change.Kept(var account)) {
            for (var session : signIns.sessionsOf(account.id())) {
                if (!signIns.end(session)) {
                    return new Change.NotNow();
                }
            }
        }
        return change;
    }

    private Change write(Jurisdiction jurisdiction, Account account) throws InterruptedException {
        if (!SignIns.written(writer.write(jurisdiction, account.id(), account))) {
            return new Change.NotNow();
        }
        credentials.told(account.id(), account);
        return new Change.Kept(account);
    }
}
