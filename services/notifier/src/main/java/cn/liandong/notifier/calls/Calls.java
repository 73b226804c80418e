package cn.liandong.notifier.calls;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** Acts on accepted entries: looks the contact up, calls, and tells the journal. The engine's thread only hands over. */
public final class Calls implements Effects<NotificationEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    /** A person who was added a moment ago may be known a moment later. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration TELL_AGAIN = Duration.ofMillis(500);

    private final Contacts contacts;
    private final Wording wording;
    private final ChannelCall channel;
    private final Gateway gateway;
    private final Scheduler workers;

    public Calls(Contacts contacts, Wording wording, ChannelCall channel, Gateway gateway, Scheduler workers) {
        this.contacts = contacts;
        this.wording = wording;
        this.channel = channel;
        this.gateway = gateway;
        this.workers = workers;
    }

    /** One call on a channel. */
    @FunctionalInterface
    public interface ChannelCall {
        Mono<CallResult> call(String address, NotificationSending sending, String text);
    }

    /** The sentence for the person. */
    @FunctionalInterface
    public interface Wording {
        String text(NotificationSending sending);
    }

    @Override
    public void accepted(Jurisdiction jurisdiction, Entry<NotificationEvent> entry, Ownership ownership) {
        for (var event : entry.events()) {
            if (event instanceof NotificationSending sending) {
                var _ = Mono.fromFuture(contacts::ready)
                        .then(Mono.defer(() -> call(jurisdiction, entry, sending, ownership)))
                        .subscribeOn(workers)
                        .subscribe(
                                _ -> {},
                                error -> LOG.info(
                                        "the result of {} is left to the next owner: {}",
                                        sending.notification(),
                                        error.toString()));
            }
        }
    }

    /** Whoever lost the jurisdiction meanwhile calls nobody: the new owner finds the attempt without a result. */
    private Mono<Gateway.Written> call(
            Jurisdiction jurisdiction,
            Entry<NotificationEvent> entry,
            NotificationSending sending,
            Ownership ownership) {
        return Mono.defer(() -> address(sending))
                .flatMap(address -> ownership.stillHeld() ? callSafely(address, sending) : Mono.empty())
                .flatMap(result -> tell(jurisdiction, entry, sending, result, ownership));
    }

    /** A defect here must not leave the attempt without a result: it would be sent again only after a restart. */
    private Mono<CallResult> callSafely(String address, NotificationSending sending) {
        return Mono.defer(() -> call(address, sending)).onErrorResume(error -> {
            LOG.error("the attempt {} of {} failed by a defect", sending.attempt(), sending.notification(), error);
            return Mono.just(CallResult.failed(FailureCode.FAULT));
        });
    }

    private Mono<CallResult> call(String address, NotificationSending sending) {
        return address.isEmpty()
                ? Mono.just(CallResult.failed(FailureCode.NO_CONTACT))
                : channel.call(address, sending, wording.text(sending));
    }

    private Mono<Gateway.Written> tell(
            Jurisdiction jurisdiction,
            Entry<NotificationEvent> entry,
            NotificationSending sending,
            CallResult result,
            Ownership ownership) {
        var envelope = new CommandEnvelope<>(
                sending.notification() + "/" + sending.attempt(),
                Actor.SYSTEM,
                entry.handling(),
                entry.drillId(),
                command(sending, result));
        return Mono.fromFuture(() -> gateway.tell(Topics.NOTIFIER, jurisdiction, envelope))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, TELL_AGAIN)
                        .filter(error -> error instanceof Gateway.NotWritten && ownership.stillHeld()));
    }

    private static NotifierCommand command(NotificationSending sending, CallResult result) {
        return switch (result) {
            case CallResult.Taken _ -> new NotifierCommand.RecordSent(sending.notification(), sending.attempt());
            case CallResult.Failed(var code, var again) ->
                new NotifierCommand.RecordFailed(sending.notification(), sending.attempt(), code, again);
        };
    }

    /** An empty text where the person has no address on the channel. */
    private Mono<String> address(NotificationSending sending) {
        return Mono.justOrEmpty(contacts.address(sending.person(), sending.channel()))
                .switchIfEmpty(Mono.delay(LOOK_AGAIN, workers)
                        .map(_ -> contacts.address(sending.person(), sending.channel())
                                .orElse("")));
    }
}
