package cn.liandong.intake;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import cn.liandong.intake.progress.ProgressEndpoint;
import cn.liandong.intake.reports.ReportsEndpoint;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses of the edge. */
final class IntakeRoutes {
    private IntakeRoutes() {}

    static RouterFunction<ServerResponse> of(ReportsEndpoint reports, ProgressEndpoint progress, Answers answers) {
        return route(POST("/v1/reports"), reports::post)
                .andRoute(GET("/v1/reports/{id}"), progress::get)
                .andRoute(
                        path("/v1/reports").or(path("/v1/reports/{id}")),
                        request -> answers.problem(request, new TurnedAway(Problem.METHOD_NOT_ALLOWED)))
                .andRoute(path("/v1/**"), request -> answers.problem(request, new TurnedAway(Problem.NOT_FOUND)));
    }
}
