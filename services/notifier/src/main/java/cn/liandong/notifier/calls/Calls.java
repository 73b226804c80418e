package cn.liandong.notifier.calls;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
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
    private final Gateway gateway;
    private final Results results;
    private final Scheduler workers;

    public Calls(Contacts contacts, Wording wording, ChannelCall channel, Gateway gateway, Scheduler workers) {
        this.contacts = contacts;
        this.wording = wording;
        this.channel = channel;
        this.gateway = gateway;
        results = new Results(gateway);
        this.workers = workers;
    }

    /** One call on a channel. */
    @FunctionalInterface
    public interface ChannelCall {
        Mono<CallResult> call(String address, NotificationSending sending, String text);
    }

    /** The text for the person, of attempts that one call makes and that began at this time, the most pressing first. */
    @FunctionalInterface
    public interface Wording {
        String text(Jurisdiction jurisdiction, Instant at, List<NotificationSending> together);
    }

    @Override
    public void accepted(Jurisdiction jurisdiction, Entry<NotificationEvent> entry, Ownership ownership) {
        for (var event : entry.events()) {
            if (event instanceof NotificationSending sending && sending.called() && !isOver(sending, entry)) {
                var _ = Mono.fromFuture(contacts::ready)
                        .then(Mono.defer(() -> call(
                                jurisdiction,
                                sending,
                                ownership,
                                () -> wording.text(jurisdiction, entry.at(), together(sending, entry)))))
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

    /** Its result stands beside it: within a drill an attempt may fail without a call. */
    private static boolean isOver(NotificationSending sending, Entry<NotificationEvent> entry) {
        return entry.events().stream()
                .anyMatch(event -> event instanceof NotificationFailed failed
                        && failed.notification().equals(sending.notification())
                        && failed.attempt() == sending.attempt());
    }

    private static List<NotificationSending> together(NotificationSending called, Entry<NotificationEvent> entry) {
        return called.bundle() == null
                ? List.of(called)
                : entry.events().stream()
                        .filter(NotificationSending.class::isInstance)
                        .map(NotificationSending.class::cast)
                        .filter(one -> called.bundle().equals(one.bundle()))
                        .toList();
    }

    /** Whoever lost the jurisdiction meanwhile calls nobody: the new owner finds the attempt without a result. */
    private Mono<CallResult> call(
            Jurisdiction jurisdiction, NotificationSending sending, Ownership ownership, Supplier<String> text) {
        return addresses(sending)
                .flatMap(all -> ownership.stillHeld() ? callSafely(jurisdiction, all, sending, text) : Mono.empty());
    }

    /** A defect here must not leave the attempt without a result: it would be sent again only after a restart. */
    private Mono<CallResult> callSafely(
            Jurisdiction jurisdiction, List<String> addresses, NotificationSending sending, Supplier<String> text) {
        return Mono.defer(() -> call(jurisdiction, addresses, sending, text)).onErrorResume(error -> {
            LOG.error("the attempt {} of {} failed by a defect", sending.attempt(), sending.notification(), error);
            return Mono.just(CallResult.failed(FailureCode.FAULT));
        });
    }

    private Mono<CallResult> call(
            Jurisdiction jurisdiction, List<String> addresses, NotificationSending sending, Supplier<String> text) {
        var code = Contacts.codeOf(sending);
        if (addresses.isEmpty()) {
            return Mono.just(CallResult.failed(code == null ? FailureCode.NO_CONTACT : FailureCode.CODE_GONE));
        }
        var said = text.get();
        return Flux.fromIterable(addresses)
                .flatMap(address -> channel.call(address, sending, said)
                        .doOnNext(result -> endIfGone(jurisdiction, sending, address, result)))
                .collectList()
                .map(Calls::together)
                .doOnNext(result -> eraseIfTold(jurisdiction, code, result));
    }

    /** Of one attempt at several places: taken at one is taken, and what may still help comes before what does not. */
    private static CallResult together(List<CallResult> results) {
        return results.stream().max(Comparator.comparingInt(Calls::hope)).orElseThrow();
    }

    private static int hope(CallResult result) {
        return switch (result) {
            case CallResult.Taken _ -> 2;
            case CallResult.Failed failed -> failed.again() ? 1 : 0;
        };
    }

    /** A browser that is over is over for everybody; where that cannot be kept now, the next call finds it out again. */
    private void endIfGone(Jurisdiction jurisdiction, NotificationSending sending, String address, CallResult result) {
        if (!result.equals(CallResult.failed(FailureCode.GONE))) {
            return;
        }
        contacts.ended(sending.person(), address).ifPresent(ended -> {
            var _ = gateway.write(Topics.SUBSCRIPTIONS, jurisdiction, ended.id().value(), ended)
                    .exceptionally(error -> {
                        LOG.warn("that {} is over could not be kept: {}", ended.id(), error.toString());
                        return null;
                    });
        });
    }

    /** Whoever reads the topic later finds no code that a contact has; where that fails the broker drops it. */
    private void eraseIfTold(Jurisdiction jurisdiction, @Nullable ContactCodeId code, CallResult result) {
        if (code == null || !(result instanceof CallResult.Taken)) {
            return;
        }
        var _ = gateway.write(Topics.CONTACT_CODES, jurisdiction, ContactCode.textKey(code), null)
                .exceptionally(error -> {
                    LOG.warn(
                            "the text of {} could not be erased and is over within minutes: {}",
                            code,
                            error.toString());
                    return null;
                });
    }

    /** Empty where the person has none on the channel. */
    private Mono<List<String>> addresses(NotificationSending sending) {
        var now = contacts.addresses(sending);
        return now.isEmpty() ? Mono.delay(LOOK_AGAIN, workers).map(_ -> contacts.addresses(sending)) : Mono.just(now);
    }
}
