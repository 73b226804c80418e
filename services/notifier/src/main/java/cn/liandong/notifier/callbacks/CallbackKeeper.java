package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.Acknowledgements;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.notifier.Callback;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.callbacks.CallbackMeters.Outcome;
import cn.liandong.runtime.edge.Gateway;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks for what a callback means; done when it is on disk. */
final class CallbackKeeper {
    private final ToldIndex told;
    private final AlertStandings standings;
    private final PeopleAt people;
    private final Gateway gateway;
    private final InstantSource clock;
    private final CallbackMeters meters;

    /** Who is reached by a channel at a number. */
    @FunctionalInterface
    interface PeopleAt {
        Collection<PersonId> of(Channel channel, String number);
    }

    CallbackKeeper(
            ToldIndex told,
            AlertStandings standings,
            PeopleAt people,
            Gateway gateway,
            InstantSource clock,
            CallbackMeters meters) {
        this.told = told;
        this.standings = standings;
        this.people = people;
        this.gateway = gateway;
        this.clock = clock;
        this.meters = meters;
    }

    /** Ends with {@link Gateway.NotWritten} where it is not known to be on disk: then the provider must tell it again. */
    Mono<Void> keep(CallbackReader reader, Callback callback) {
        return switch (callback) {
            case Callback.Delivery delivery -> delivery(reader, delivery);
            case Callback.Reply reply -> reply(reader, reply);
        };
    }

    private Mono<Void> delivery(CallbackReader reader, Callback.Delivery delivery) {
        var known = told.find(delivery.notification());
        if (known == null || known.sending().channel() != reader.channel()) {
            meters.count(reader, Outcome.UNKNOWN_NOTIFICATION);
            return Mono.empty();
        }
        var command = delivery.delivered() ? CallbackCommands.delivered(known) : CallbackCommands.undelivered(known);
        return tell(Topics.NOTIFIER, known, command)
                .doOnSuccess(_ -> meters.count(reader, delivery.delivered() ? Outcome.DELIVERED : Outcome.UNDELIVERED));
    }

    private Mono<Void> reply(CallbackReader reader, Callback.Reply reply) {
        var meaning = Meaning.of(
                reader.channel(),
                Said.of(reader.channel(), reply.text()),
                told.of(people.of(reader.channel(), reply.phone())),
                named(reader.channel(), reply),
                one -> standings.of(one.sending()),
                clock.instant());
        if (meaning == null) {
            meters.count(reader, Outcome.UNKNOWN_NUMBER);
            return Mono.empty();
        }
        var recorded = tell(Topics.NOTIFIER, meaning.about(), CallbackCommands.reply(meaning, reply.unique()));
        var acknowledged = meaning.reading() == ReplyReading.ACKNOWLEDGES
                ? acknowledge(meaning.about(), reply.unique())
                : Mono.<Void>empty();
        // The acknowledgement first: of the two it is what people wait for.
        return Mono.whenDelayError(acknowledged, recorded).doOnSuccess(_ -> meters.count(reader, meaning.reading()));
    }

    private Mono<Void> acknowledge(Told about, String unique) {
        var check = Acknowledgements.checkOf(about.sending());
        return check == null
                ? tell(Topics.DISPATCH, about, CallbackCommands.acknowledge(about, unique))
                : tell(Topics.ROSTER, about, CallbackCommands.answer(about, unique, check));
    }

    private @Nullable Told named(Channel channel, Callback.Reply reply) {
        var name = reply.notification();
        var known = name == null || name.isEmpty() ? null : told.find(name);
        return known != null && known.sending().channel() == channel ? known : null;
    }

    private Mono<Void> tell(String service, Told about, CommandEnvelope<?> command) {
        CompletableFuture<Gateway.Written> written = gateway.tell(service, about.jurisdiction(), command);
        return Mono.fromFuture(written).then();
    }
}
