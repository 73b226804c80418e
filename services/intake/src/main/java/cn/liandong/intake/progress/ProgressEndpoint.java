package cn.liandong.intake.progress;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/reports/{id}}: what became of a report, for the organization that sent it and nobody else. */
public final class ProgressEndpoint {
    private final ApiKeys keys;
    private final Reports reports;
    private final Progress progress;
    private final BooleanSupplier caughtUp;
    private final Answers answers;

    /** Finds a report that was received. */
    @FunctionalInterface
    public interface Reports {
        @Nullable
        Received find(ReportId id);
    }

    /** A report that was received. */
    public record Received(
            OrganizationId organization, Instant receivedAt, Handling handling, List<ReportRecord.Warning> warnings) {}

    public ProgressEndpoint(
            ApiKeys keys, Reports reports, Progress progress, BooleanSupplier caughtUp, Answers answers) {
        this.keys = keys;
        this.reports = reports;
        this.progress = progress;
        this.caughtUp = caughtUp;
        this.answers = answers;
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(request)).onErrorResume(error -> answers.problem(request, error));
    }

    /** The same for whoever told without a key or a link: its id, which nobody guesses, is all that such a one has. */
    public Mono<ServerResponse> getUnverified(ServerRequest request) {
        return Mono.defer(() -> found(request, () -> Unverified.ORGANIZATION))
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(ServerRequest request) {
        return found(
                request,
                () -> keys.caller(request.headers().asHttpHeaders()).key().organization());
    }

    private Mono<ServerResponse> found(ServerRequest request, Supplier<OrganizationId> whose) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        var organization = whose.get();
        var id = id(request.pathVariable("id"));
        var report = reports.find(id);
        if (report == null || !report.organization().equals(organization)) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"),
                ProgressAnswer.of(id, report.receivedAt(), report.handling(), report.warnings(), progress));
    }

    private static ReportId id(String text) {
        try {
            return new ReportId(text);
        } catch (IllegalArgumentException e) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
    }
}
