package cn.liandong.intake.phone;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Limiters;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has neither key nor link, where the operator says for which jurisdiction: so many a minute from one address and
 * from all of them, because nobody answers for what comes in here.
 */
public final class UnverifiedCallers {
    private static final int MOST_ADDRESSES = 10_000;
    private static final String TOGETHER = "all";

    private final @Nullable Jurisdiction jurisdiction;
    private final Limiters each;
    private final Limiters all;

    /**
     * A door.
     *
     * @param jurisdiction null where nobody comes in without a key or a link
     */
    public UnverifiedCallers(@Nullable Jurisdiction jurisdiction, int eachPerMinute, int allPerMinute) {
        this.jurisdiction = jurisdiction;
        each = new Limiters(eachPerMinute, MOST_ADDRESSES, System::nanoTime);
        all = new Limiters(allPerMinute, 1, System::nanoTime);
    }

    /** Whether anybody comes in. */
    public boolean open() {
        return jurisdiction != null;
    }

    /** Who comes in from this address; turned away where nobody may, or too many did. */
    public Caller caller(@Nullable InetSocketAddress from) {
        if (jurisdiction == null) {
            throw new TurnedAway(Problem.NO_API_KEY);
        }
        if (!each.acquire(address(from)) || !all.acquire(TOGETHER)) {
            throw new TurnedAway(Problem.TOO_MANY_UNVERIFIED);
        }
        return new Caller(
                new ApiKey(Unverified.credential(jurisdiction), Unverified.ORGANIZATION, "", Handling.ACTUAL),
                jurisdiction);
    }

    private static String address(@Nullable InetSocketAddress from) {
        return from == null || from.getAddress() == null
                ? ""
                : from.getAddress().getHostAddress();
    }
}
