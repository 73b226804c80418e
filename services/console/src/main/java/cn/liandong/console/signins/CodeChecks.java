package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.CodeUse;
import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one-time codes 动态口令 and recovery codes 备用码: each opens once, at every console. What was used is a record of its
 * own beside the account's, so that a sign-in never writes over what somebody just changed of the account.
 */
public final class CodeChecks {
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final InstantSource clock;
    private final SignIns.Pause pause;
    private final @Nullable SecretSeal seal;
    private final SignInDelays delays = new SignInDelays();
    /** Whose code is looked at now: one at a time, or many tries at once would all wait the same short while. */
    private final Set<CredentialId> looking = ConcurrentHashMap.newKeySet();

    public CodeChecks(
            Credentials credentials,
            CredentialWriter writer,
            InstantSource clock,
            SignIns.Pause pause,
            @Nullable SecretSeal seal) {
        this.credentials = credentials;
        this.writer = writer;
        this.clock = clock;
        this.pause = pause;
        this.seal = seal;
    }

    /** Sets codes up; null where the operator named no key. */
    @Nullable
    CodeSetUp setUp() {
        return seal == null ? null : new CodeSetUp(seal, clock);
    }

    enum Check {
        /** It was the authenticator's. */
        RIGHT,
        /** It was a recovery code, which is used up now. */
        RECOVERED,
        WRONG,
        /** Another one of the account is looked at, or nobody knows whether it is kept that it is used. */
        NOT_NOW
    }

    /** What an account's secret is sealed for. */
    static String purpose(CredentialId account) {
        return "account " + account;
    }

    /** Looks at a code of an account that has them, and uses it up. */
    Check check(Account account, OneTimeCodes codes, String typed) throws InterruptedException {
        if (!looking.add(account.id())) {
            return Check.NOT_NOW;
        }
        try {
            var name = account.id().value();
            pause.hold(delays.before(name, clock.instant()));
            var check =
                    used(account, codes, BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
            if (check == Check.WRONG) {
                delays.failed(name, clock.instant());
            } else if (check != Check.NOT_NOW) {
                delays.succeeded(name);
            }
            return check;
        } finally {
            looking.remove(account.id());
        }
    }

    private Check used(Account account, OneTimeCodes codes, String code) throws InterruptedException {
        var before = credentials.findUse(useId(account.id()));
        if (SIX_DIGITS.matcher(code).matches()) {
            var secret = seal == null ? null : seal.open(codes.sealedSecret(), purpose(account.id()));
            return secret == null ? Check.NOT_NOW : usedStep(account.id(), secret, code);
        }
        var hash = hash(account.id(), code);
        if (!codes.recoveryHashes().contains(hash) || usedUp(before).contains(hash)) {
            return Check.WRONG;
        }
        var all = Stream.concat(usedUp(before).stream(), Stream.of(hash)).toList();
        return kept(account.id(), before == null ? 0 : before.lastStep(), all, Check.RECOVERED);
    }

    /** Uses up the code of this secret, whether or not it is the account's yet. */
    Check usedStep(CredentialId account, byte[] secret, String code) throws InterruptedException {
        var before = credentials.findUse(useId(account));
        var step = OneTimeCode.stepOf(secret, code, clock.instant());
        return step == null || (before != null && step <= before.lastStep())
                ? Check.WRONG
                : kept(account, step, usedUp(before), Check.RIGHT);
    }

    /** How many recovery codes are left. */
    int left(Account account, OneTimeCodes codes) {
        var used = usedUp(credentials.findUse(useId(account.id())));
        return (int) codes.recoveryHashes().stream()
                .filter(hash -> !used.contains(hash))
                .count();
    }

    private Check kept(CredentialId account, long step, List<String> used, Check check) throws InterruptedException {
        return written(account, step, used) ? check : Check.NOT_NOW;
    }

    /** On disk before anybody comes in by it. */
    private boolean written(CredentialId account, long step, List<String> used) throws InterruptedException {
        var jurisdiction = SessionTokens.jurisdictionOf(account);
        var use = new CodeUse(useId(account), account, step, used, clock.instant());
        if (jurisdiction == null || !SignIns.written(writer.write(jurisdiction, use.id(), use))) {
            return false;
        }
        credentials.told(use.id(), use);
        return true;
    }

    /** Hex SHA-256 with the account before it: 80 random bits need no slow hash. */
    static String hash(CredentialId account, String code) {
        return Hashes.hex(Hashes.sha256((account + "\n" + code).getBytes(StandardCharsets.UTF_8)));
    }

    private static CredentialId useId(CredentialId account) {
        return new CredentialId(account.value().replaceFirst(":account:", ":code-use:"));
    }

    private static List<String> usedUp(@Nullable CodeUse use) {
        return use == null ? List.of() : use.recoveryHashes();
    }
}
