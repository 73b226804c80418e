package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.NotificationFollower;
import cn.liandong.runtime.edge.Gateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The callbacks that this installation takes: none unless a provider's settings hold what it proves itself with. */
public final class Callbacks {
    private final List<CallbackReader> readers;
    private final Set<Channel> answerable;
    private final CallbackKeeper keeper;
    private final NotificationFollower follower;
    private final CallbackMeters counts;

    /**
     * Takes them as soon as the follower runs.
     *
     * @param people who is reached by a channel at a number, as a provider writes it
     */
    public Callbacks(
            List<CallbackReader> readers,
            NotificationFollower follower,
            AlertStandings standings,
            BiFunction<Channel, String, Collection<PersonId>> people,
            Gateway gateway,
            InstantSource clock,
            MeterRegistry meters) {
        this.readers = readers;
        this.follower = follower;
        answerable = readers.stream()
                .filter(reader -> reader.kind() == CallbackReader.Kind.REPLIES)
                .map(CallbackReader::channel)
                .collect(Collectors.toUnmodifiableSet());
        counts = new CallbackMeters(meters);
        var told = new ToldIndex(clock);
        keeper = new CallbackKeeper(told, standings, people::apply, gateway, clock, counts);
        if (!readers.isEmpty()) {
            follower.add(told);
        }
    }

    /** The code or key that acknowledges, where an answer on the channel comes back to us; else null. */
    public @Nullable String answeredWith(NotificationSending sending) {
        return Answerable.by(sending, answerable);
    }

    /** What the edge offers; everything else goes to {@code otherwise}. */
    public RouterFunction<ServerResponse> routes(RouterFunction<ServerResponse> otherwise) {
        var all = otherwise;
        for (var reader : readers) {
            var endpoint = new CallbackEndpoint(reader, keeper, follower::isReady, counts);
            all = RouterFunctions.route()
                    .POST(address(reader), endpoint::post)
                    .build()
                    .and(all);
        }
        return all;
    }

    private static String address(CallbackReader reader) {
        return "/providers/" + reader.channel().name().toLowerCase(Locale.ROOT) + "/"
                + reader.kind().name().toLowerCase(Locale.ROOT);
    }
}
