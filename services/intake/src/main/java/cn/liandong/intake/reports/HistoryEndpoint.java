package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.reports.History.Cursor;
import cn.liandong.intake.reports.History.Query;
import cn.liandong.reports.KnownReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** {@code GET /v1/reports}: what the key's own organization has reported, the newest first. */
public final class HistoryEndpoint {
    private static final int USUAL_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    private final OwnReports reports;
    private final ReportsIndex index;
    private final Function<ReportId, @Nullable String> incidentOf;
    private final Scheduler workers;
    private final Answers answers;

    /**
     * The endpoint.
     *
     * @param incidentOf the number of a report's incident; null while it has none
     * @param workers where reports are looked through, off the event loop
     */
    public HistoryEndpoint(
            OwnReports reports,
            ReportsIndex index,
            Function<ReportId, @Nullable String> incidentOf,
            Scheduler workers,
            Answers answers) {
        this.reports = reports;
        this.index = index;
        this.incidentOf = incidentOf;
        this.workers = workers;
        this.answers = answers;
    }

    /**
     * One report.
     *
     * @param incidentNumber null until it was decided
     * @param warnings how many things in it were not understood as they were written
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            ReportId reportId,
            Instant receivedAt,
            @Nullable Instant learnedAt,
            Handling handling,
            Category category,
            @Nullable String incidentNumber,
            int warnings) {}

    /**
     * A page.
     *
     * @param next the cursor of the page that follows; null where none does
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(List<Line> reports, @Nullable String next) {}

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(request))
                .subscribeOn(workers)
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(ServerRequest request) {
        var caller = reports.caller(request);
        var page = History.page(index.newestOf(caller.key().organization()), query(request), incidentOf);
        // An organization's name may be another's in another jurisdiction: a report says by its id where it belongs.
        var here = caller.jurisdiction() + "-";
        var lines = page.reports().stream()
                .filter(report -> report.id().value().startsWith(here))
                .map(this::line)
                .toList();
        var next = page.next();
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"),
                new Answer(lines, next == null ? null : next.toString()));
    }

    private Line line(KnownReport report) {
        return new Line(
                report.id(),
                report.receivedAt(),
                report.learnedAt(),
                report.handling(),
                report.category(),
                incidentOf.apply(report.id()),
                report.warnings().size());
    }

    private static Query query(ServerRequest request) {
        return new Query(
                instant(request, "from"),
                instant(request, "to"),
                category(request),
                parameter(request, "incident"),
                cursor(request),
                limit(request));
    }

    private static @Nullable Instant instant(ServerRequest request, String name) {
        var text = parameter(request, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw TurnedAway.inParameter(Problem.BAD_PARAMETER, name);
        }
    }

    private static @Nullable Category category(ServerRequest request) {
        var text = parameter(request, "category");
        try {
            return text == null ? null : Category.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw TurnedAway.inParameter(Problem.BAD_PARAMETER, "category");
        }
    }

    private static @Nullable Cursor cursor(ServerRequest request) {
        var text = parameter(request, "cursor");
        var cursor = text == null ? null : Cursor.read(text);
        if (text != null && cursor == null) {
            throw TurnedAway.inParameter(Problem.BAD_PARAMETER, "cursor");
        }
        return cursor;
    }

    private static int limit(ServerRequest request) {
        var text = parameter(request, "limit");
        try {
            int limit = text == null ? USUAL_LIMIT : Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number out of range.
        }
        throw TurnedAway.inParameter(Problem.BAD_PARAMETER, "limit");
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        return request.queryParam(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
