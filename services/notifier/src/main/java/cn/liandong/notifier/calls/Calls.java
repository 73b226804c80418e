package cn.liandong.notifier.calls;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Acts on accepted entries: looks the contact up, calls, and tells the journal. The engine's thread only hands over. */
public final class Calls implements Effects<NotificationEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    /** A person who was added a moment ago may be known a moment later. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Contacts contacts;
    private final Wording wording;
    private final ChannelCall channel;
    private final Results results;
    private final Scheduler workers;

    public Calls(Contacts contacts, Wording wording, ChannelCall channel, Gateway gateway, Scheduler workers) {
        this.contacts = contacts;
        this.wording = wording;
        this.channel = channel;
        results = new Results(gateway);
        this.workers = workers;
    }

    /** One call on a channel. */
    @FunctionalInterface
    public interface ChannelCall {
        Mono<CallResult> call(String address, NotificationSending sending, String text);
    }

    /** The text for the person, of an attempt that began at this time. */
    @FunctionalInterface
    public interface Wording {
        String text(Jurisdiction jurisdiction, Instant at, NotificationSending sending);
    }

    @Override
    public void accepted(Jurisdiction jurisdiction, Entry<NotificationEvent> entry, Ownership ownership) {
        for (var event : entry.events()) {
            if (event instanceof NotificationSending sending) {
                var _ = Mono.fromFuture(contacts::ready)
                        .then(Mono.defer(
                                () -> call(sending, ownership, () -> wording.text(jurisdiction, entry.at(), sending))))
                        .subscribeOn(workers)
                        .subscribe(
                                result -> results.tell(
                                        jurisdiction, entry.handling(), entry.drillId(), sending, result, ownership),
                                error -> LOG.warn(
                                        "the call of {} is left to the next owner: {}",
                                        sending.notification(),
                                        error.toString()));
            }
        }
    }

    /** Whoever lost the jurisdiction meanwhile calls nobody: the new owner finds the attempt without a result. */
    private Mono<CallResult> call(NotificationSending sending, Ownership ownership, Supplier<String> text) {
        return address(sending)
                .flatMap(address -> ownership.stillHeld() ? callSafely(address, sending, text) : Mono.empty());
    }

    /** A defect here must not leave the attempt without a result: it would be sent again only after a restart. */
    private Mono<CallResult> callSafely(String address, NotificationSending sending, Supplier<String> text) {
        return Mono.defer(() -> call(address, sending, text)).onErrorResume(error -> {
            LOG.error("the attempt {} of {} failed by a defect", sending.attempt(), sending.notification(), error);
            return Mono.just(CallResult.failed(FailureCode.FAULT));
        });
    }

    private Mono<CallResult> call(String address, NotificationSending sending, Supplier<String> text) {
        return address.isEmpty()
                ? Mono.just(CallResult.failed(FailureCode.NO_CONTACT))
                : channel.call(address, sending, text.get());
    }

    /** An empty text where the person has no address on the channel. */
    private Mono<String> address(NotificationSending sending) {
        return Mono.justOrEmpty(contacts.address(sending.person(), sending.channel()))
                .switchIfEmpty(Mono.delay(LOOK_AGAIN, workers)
                        .map(_ -> contacts.address(sending.person(), sending.channel())
                                .orElse("")));
    }
}
