package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.reports.KnownKey;
import cn.liandong.reports.KnownReport;
import cn.liandong.reports.MissingField;
import cn.liandong.reports.ReportChains;
import cn.liandong.reports.ReportIds;
import cn.liandong.reports.ReportKeeper;
import cn.liandong.reports.ReportKeeper.Kept;
import cn.liandong.reports.ReportKeys;
import cn.liandong.reports.ReportWarnings;
import cn.liandong.reports.ReportWriter;
import cn.liandong.reports.reading.Finding;
import cn.liandong.reports.reading.NotAReport;
import cn.liandong.reports.reading.Reading;
import cn.liandong.reports.reading.ReportReader;
import cn.liandong.reports.reading.WarningCode;
import cn.liandong.runtime.serde.Hashes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@code POST /v1/reports} and {@code POST /v1/reports/{id}/follow-ups}: answered once the report is on disk, and never later
 * than three seconds after it arrived.
 */
public final class ReportsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ReportsEndpoint.class);
    static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

    /**
     * What has waited longer for its turn is told to come again. Begun that late it would not be on disk in time, and the time
     * for it would be taken from one that could.
     */
    static final Duration WAITS_AT_MOST = Duration.ofSeconds(1);

    private final ApiKeys keys;
    private final ReportsIndex index;
    private final ReportKeeper keeper;
    private final RequestBody body;
    private final BooleanSupplier caughtUp;
    private final Scheduler workers;
    private final InstantSource clock;
    private final ReportQuota quota;
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
            ReportQuota quota,
            Answers answers) {
        this.keys = keys;
        this.index = index;
        this.keeper = new ReportKeeper(index, writer);
        this.body = new RequestBody(bodyWithin);
        this.caughtUp = caughtUp;
        this.workers = workers;
        this.clock = clock;
        this.quota = quota;
        this.answers = answers;
    }

    /** What the caller is told. */
    record Answer(
            ReportId reportId,
            Instant receivedAt,
            Handling handling,
            List<ReportRecord.Warning> warnings,
            ReportKind kind,
            List<MissingField> missingFields) {}

    public Mono<ServerResponse> post(ServerRequest request) {
        return post(request, () -> keys.reporter(request.headers().asHttpHeaders()));
    }

    /** The same of a caller who is known, or turned away, in another way. */
    public Mono<ServerResponse> post(ServerRequest request, Supplier<Caller> callers) {
        return Mono.defer(() -> taken(request, callers, null)).onErrorResume(error -> answers.problem(request, error));
    }

    /** What goes on from a report of one's own. */
    public Mono<ServerResponse> postFollowUp(ServerRequest request) {
        return Mono.defer(() -> taken(
                        request, () -> keys.reporter(request.headers().asHttpHeaders()), request.pathVariable("id")))
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> taken(ServerRequest request, Supplier<Caller> callers, @Nullable String follows) {
        var headers = request.headers().asHttpHeaders();
        var header = headers.getFirst("Idempotency-Key");
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING, null, header);
        }
        var caller = callers.get();
        var followed = follows == null ? null : own(caller, follows);
        if (follows != null && followed == null) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return body.read(request.exchange().getRequest()).flatMap(bytes -> {
            var arrived = clock.instant();
            return Mono.defer(() -> {
                        if (clock.instant().isAfter(arrived.plus(WAITS_AT_MOST))) {
                            throw new TurnedAway(Problem.BUSY, null, header);
                        }
                        return kept(headers, caller, followed, bytes);
                    })
                    .subscribeOn(workers)
                    .timeout(ANSWERED_WITHIN)
                    .onErrorMap(error -> !(error instanceof TurnedAway), error -> notKept(error, header));
        });
    }

    private Mono<ServerResponse> kept(
            HttpHeaders headers, Caller caller, @Nullable KnownReport followed, byte[] bytes) {
        var reading = read(bytes, RequestBody.charset(headers));
        var site = caller.site();
        var bodyHash = Hashes.hex(Hashes.sha256(bytes));
        var key = IdempotencyKeys.of(
                headers.getFirst("Idempotency-Key"),
                bodyHash,
                clock.instant(),
                made -> receivedUnder(caller, followed, made));
        var findings = new ArrayList<>(reading.findings());
        var follows = idOf(followed);
        var chain = ReportChains.of(reading, follows, id -> idOf(own(caller, id)), findings);
        if (key.made()) {
            findings.add(new Finding("", WarningCode.NO_IDEMPOTENCY_KEY, ""));
        }
        var keyHash = ReportKeys.hash(caller.key().id(), key.value(), follows);
        // A repeat is no report more.
        var over = index.underKey(keyHash).isEmpty()
                ? quota.report(caller.key().id(), followed != null, key.value())
                : null;
        var record = new ReportRecord(
                ReportIds.of(caller.jurisdiction(), keyHash, bodyHash),
                caller.key().id(),
                caller.key().organization(),
                keyHash,
                bodyHash,
                caller.key().handling(),
                site == null ? reading.understood() : reading.understood().at(site),
                ReportWarnings.of(with(findings, over), false),
                reading.body(),
                chain,
                null,
                caller.key().drill());
        boolean english = Answers.prefersEnglish(headers);
        return Mono.fromFuture(() -> keeper.keep(caller.jurisdiction(), record))
                .flatMap(kept -> created(
                        index,
                        kept,
                        ReportWarnings.of(
                                with(findings, OverQuota.of(kept.report().warnings())), english),
                        english))
                .onErrorMap(error -> !(error instanceof TurnedAway), error -> notKept(error, key.value()));
    }

    static List<Finding> with(List<Finding> findings, @Nullable OverQuota over) {
        return over == null
                ? findings
                : Stream.concat(findings.stream(), Stream.of(new Finding("", WarningCode.valueOf(over.name()), "")))
                        .toList();
    }

    /** A report that the caller's organization has sent; null where there is none of that id. */
    private @Nullable KnownReport own(Caller caller, String id) {
        try {
            var known = index.find(new ReportId(id));
            return known != null
                            && known.organization().equals(caller.key().organization())
                            && known.id().value().startsWith(caller.jurisdiction() + "-")
                            && caller.reaches(known.handling())
                    ? known
                    : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** What came of it, and what is still to be told of the happening. */
    static Mono<ServerResponse> created(
            ReportsIndex index, Kept kept, List<ReportRecord.Warning> warnings, boolean english) {
        var report = kept.report();
        var response = ServerResponse.status(HttpStatus.CREATED).location(URI.create("/v1/reports/" + report.id()));
        if (kept.repeated()) {
            response.header("Idempotent-Replay", "true");
        }
        boolean asksForMore =
                report.chain().kind() != ReportKind.WITHDRAWAL && report.chain().kind() != ReportKind.KEPT_ONLY;
        var told = index.chain(report).stream()
                .flatMap(one -> one.fields().stream())
                .collect(Collectors.toSet());
        return Answers.json(
                response,
                new Answer(
                        report.id(),
                        report.receivedAt(),
                        report.handling(),
                        warnings,
                        report.chain().kind(),
                        asksForMore ? MissingField.after(told, english) : List.of()));
    }

    private static @Nullable ReportId idOf(@Nullable KnownReport report) {
        return report == null ? null : report.id();
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

    private @Nullable Instant receivedUnder(Caller caller, @Nullable KnownReport followed, String key) {
        var known = index.underKey(ReportKeys.hash(caller.key().id(), key, idOf(followed)));
        return known.isEmpty() ? null : known.get(0).receivedAt();
    }

    static TurnedAway notKept(Throwable error, @Nullable String key) {
        if (error instanceof KnownKey) {
            return new TurnedAway(Problem.KEY_REUSED);
        }
        if (error instanceof ReportWriter.NoRoom full) {
            // Logged once, where it was noticed: a line for each report would use up the reserve.
            return new TurnedAway(Problem.of(full.shortage()), null, key);
        }
        LOG.warn("A report was answered 503, because it is not known to be on disk: {}", error.toString());
        return new TurnedAway(Problem.NOT_KEPT, null, key);
    }
}
