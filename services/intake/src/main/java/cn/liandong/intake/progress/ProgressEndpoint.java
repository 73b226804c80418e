package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/reports/{id}}: what became of a report, for the organization that sent it and nobody else. */
public final class ProgressEndpoint {
    private final OwnReports own;
    private final Reports reports;
    private final Progress progress;
    private final Answers answers;

    /** Finds reports that were received. */
    public interface Reports {
        @Nullable
        Received find(ReportId id);

        /** A report and what its organization told before and after it, in the order they came. */
        List<Received> chain(ReportId id);
    }

    /**
     * A report that was received.
     *
     * @param told what it tells of the content list
     */
    public record Received(
            ReportId id,
            OrganizationId organization,
            Instant receivedAt,
            Handling handling,
            List<ReportRecord.Warning> warnings,
            ReportKind kind,
            @Nullable ReportId corrects,
            Set<ReportField> told) {}

    public ProgressEndpoint(OwnReports own, Reports reports, Progress progress, Answers answers) {
        this.own = own;
        this.reports = reports;
        this.progress = progress;
        this.answers = answers;
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(request, own.ofReporter(request).report().id()))
                .onErrorResume(error -> answers.problem(request, error));
    }

    /** The same for whoever told without a key or a link: its id, which nobody guesses, is all that such a one has. */
    public Mono<ServerResponse> getUnverified(ServerRequest request) {
        return Mono.defer(() -> found(request, own.unverified(request).id()))
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(ServerRequest request, ReportId id) {
        var report = reports.find(id);
        if (report == null) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"),
                ProgressAnswer.of(
                        report,
                        chain(report),
                        Answers.prefersEnglish(request.headers().asHttpHeaders()),
                        progress));
    }

    /** All that the organization told of the incident; what goes on from it, while nobody has decided. */
    private List<Received> chain(Received report) {
        var incident = progress.incidentOf(report.id());
        if (incident == null) {
            return reports.chain(report.id());
        }
        return incident.reports().stream()
                .map(linked -> reports.find(linked.id()))
                .filter(Objects::nonNull)
                .filter(one -> one.organization().equals(report.organization()))
                .toList();
    }
}
