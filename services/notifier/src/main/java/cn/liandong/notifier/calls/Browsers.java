package cn.liandong.notifier.calls;

import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.access.PushSubscription.Browser;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browsers that show people's alerts, followed from `subscriptions`. */
final class Browsers {
    /** Of one person, the newest: whoever has more has forgotten some of them. */
    private static final int MOST_OF_ONE = 5;

    private final Map<SubscriptionId, PushSubscription> standing = new ConcurrentHashMap<>();

    /** A record was read; null is a tombstone. */
    void told(SubscriptionId id, @Nullable PushSubscription subscription) {
        if (subscription == null || subscription.browser() == null) {
            standing.remove(id);
        } else {
            standing.put(id, subscription);
        }
    }

    /** As the channel is given them, the newest first. */
    List<String> addresses(PersonId person) {
        return of(person, (subscription, browser) -> written(browser))
                .limit(MOST_OF_ONE)
                .toList();
    }

    /** The record by which everybody learns that this browser is reached no more. */
    Optional<PushSubscription> ended(PersonId person, String address, Instant now) {
        var gone = of(person, (subscription, browser) -> written(browser).equals(address) ? subscription : null)
                .findFirst();
        gone.ifPresent(subscription -> standing.remove(subscription.id(), subscription));
        return gone.map(subscription -> subscription.ended(now));
    }

    private <T> Stream<T> of(PersonId person, BiFunction<PushSubscription, Browser, @Nullable T> made) {
        return standing.values().stream()
                .filter(subscription -> subscription.person().equals(person))
                .sorted(Comparator.comparing(PushSubscription::at).reversed())
                .flatMap(subscription -> {
                    var browser = subscription.browser();
                    return Stream.ofNullable(browser == null ? null : made.apply(subscription, browser));
                });
    }

    private static String written(Browser browser) {
        return Json.mapper().writeValueAsString(browser);
    }
}
