package cn.liandong.console.subscriptions;

import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;

/** Writes to the topic `subscriptions`. */
@FunctionalInterface
public interface SubscriptionWriter {
    /** Completes when the record is on disk, or exceptionally when that is not known. */
    CompletableFuture<?> write(Jurisdiction jurisdiction, PushSubscription subscription);
}
