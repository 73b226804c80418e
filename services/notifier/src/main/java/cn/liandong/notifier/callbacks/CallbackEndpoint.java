package cn.liandong.notifier.callbacks;

import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.CallbackReader.CallbackReading;
import cn.liandong.notifier.CallbackReader.CallbackRequest;
import cn.liandong.notifier.callbacks.CallbackMeters.Outcome;
import cn.liandong.runtime.edge.Gateway;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the provider of one channel at one address. Nothing of what came is logged: it is personal, and hostile. */
final class CallbackEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackEndpoint.class);

    private final CallbackReader reader;
    private final CallbackKeeper keeper;
    private final BooleanSupplier ready;
    private final CallbackMeters meters;
    private final AtomicLong unproven = new AtomicLong();

    CallbackEndpoint(CallbackReader reader, CallbackKeeper keeper, BooleanSupplier ready, CallbackMeters meters) {
        this.reader = reader;
        this.keeper = keeper;
        this.ready = ready;
        this.meters = meters;
    }

    /** 200 says that all of it is on disk; whatever else is answered, the provider tells it again. */
    Mono<ServerResponse> post(ServerRequest request) {
        return CallbackBody.read(request)
                .flatMap(body -> answer(reader.read(taken(request, body))))
                .onErrorResume(
                        DataBufferLimitException.class,
                        _ -> problem(
                                HttpStatus.CONTENT_TOO_LARGE, Outcome.TOO_LARGE, "A callback has at most 256 KiB."))
                .onErrorResume(
                        TimeoutException.class,
                        _ -> problem(HttpStatus.BAD_REQUEST, Outcome.BROKEN, "The body did not come within 10 s."))
                .onErrorResume(
                        Gateway.NotWritten.class,
                        _ -> problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                Outcome.NOT_KEPT,
                                "It is not kept. Tell it again later."));
    }

    private static CallbackRequest taken(ServerRequest request, String body) {
        var headers = new HashMap<String, String>();
        request.headers()
                .asHttpHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new CallbackRequest(request.queryParams().toSingleValueMap(), headers, body);
    }

    private Mono<ServerResponse> answer(CallbackReading reading) {
        return switch (reading) {
            case CallbackReading.Broken _ ->
                problem(HttpStatus.BAD_REQUEST, Outcome.BROKEN, "It is not made as the provider's file says.");
            case CallbackReading.Unproven _ -> unproven();
            case CallbackReading.Proven proven -> kept(proven);
        };
    }

    private Mono<ServerResponse> kept(CallbackReading.Proven proven) {
        if (!ready.getAsBoolean()) {
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE, Outcome.NOT_YET, "The notifier has just started. Tell it again.");
        }
        return Flux.fromIterable(proven.callbacks())
                .flatMap(callback -> keeper.keep(reader, callback))
                .then(ServerResponse.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .bodyValue(reader.answer()));
    }

    /** Said at the first, second, fourth, eighth …, so that whoever tries fills no log. */
    private Mono<ServerResponse> unproven() {
        long count = unproven.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "{} callbacks of {} for {} did not prove to be the provider's, since the start: look whether the"
                            + " secret in the provider's settings is the one it uses",
                    count,
                    reader.kind(),
                    reader.channel());
        }
        return problem(HttpStatus.FORBIDDEN, Outcome.UNPROVEN, "It is not known to be the provider's.");
    }

    private Mono<ServerResponse> problem(HttpStatus status, Outcome outcome, String detail) {
        meters.count(reader, outcome);
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
