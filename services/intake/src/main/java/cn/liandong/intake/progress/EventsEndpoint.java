package cn.liandong.intake.progress;

import cn.liandong.intake.Answers;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.OwnReports.Own;
import cn.liandong.intake.TurnedAway;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.HttpServerRequest;

/**
 * {@code GET /v1/reports/{id}/events}: what becomes of a report, as it happens. An event's id says where its reader stands, on
 * any instance; a reader that comes again with it misses nothing.
 */
public final class EventsEndpoint {
    private final OwnReports reports;
    private final Progress progress;
    private final Streams streams;
    private final Pace pace;
    private final Scheduler workers;
    private final Answers answers;

    /**
     * How patient it is.
     *
     * @param heartbeat a comment comes as often; with it the key is asked for again
     * @param slowest a reader that takes longer over what was written is cut
     */
    public record Pace(Duration heartbeat, Duration slowest) {
        public static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** @param workers where news are put together, off the follower's thread and the event loop */
    public EventsEndpoint(
            OwnReports reports, Progress progress, Streams streams, Pace pace, Scheduler workers, Answers answers) {
        this.reports = reports;
        this.progress = progress;
        this.streams = streams;
        this.pace = pace;
        this.workers = workers;
        this.answers = answers;
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> opened(request)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> opened(ServerRequest request) {
        var own = reports.of(request);
        var stand = Stand.read(request.headers().firstHeader("Last-Event-ID"));
        var place = streams.enter(own.caller().key().id());
        cutWhenSlow(request.exchange().getRequest());
        var events = Flux.merge(1, news(own, stand), heartbeats(request))
                // A key that was revoked, or a report that was erased: there is nothing to tell any more.
                .onErrorComplete(TurnedAway.class)
                .doFinally(end -> place.run());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(BodyInserters.fromServerSentEvents(events))
                .doOnError(error -> place.run());
    }

    private Flux<ServerSentEvent<String>> news(Own own, Stand stand) {
        var telling = new Telling(own.report(), own.caller().jurisdiction(), progress, stand);
        return Flux.<Boolean>create(
                        sink -> {
                            var watching = progress.watch(own.report().id(), () -> sink.next(true));
                            sink.onDispose(watching::run);
                            sink.next(true);
                        },
                        // That something changed is said once, however often it changes before the reader takes it.
                        FluxSink.OverflowStrategy.LATEST)
                .publishOn(workers, 1)
                .concatMapIterable(changed -> telling.news(), 1);
    }

    private Flux<ServerSentEvent<String>> heartbeats(ServerRequest request) {
        return Flux.interval(pace.heartbeat()).onBackpressureDrop().map(beat -> {
            reports.of(request);
            return ServerSentEvent.<String>builder().comment("").build();
        });
    }

    /** What was written and is not taken in time ends the connection; it comes again with the id of its last event. */
    private void cutWhenSlow(ServerHttpRequest request) {
        HttpServerRequest connected = ServerHttpRequestDecorator.getNativeRequest(request);
        connected.withConnection(connection -> connection.addHandlerLast(
                "slow-reader", new WriteTimeoutHandler(pace.slowest().toMillis(), TimeUnit.MILLISECONDS)));
    }
}
