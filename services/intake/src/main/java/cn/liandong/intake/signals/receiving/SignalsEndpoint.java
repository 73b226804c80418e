package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.observe.Reserve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** {@code POST /v1/signals}: what could be read is on disk before the answer, and every row that could not is named. */
public final class SignalsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SignalsEndpoint.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);

    private final ApiKeys keys;
    private final Sensors sensors;
    private final SignalWriter writer;
    private final Duration bodyWithin;
    private final BooleanSupplier caughtUp;
    private final Reserve reserve;
    private final Scheduler workers;
    private final Answers answers;

    /**
     * The endpoint.
     *
     * @param caughtUp whether keys and sensors stand at the end of their topics
     * @param reserve what is kept for what was begun
     * @param workers where rows are read, off the event loop
     */
    public SignalsEndpoint(
            ApiKeys keys,
            Sensors sensors,
            SignalWriter writer,
            Duration bodyWithin,
            BooleanSupplier caughtUp,
            Reserve reserve,
            Scheduler workers,
            Answers answers) {
        this.keys = keys;
        this.sensors = sensors;
        this.writer = writer;
        this.bodyWithin = bodyWithin;
        this.caughtUp = caughtUp;
        this.reserve = reserve;
        this.workers = workers;
        this.answers = answers;
    }

    /**
     * What the caller is told.
     *
     * @param rows those of which something is to be said, in their order
     */
    record Answer(int accepted, int refused, List<Said> rows) {}

    /** Of one row. */
    record Said(int index, boolean accepted, List<Finding> findings) {}

    record Finding(String pointer, String code, String message) {}

    public Mono<ServerResponse> post(ServerRequest request) {
        return Mono.defer(() -> taken(request)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> taken(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        var headers = request.headers().asHttpHeaders();
        var caller = keys.caller(headers);
        return SignalBody.read(request.exchange().getRequest(), bodyWithin)
                .flatMap(body -> Mono.defer(() -> kept(headers, caller, body))
                        .subscribeOn(workers)
                        .timeout(ANSWERED_WITHIN)
                        .onErrorMap(error -> !(error instanceof TurnedAway), SignalsEndpoint::notKept));
    }

    private Mono<ServerResponse> kept(HttpHeaders headers, Caller caller, byte[] body) {
        var shortage = reserve.shortage();
        if (shortage != null) {
            throw new TurnedAway(Problem.of(shortage));
        }
        var rows = RowsReader.read(body, SignalBody.isLines(headers), caller, sensors);
        var readings = rows.stream().map(Row::reading).filter(Objects::nonNull).toList();
        var written = records(caller, readings).stream()
                .map(record -> writer.write(caller.jurisdiction(), record))
                .toArray(CompletableFuture<?>[]::new);
        var answer =
                new Answer(readings.size(), rows.size() - readings.size(), said(rows, Answers.prefersEnglish(headers)));
        return Mono.fromFuture(() -> CompletableFuture.allOf(written))
                .then(Mono.defer(() -> Answers.json(ServerResponse.status(readings.isEmpty() ? 422 : 200), answer)));
    }

    /**
     * Under ids that never come again: the same words may be true again tomorrow, and whether a reading came before is said by
     * its sensor and its time.
     */
    private static List<SignalRecord> records(Caller caller, List<SignalReading> readings) {
        var records = new ArrayList<SignalRecord>();
        for (int from = 0; from < readings.size(); from += SignalRecord.MOST_READINGS) {
            records.add(new SignalRecord(
                    caller.jurisdiction() + "-" + UUID.randomUUID(),
                    caller.key().id(),
                    caller.key().organization(),
                    caller.key().handling(),
                    readings.subList(from, Math.min(readings.size(), from + SignalRecord.MOST_READINGS)),
                    caller.key().drill()));
        }
        return records;
    }

    private static List<Said> said(List<Row> rows, boolean english) {
        return rows.stream()
                .filter(row -> !row.found().isEmpty())
                .map(row -> new Said(
                        row.index(),
                        row.reading() != null,
                        row.found().stream()
                                .map(found -> new Finding(
                                        found.pointer(),
                                        found.code().name(),
                                        found.code().sentence(english, found.expected())))
                                .toList()))
                .toList();
    }

    private static TurnedAway notKept(Throwable error) {
        LOG.warn("Signals were answered 503, because they are not known to be on disk: {}", error.toString());
        return new TurnedAway(Problem.NOT_KEPT);
    }
}
