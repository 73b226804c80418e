package cn.liandong.intake;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.PUT;
import static org.springframework.web.reactive.function.server.RequestPredicates.all;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import cn.liandong.intake.attachments.AttachmentsEndpoint;
import cn.liandong.intake.cap.CapAlertEndpoint;
import cn.liandong.intake.phone.PhoneRoutes;
import cn.liandong.intake.phone.UnverifiedCallers;
import cn.liandong.intake.progress.EventsEndpoint;
import cn.liandong.intake.progress.InstructionsEndpoint;
import cn.liandong.intake.progress.ProgressEndpoint;
import cn.liandong.intake.receipts.ReceiptEndpoint;
import cn.liandong.intake.reports.CapEndpoint;
import cn.liandong.intake.reports.HistoryEndpoint;
import cn.liandong.intake.reports.ReportsEndpoint;
import cn.liandong.intake.sites.SitesEndpoint;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses of the edge; any other has a defined answer too. */
final class IntakeRoutes {
    private IntakeRoutes() {}

    static RouterFunction<ServerResponse> of(
            ReportsEndpoint reports,
            CapEndpoint alerts,
            CapAlertEndpoint written,
            HistoryEndpoint history,
            ProgressEndpoint progress,
            EventsEndpoint events,
            InstructionsEndpoint instructions,
            ReceiptEndpoint receipts,
            SitesEndpoint sites,
            AttachmentsEndpoint attachments,
            UnverifiedCallers door,
            Answers answers,
            BooleanSupplier healthy) {
        return route(POST("/v1/reports"), reports::post)
                .andRoute(GET("/v1/reports"), history::get)
                .andRoute(POST("/v1/reports/{id}/follow-ups"), reports::postFollowUp)
                .andRoute(GET("/v1/reports/{id}"), progress::get)
                .andRoute(GET("/v1/reports/{id}/events"), events::get)
                .andRoute(POST("/v1/reports/{id}/instructions/{directive}/done"), instructions::done)
                .andRoute(POST("/v1/reports/{id}/instructions/{directive}/cannot"), instructions::cannot)
                .andRoute(GET("/v1/reports/{id}/receipt"), receipts::get)
                .andRoute(POST("/v1/reports/{id}/attachments"), attachments::post)
                .andRoute(GET("/v1/reports/{id}/attachments/{sha256}"), attachments::get)
                .andRoute(GET("/.well-known/jwks.json"), receipts::jwks)
                .andRoute(GET("/.well-known/receipt-key.pem"), receipts::pem)
                .andRoute(
                        POST("/v1/unverified-reports"),
                        request -> reports.post(
                                request,
                                () -> door.caller(request.remoteAddress().orElse(null))))
                .andRoute(GET("/v1/unverified-reports/{id}"), progress::getUnverified)
                .and(PhoneRoutes.routes(answers.phone(), door.open()))
                .andRoute(GET("/v1/sites"), sites::get)
                .andRoute(PUT("/v1/sites/{id}"), sites::put)
                .andRoute(POST("/v1/cap"), alerts::post)
                .andRoute(GET("/v1/incidents/{id}/cap"), written::get)
                // Whether, and not why: reasons are for the engineer, and stand in the log.
                .andRoute(GET("/actuator/health"), request -> {
                    boolean up = healthy.getAsBoolean();
                    return Answers.json(ServerResponse.status(up ? 200 : 503), Map.of("status", up ? "UP" : "DOWN"));
                })
                .andRoute(
                        path("/v1/reports")
                                .or(path("/v1/reports/{id}"))
                                .or(path("/v1/cap"))
                                .or(path("/v1/incidents/{id}/cap"))
                                .or(path("/v1/reports/{id}/follow-ups"))
                                .or(path("/v1/reports/{id}/events"))
                                .or(path("/v1/reports/{id}/receipt"))
                                .or(path("/v1/reports/{id}/attachments"))
                                .or(path("/v1/unverified-reports"))
                                .or(path("/v1/unverified-reports/{id}"))
                                .or(path("/v1/sites"))
                                .or(path("/v1/sites/{id}")),
                        request -> answers.problem(request, new TurnedAway(Problem.METHOD_NOT_ALLOWED)))
                .andRoute(all(), request -> answers.problem(request, new TurnedAway(Problem.NOT_FOUND)));
    }
}
