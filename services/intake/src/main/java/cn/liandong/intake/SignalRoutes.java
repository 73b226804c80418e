package cn.liandong.intake;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import cn.liandong.intake.signals.receiving.HealthEndpoint;
import cn.liandong.intake.signals.receiving.SignalsEndpoint;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses of monitoring sensors. */
final class SignalRoutes {
    private SignalRoutes() {}

    static RouterFunction<ServerResponse> of(SignalsEndpoint signals, HealthEndpoint health, Answers answers) {
        return route(POST("/v1/signals"), signals::post)
                .andRoute(GET("/v1/signals/health"), health::get)
                .andRoute(
                        path("/v1/signals").or(path("/v1/signals/health")),
                        request -> answers.problem(request, new TurnedAway(Problem.METHOD_NOT_ALLOWED)));
    }
}
