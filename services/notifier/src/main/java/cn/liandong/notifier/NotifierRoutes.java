package cn.liandong.notifier;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The edge for providers and one-tap acknowledgements. What is not offered is turned away in one way. */
final class NotifierRoutes {
    private NotifierRoutes() {}

    static RouterFunction<ServerResponse> all() {
        return RouterFunctions.route(
                RequestPredicates.all(),
                request -> ServerResponse.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .bodyValue(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND,
                                "Nothing is offered here: reports go to intake, officers to the console.")));
    }
}
