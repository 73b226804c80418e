package cn.liandong.notifier.links;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.notifier.NotificationFollower;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The links of this installation: none unless the operator said what they begin with. */
public final class Links {
    /**
     * What one person reads alone. In a group anybody would press it in that person's name; a voice cannot read it out; and
     * a provider of SMS lets only those links pass that it was shown before.
     */
    private static final Set<Channel> CARRY_LINKS = EnumSet.of(Channel.WEBHOOK, Channel.MAIL, Channel.FILE);

    private final @Nullable LinkSettings settings;
    private final @Nullable RouterFunction<ServerResponse> routes;

    private Links(
            @Nullable LinkSettings linkSettings,
            RuntimeSettings runtime,
            Gateway gateway,
            NotificationFollower follower,
            AlertStandings standings,
            ZoneId zone,
            Function<NotificationSending, String> sentence) {
        settings = linkSettings;
        if (linkSettings == null) {
            routes = null;
            return;
        }
        var index = new LinkIndex(linkSettings, runtime.clock());
        follower.add(index);
        var endpoint = new LinkEndpoint(
                index, standings, follower::isReady, gateway, runtime.clock(), new LinkPage(zone), sentence);
        routes = RouterFunctions.route()
                .GET("/a/{token}", endpoint::look)
                .HEAD("/a/{token}", endpoint::head)
                .POST("/a/{token}", endpoint::acknowledge)
                .build();
    }

    /**
     * Reads what the operator set, and has followed which links are out.
     *
     * @param sentence what the page says of an alert, as its notification did
     */
    public static Links read(
            Function<String, @Nullable String> property,
            RuntimeSettings runtime,
            Gateway gateway,
            NotificationFollower follower,
            AlertStandings standings,
            ZoneId zone,
            Function<NotificationSending, String> sentence) {
        return new Links(LinkSettings.read(property), runtime, gateway, follower, standings, zone, sentence);
    }

    /**
     * The address of the page on which it is acknowledged; null where the channel carries none.
     *
     * @param at of the entry that began the attempt
     */
    public @Nullable String address(Jurisdiction jurisdiction, Instant at, NotificationSending sending) {
        if (settings == null || !isReadAlone(sending.channel())) {
            return null;
        }
        var link = new Link(jurisdiction, sending, at.plus(settings.lifetime()), Handling.ACTUAL, null);
        return settings.publicAddress() + "/a/" + link.token(settings.key());
    }

    static boolean isReadAlone(Channel channel) {
        return CARRY_LINKS.contains(channel);
    }

    /** What the edge offers; everything else goes to {@code otherwise}. */
    public RouterFunction<ServerResponse> routes(RouterFunction<ServerResponse> otherwise) {
        return routes == null ? otherwise : routes.and(otherwise);
    }
}
