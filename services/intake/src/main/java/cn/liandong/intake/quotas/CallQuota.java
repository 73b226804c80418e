package cn.liandong.intake.quotas;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;

import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.TurnedAway;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Stands before every address, so that none is forgotten; reports, which may not wait, count where they are taken. */
public final class CallQuota implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final RequestPredicate REPORTS =
            POST("/v1/reports").or(POST("/v1/reports/{id}/follow-ups")).or(POST("/v1/cap"));

    private final ApiKeys keys;
    private final Quotas quotas;
    private final Answers answers;

    public CallQuota(ApiKeys keys, Quotas quotas, Answers answers) {
        this.keys = keys;
        this.quotas = quotas;
        this.answers = answers;
    }

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        var key = REPORTS.test(request) ? null : keys.find(request.headers().asHttpHeaders());
        try {
            if (key != null) {
                quotas.call(key.id(), request.headers().firstHeader("Idempotency-Key"));
            }
            return next.handle(request);
        } catch (TurnedAway over) {
            return answers.problem(request, over);
        }
    }
}
