package cn.liandong.intake.phone;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has neither key nor link, where the operator says for which jurisdiction: so many a minute from one address and
 * from all of them, because nobody answers for what comes in here.
 */
public final class UnverifiedCallers {
    private static final int MOST_ADDRESSES = 10_000;

    private final @Nullable Jurisdiction jurisdiction;
    private final RateLimiterConfig each;
    private final RateLimiter all;
    private final Map<String, RateLimiter> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * A door.
     *
     * @param jurisdiction null where nobody comes in without a key or a link
     */
    public UnverifiedCallers(@Nullable Jurisdiction jurisdiction, int eachPerMinute, int allPerMinute) {
        this.jurisdiction = jurisdiction;
        each = perMinute(eachPerMinute);
        all = RateLimiter.of("unverified", perMinute(allPerMinute));
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
        if (!limiter(from).acquirePermission() || !all.acquirePermission()) {
            throw new TurnedAway(Problem.TOO_MANY_UNVERIFIED);
        }
        return new Caller(
                new ApiKey(Unverified.credential(jurisdiction), Unverified.ORGANIZATION, "", Handling.ACTUAL),
                jurisdiction);
    }

    private synchronized RateLimiter limiter(@Nullable InetSocketAddress from) {
        var address = from == null || from.getAddress() == null
                ? ""
                : from.getAddress().getHostAddress();
        return byAddress.computeIfAbsent(address, name -> RateLimiter.of(name, each));
    }

    private static RateLimiterConfig perMinute(int most) {
        return RateLimiterConfig.custom()
                .limitForPeriod(most)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }
}
