package cn.liandong.notifier.links;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.notifier.Acknowledgements;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.runtime.edge.Gateway;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers whoever opens a link, and whoever presses its button. */
final class LinkEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(LinkEndpoint.class);

    private final LinkIndex index;
    private final AlertStandings standings;
    private final BooleanSupplier ready;
    private final Gateway gateway;
    private final InstantSource clock;
    private final LinkPage page;
    private final Function<NotificationSending, String> sentence;
    private final WrongTokens wrong = new WrongTokens();

    LinkEndpoint(
            LinkIndex index,
            AlertStandings standings,
            BooleanSupplier ready,
            Gateway gateway,
            InstantSource clock,
            LinkPage page,
            Function<NotificationSending, String> sentence) {
        this.index = index;
        this.standings = standings;
        this.ready = ready;
        this.gateway = gateway;
        this.clock = clock;
        this.page = page;
        this.sentence = sentence;
    }

    Mono<ServerResponse> look(ServerRequest request) {
        return withLink(request, (token, link) -> {
            if (isLookedAt(request)) {
                recordShown(link);
            }
            return alert(link, standing(link));
        });
    }

    /** What opening changes nothing of is answered, too: scanners ask by HEAD. */
    Mono<ServerResponse> head(ServerRequest request) {
        return withLink(request, (token, link) -> alert(link, standing(link)));
    }

    Mono<ServerResponse> acknowledge(ServerRequest request) {
        return withLink(request, (token, link) -> {
            var standing = standing(link);
            if (standing.acknowledged() != null || standing.isStoodDown()) {
                return alert(link, standing);
            }
            if (link.sending().subject().handling() == Handling.TEST) {
                return kept(link, Topics.NOTIFIER, LinkCommands.confirm(link, token));
            }
            var check = Acknowledgements.checkOf(link.sending());
            if (check != null) {
                return kept(link, Topics.ROSTER, LinkCommands.answer(link, token, check));
            }
            var asked = gateway.ask(
                    Topics.DISPATCH, link.jurisdiction(), LinkCommands.acknowledge(link, token, standing.round()));
            return Mono.fromFuture(asked)
                    .flatMap(notice -> outcome(link, standing, notice.outcome()))
                    .onErrorResume(Gateway.OutcomeUnknown.class, _ -> html(HttpStatus.GATEWAY_TIMEOUT, page.later()));
        });
    }

    /** Neither a communications test nor a spot check is anybody's alert: another than dispatch keeps who answered. */
    private Mono<ServerResponse> kept(Link link, String service, CommandEnvelope<?> command) {
        var sending = link.sending();
        var by = new AlertAcknowledged(
                sending.alert(), sending.incident(), sending.post(), sending.person(), clock.instant());
        return Mono.fromFuture(gateway.ask(service, link.jurisdiction(), command))
                .flatMap(notice -> notice.outcome().accepted()
                        ? alert(link, new AlertStandings.Standing(0, by, null))
                        : html(HttpStatus.CONFLICT, page.refused()))
                .onErrorResume(Gateway.OutcomeUnknown.class, _ -> html(HttpStatus.GATEWAY_TIMEOUT, page.later()));
    }

    private Mono<ServerResponse> outcome(Link link, AlertStandings.Standing before, Outcome outcome) {
        if (!outcome.accepted()) {
            return "STOOD_DOWN".equals(outcome.code())
                    ? alert(link, new AlertStandings.Standing(before.round(), null, clock.instant()))
                    : html(HttpStatus.CONFLICT, page.refused());
        }
        var facts = outcome.facts();
        var person = facts.get("person");
        var sending = link.sending();
        var by = new AlertAcknowledged(
                sending.alert(),
                sending.incident(),
                new PostId(Objects.requireNonNull(facts.get("acknowledgedBy"))),
                person == null ? null : new PersonId(person),
                Instant.parse(Objects.requireNonNull(facts.get("acknowledgedAt"))));
        return alert(link, new AlertStandings.Standing(before.round(), by, null));
    }

    private Mono<ServerResponse> withLink(ServerRequest request, Found found) {
        if (!ready.getAsBoolean()) {
            return html(HttpStatus.SERVICE_UNAVAILABLE, page.later());
        }
        var token = request.pathVariable("token");
        var link = index.find(token);
        if (link == null) {
            return wrong.isOneTooMany(clock.instant())
                    ? html(HttpStatus.TOO_MANY_REQUESTS, page.busy())
                    : html(HttpStatus.NOT_FOUND, page.unknown());
        }
        return clock.instant().isBefore(link.expiresAt())
                ? found.answer(token, link)
                : html(HttpStatus.GONE, page.expired());
    }

    @FunctionalInterface
    private interface Found {
        Mono<ServerResponse> answer(String token, Link link);
    }

    /** A page that a person may see: not what a browser or a scanner fetches ahead. */
    private static boolean isLookedAt(ServerRequest request) {
        var headers = request.headers().asHttpHeaders();
        var purpose = headers.getFirst("Sec-Purpose") + " " + headers.getFirst("Purpose");
        return !purpose.contains("prefetch")
                && request.headers().accept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    /** The page does not wait for it: a receipt that is lost is written when the page is opened again. */
    private void recordShown(Link link) {
        if (!index.wasShown(link.sending().notification())) {
            var _ = gateway.tell(Topics.NOTIFIER, link.jurisdiction(), LinkCommands.shown(link))
                    .exceptionally(error -> {
                        LOG.warn(
                                "that {} was shown is not on disk: {}",
                                link.sending().notification(),
                                error.toString());
                        return null;
                    });
        }
    }

    /** Whoever has just acknowledged is counted, whether or not the journal was followed that far. */
    private @Nullable AlertRoll roll(Link link, AlertStandings.Standing shown) {
        var sending = link.sending();
        var roll = standings.roll(sending.alert());
        var by = shown.acknowledged();
        boolean ahead = by != null
                && sending.person().equals(by.person())
                && standings.of(sending).isOpen();
        return roll == null || !ahead || roll.missing() == 0
                ? roll
                : new AlertRoll(roll.asked(), roll.acknowledged() + 1);
    }

    private AlertStandings.Standing standing(Link link) {
        return standings.of(link.sending());
    }

    private Mono<ServerResponse> alert(Link link, AlertStandings.Standing standing) {
        return html(HttpStatus.OK, page.of(link, sentence.apply(link.sending()), standing, roll(link, standing)));
    }

    private static Mono<ServerResponse> html(HttpStatus status, String page) {
        return ServerResponse.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", LinkPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .bodyValue(page);
    }
}
