package cn.liandong.intake.progress;

import cn.liandong.intake.Answers;
import cn.liandong.intake.OwnReports;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/reports/{id}}: what became of a report, for the organization that sent it and nobody else. */
public final class ProgressEndpoint {
    private final OwnReports reports;
    private final Progress progress;
    private final Answers answers;

    public ProgressEndpoint(OwnReports reports, Progress progress, Answers answers) {
        this.reports = reports;
        this.progress = progress;
        this.answers = answers;
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(reports.of(request).report()))
                .onErrorResume(error -> answers.problem(request, error));
    }

    /** The same for whoever told without a key or a link: its id, which nobody guesses, is all that such a one has. */
    public Mono<ServerResponse> getUnverified(ServerRequest request) {
        return Mono.defer(() -> found(reports.unverified(request)))
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(OwnReports.Report report) {
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"), ProgressAnswer.of(report, progress));
    }
}
