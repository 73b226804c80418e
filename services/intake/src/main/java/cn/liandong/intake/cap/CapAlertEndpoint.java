package cn.liandong.intake.cap;

import cn.liandong.contracts.cap.CapAlert;
import cn.liandong.contracts.cap.CapIncident;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/incidents/{id}/cap}: for agencies of the city, and whoever has told something of the incident. */
public final class CapAlertEndpoint {
    private final ApiKeys keys;
    private final CapAlerts alerts;
    private final BiPredicate<OrganizationId, IncidentId> hasToldOf;
    private final BooleanSupplier caughtUp;
    private final Answers answers;

    /**
     * The endpoint.
     *
     * @param hasToldOf whether a report of the organization belongs to the incident
     */
    public CapAlertEndpoint(
            ApiKeys keys,
            CapAlerts alerts,
            BiPredicate<OrganizationId, IncidentId> hasToldOf,
            BooleanSupplier caughtUp,
            Answers answers) {
        this.keys = keys;
        this.alerts = alerts;
        this.hasToldOf = hasToldOf;
        this.caughtUp = caughtUp;
        this.answers = answers;
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(request)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        var caller = keys.caller(request.headers().asHttpHeaders());
        var incident = find(request.pathVariable("id"));
        if (incident == null || !mayRead(caller, incident)) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return ServerResponse.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, CapAlert.MEDIA_TYPE)
                .bodyValue(CapAlert.xml(incident));
    }

    private boolean mayRead(Caller caller, CapIncident incident) {
        var organization = caller.key().organization();
        return incident.number().startsWith(caller.jurisdiction() + "-")
                && caller.reaches(incident.handling())
                && (mayReadAsAnAgency(caller, incident) || hasToldOf.test(organization, incident.incident()));
    }

    /** An incident of a drill is there for those who drill. */
    private boolean mayReadAsAnAgency(Caller caller, CapIncident incident) {
        return alerts.isAgency(caller.key().organization())
                && (incident.handling() != Handling.EXERCISE || caller.key().drill() != null);
    }

    private @Nullable CapIncident find(String id) {
        try {
            return alerts.find(new IncidentId(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
