package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.reports.ReportIds;
import cn.liandong.reports.ReportKeeper;
import cn.liandong.reports.ReportKeys;
import cn.liandong.reports.ReportWarnings;
import cn.liandong.reports.ReportWriter;
import cn.liandong.reports.reading.CapAlertId;
import cn.liandong.reports.reading.CapReader;
import cn.liandong.reports.reading.CapReading;
import cn.liandong.reports.reading.Finding;
import cn.liandong.reports.reading.NotCap;
import cn.liandong.reports.reading.WarningCode;
import cn.liandong.runtime.edge.CommandIds;
import cn.liandong.runtime.serde.Hashes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** {@code POST /v1/cap}: an alert of CAP 1.2 is a report like any other, under the same promises. */
public final class CapEndpoint {
    private final ApiKeys keys;
    private final ReportsIndex index;
    private final ReportKeeper keeper;
    private final RequestBody body;
    private final BooleanSupplier caughtUp;
    private final Scheduler workers;
    private final InstantSource clock;
    private final ReportQuota quota;
    private final Answers answers;

    /** The endpoint; what it is given is what {@link ReportsEndpoint} is given. */
    public CapEndpoint(
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

    public Mono<ServerResponse> post(ServerRequest request) {
        return Mono.defer(() -> taken(request)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> taken(ServerRequest request) {
        var headers = request.headers().asHttpHeaders();
        var header = headers.getFirst("Idempotency-Key");
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING, null, header);
        }
        var caller = keys.caller(headers);
        return body.read(request.exchange().getRequest(), RequestBody.Type.XML)
                .flatMap(bytes -> Mono.defer(() -> kept(headers, caller, bytes))
                        .subscribeOn(workers)
                        .timeout(ReportsEndpoint.ANSWERED_WITHIN)
                        .onErrorMap(
                                error -> !(error instanceof TurnedAway),
                                error -> ReportsEndpoint.notKept(error, header)));
    }

    private Mono<ServerResponse> kept(HttpHeaders headers, Caller caller, byte[] bytes) {
        var alert = read(bytes, RequestBody.charset(headers));
        // A drill's stays the drill's: a trial of it would be nobody's to stop.
        var drill = caller.key().drill();
        var handling =
                alert.trial() && drill == null ? Handling.TEST : caller.key().handling();
        var bodyHash = Hashes.hex(Hashes.sha256(bytes));
        var findings = new ArrayList<>(alert.reading().findings());
        if (drill != null && findings.removeIf(finding -> finding.code() == WarningCode.HANDLED_AS_TRIAL)) {
            findings.add(new Finding("/alert/status", WarningCode.HANDLING_OF_KEY, ""));
        }
        var key = key(headers, caller, handling, alert, bodyHash, findings);
        var chain = chain(caller, handling, alert, key.hash(), findings);
        // A repeat is no report more; what goes on from nothing known may open an incident, and is never turned away.
        boolean goesOn = chain.follows() != null && index.find(chain.follows()) != null;
        var over = index.underKey(key.hash()).isEmpty()
                ? quota.report(caller.key().id(), goesOn, key.toRepeatWith())
                : null;
        var record = new ReportRecord(
                ReportIds.of(caller.jurisdiction(), key.hash(), bodyHash),
                caller.key().id(),
                caller.key().organization(),
                key.hash(),
                bodyHash,
                handling,
                alert.reading().understood(),
                ReportWarnings.of(ReportsEndpoint.with(findings, over), false),
                alert.reading().body(),
                chain,
                null,
                drill);
        boolean english = Answers.prefersEnglish(headers);
        return Mono.fromFuture(() -> keeper.keep(caller.jurisdiction(), record))
                .flatMap(kept -> ReportsEndpoint.created(
                        index,
                        kept,
                        ReportWarnings.of(
                                ReportsEndpoint.with(
                                        findings, OverQuota.of(kept.report().warnings())),
                                english),
                        english))
                .onErrorMap(
                        error -> !(error instanceof TurnedAway),
                        error -> ReportsEndpoint.notKept(error, key.toRepeatWith()));
    }

    /**
     * Under which a repeat is the same report.
     *
     * @param toRepeatWith null where the alert names itself
     */
    private record Key(String hash, @Nullable String toRepeatWith) {}

    /** An alert names itself, so that a repeat needs no key; one that does not is a report as any other. */
    private Key key(
            HttpHeaders headers,
            Caller caller,
            Handling handling,
            CapReading alert,
            String bodyHash,
            List<Finding> findings) {
        if (alert.id() != null) {
            return new Key(keyHash(caller, handling, alert, alert.id()), null);
        }
        var key = IdempotencyKeys.of(
                headers.getFirst("Idempotency-Key"), bodyHash, clock.instant(), made -> receivedUnder(caller, made));
        if (key.made()) {
            findings.add(new Finding("", WarningCode.NO_IDEMPOTENCY_KEY, ""));
        }
        return new Key(ReportKeys.hash(caller.key().id(), key.value(), null), key.value());
    }

    /**
     * The organization's, so that a new key goes on from what an older one sent; and of this handling and drill, so
     * that no trial and no exercise stands in the way of what is real, or goes on from it.
     */
    private static String keyHash(Caller caller, Handling handling, CapReading alert, CapAlertId id) {
        var drill = caller.key().drill();
        var handled = drill != null
                ? "drill/" + drill
                : alert.reading().understood().saysExercise() ? Handling.EXERCISE + "/" + handling : handling.name();
        return CommandIds.of("cap:" + handled + ":" + caller.key().organization(), id.key());
    }

    private @Nullable Instant receivedUnder(Caller caller, String made) {
        var known = index.underKey(ReportKeys.hash(caller.key().id(), made, null));
        return known.isEmpty() ? null : known.get(0).receivedAt();
    }

    private ReportChain chain(
            Caller caller, Handling handling, CapReading alert, String ownHash, List<Finding> findings) {
        if (!alert.follows()) {
            return new ReportChain(alert.kind(), null, null);
        }
        return new ReportChain(alert.kind(), follows(caller, handling, alert, ownHash, findings), null);
    }

    /** The latest that is known of those it refers to. Of one that is not, the key is known all the same. */
    private ReportId follows(
            Caller caller, Handling handling, CapReading alert, String ownHash, List<Finding> findings) {
        var latest = ownHash;
        var references = alert.references();
        for (int i = references.size() - 1; i >= 0; i--) {
            var hash = keyHash(caller, handling, alert, references.get(i));
            var known = index.underKey(hash);
            if (!known.isEmpty()) {
                return known.get(0).id();
            }
            latest = i == references.size() - 1 ? hash : latest;
        }
        var named = references.isEmpty()
                ? ""
                : references.get(references.size() - 1).identifier();
        findings.add(new Finding("/alert/references", WarningCode.UNKNOWN_REFERENCE, named));
        return ReportIds.unknown(caller.jurisdiction(), latest);
    }

    private static CapReading read(byte[] bytes, @Nullable String charset) {
        try {
            return CapReader.read(bytes, charset);
        } catch (NotCap e) {
            var problem = switch (e.reason()) {
                case NOT_XML -> Problem.NOT_XML;
                case NOT_AN_ALERT -> Problem.NOT_AN_ALERT;
            };
            throw new TurnedAway(problem, e.getMessage(), null);
        }
    }
}
