package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets one-time codes up 动态口令: makes a secret, which holds when a code of it was shown, and recovery codes 备用码 with it. In
 * between nothing is kept: the page carries the secret sealed, for its account and session alone.
 */
final class CodeSetUp {
    static final int RECOVERY_CODES = 10;

    /** 80 bits: nobody finds one by its hash. */
    private static final int RECOVERY_BYTES = 10;

    private static final int GROUP = 4;

    private final SecretSeal seal;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    CodeSetUp(SecretSeal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** @param recoveryCodes told once */
    record Made(OneTimeCodes codes, List<String> recoveryCodes) {}

    Accounts.Begun begin(Officer officer) {
        var secret = bytes(OneTimeCode.SECRET_BYTES);
        return new Accounts.Begun(Base32.of(secret), seal.seal(secret, pending(officer)));
    }

    /** The secret that was begun with; null where it is another's or none. */
    byte @Nullable [] secret(Officer officer, String sealed) {
        return seal.open(sealed, pending(officer));
    }

    Made make(Officer officer, byte[] secret) {
        var told = new ArrayList<String>();
        var hashes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = Base32.of(bytes(RECOVERY_BYTES));
            hashes.add(CodeChecks.hash(officer.account(), code));
            told.add(code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
        }
        var sealed = seal.seal(secret, CodeChecks.purpose(officer.account()));
        return new Made(new OneTimeCodes(sealed, List.copyOf(hashes), clock.instant()), List.copyOf(told));
    }

    private static String pending(Officer officer) {
        return "pending " + officer.account() + " " + officer.session();
    }

    private byte[] bytes(int count) {
        var made = new byte[count];
        random.nextBytes(made);
        return made;
    }
}
