package cn.liandong.intake.quotas;

import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.TurnedAway;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Stands before every address, so that none is forgotten; reports, which may not wait, count where they are taken. */
public final class CallQuota implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final List<PathPattern> REPORTS = Stream.of("/v1/reports", "/v1/reports/{id}/follow-ups", "/v1/cap")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

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
        var key = isReport(request) ? null : keys.find(request.headers().asHttpHeaders());
        try {
            if (key != null) {
                quotas.call(key.id(), request.headers().firstHeader("Idempotency-Key"));
            }
            return next.handle(request);
        } catch (TurnedAway over) {
            return answers.problem(request, over);
        }
    }

    /** By no predicate of a route: such a one leaves its own reading of the address with the request. */
    private static boolean isReport(ServerRequest request) {
        var path = request.requestPath().pathWithinApplication();
        return HttpMethod.POST.equals(request.method()) && REPORTS.stream().anyMatch(report -> report.matches(path));
    }
}
