package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.reports.ReportKeeper.Kept;
import cn.liandong.intake.reports.reading.Finding;
import cn.liandong.intake.reports.reading.NotAReport;
import cn.liandong.intake.reports.reading.Reading;
import cn.liandong.intake.reports.reading.ReportReader;
import cn.liandong.intake.reports.reading.WarningCode;
import cn.liandong.runtime.edge.CommandIds;
import cn.liandong.runtime.serde.Hashes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** {@code POST /v1/reports}: answered once the report is on disk, and never later than three seconds after it arrived. */
public final class ReportsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ReportsEndpoint.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

    private final ApiKeys keys;
    private final ReportsIndex index;
    private final ReportKeeper keeper;
    private final RequestBody body;
    private final BooleanSupplier caughtUp;
    private final Scheduler workers;
    private final InstantSource clock;
    private final Answers answers;

    /**
     * The endpoint.
     *
     * @param caughtUp whether keys and index stand at the end of their topics: before that nobody can be told anything
     * @param workers where reports are read and sent, off the event loop
     */
    public ReportsEndpoint(
            ApiKeys keys,
            ReportsIndex index,
            ReportWriter writer,
            Duration bodyWithin,
            BooleanSupplier caughtUp,
            Scheduler workers,
            InstantSource clock,
            Answers answers) {
        this.keys = keys;
        this.index = index;
        this.keeper = new ReportKeeper(index, writer);
        this.body = new RequestBody(bodyWithin);
        this.caughtUp = caughtUp;
        this.workers = workers;
        this.clock = clock;
        this.answers = answers;
    }

    /** What the caller is told. */
    record Answer(ReportId reportId, Instant receivedAt, Handling handling, List<ReportRecord.Warning> warnings) {}

    public Mono<ServerResponse> post(ServerRequest request) {
        return post(request, () -> keys.caller(request.headers().asHttpHeaders()));
    }

    /** The same of a caller who is known, or turned away, in another way. */
    public Mono<ServerResponse> post(ServerRequest request, Supplier<Caller> callers) {
        return Mono.defer(() -> taken(request, callers)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> taken(ServerRequest request, Supplier<Caller> callers) {
        var headers = request.headers().asHttpHeaders();
        var header = headers.getFirst("Idempotency-Key");
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING, null, header);
        }
        var caller = callers.get();
        return body.read(request.exchange().getRequest())
                .flatMap(bytes -> Mono.defer(() -> kept(headers, caller, bytes))
                        .subscribeOn(workers)
                        .timeout(ANSWERED_WITHIN)
                        .onErrorMap(error -> !(error instanceof TurnedAway), error -> notKept(error, header)));
    }

    private Mono<ServerResponse> kept(HttpHeaders headers, Caller caller, byte[] bytes) {
        var reading = read(bytes, RequestBody.charset(headers));
        var site = caller.site();
        var bodyHash = Hashes.hex(Hashes.sha256(bytes));
        var key = IdempotencyKeys.of(
                headers.getFirst("Idempotency-Key"), bodyHash, clock.instant(), made -> receivedUnder(caller, made));
        var findings = new ArrayList<>(reading.findings());
        if (key.made()) {
            findings.add(new Finding("", WarningCode.NO_IDEMPOTENCY_KEY, ""));
        }
        var keyHash = keyHash(caller, key.value());
        var record = new ReportRecord(
                ReportIds.of(caller.jurisdiction(), keyHash, bodyHash),
                caller.key().id(),
                caller.key().organization(),
                keyHash,
                bodyHash,
                caller.key().handling(),
                site == null ? reading.understood() : reading.understood().at(site),
                warnings(findings, false),
                reading.body());
        boolean english = Answers.prefersEnglish(headers);
        return Mono.fromFuture(() -> keeper.keep(caller.jurisdiction(), record))
                .flatMap(kept -> created(kept, warnings(findings, english)))
                .onErrorMap(error -> !(error instanceof TurnedAway), error -> notKept(error, key.value()));
    }

    private static Mono<ServerResponse> created(Kept kept, List<ReportRecord.Warning> warnings) {
        var report = kept.report();
        var response = ServerResponse.status(HttpStatus.CREATED).location(URI.create("/v1/reports/" + report.id()));
        if (kept.repeated()) {
            response.header("Idempotent-Replay", "true");
        }
        return Answers.json(response, new Answer(report.id(), report.receivedAt(), report.handling(), warnings));
    }

    private static Reading read(byte[] bytes, @Nullable String charset) {
        try {
            return ReportReader.read(bytes, charset);
        } catch (NotAReport e) {
            var problem = switch (e.reason()) {
                case NOT_JSON -> Problem.NOT_JSON;
                case NOT_AN_OBJECT -> Problem.NOT_AN_OBJECT;
            };
            throw TurnedAway.inField(problem, e.getMessage(), e.pointer());
        }
    }

    private @Nullable Instant receivedUnder(Caller caller, String key) {
        var known = index.underKey(keyHash(caller, key));
        return known.isEmpty() ? null : known.get(0).receivedAt();
    }

    private static String keyHash(Caller caller, String key) {
        return CommandIds.of(caller.key().id().value(), key);
    }

    private static List<ReportRecord.Warning> warnings(List<Finding> findings, boolean english) {
        return findings.stream()
                .map(finding -> new ReportRecord.Warning(
                        finding.pointer(), finding.code().name(), finding.code().sentence(english, finding.detail())))
                .toList();
    }

    private static TurnedAway notKept(Throwable error, @Nullable String key) {
        if (error instanceof ReportWriter.NoSpace) {
            // Logged once, where it was noticed: a line for each report would use up the reserve.
            return new TurnedAway(Problem.NO_SPACE, null, key);
        }
        LOG.warn("A report was answered 503, because it is not known to be on disk: {}", error.toString());
        return new TurnedAway(Problem.NOT_KEPT, null, key);
    }
}
