package cn.liandong.intake.receipts;

import cn.liandong.intake.Answers;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.serde.SigningKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** {@code GET /v1/reports/{id}/receipt}, and the public key that anybody verifies a receipt with. */
public final class ReceiptEndpoint {
    private final OwnReports reports;
    private final @Nullable SigningKey key;
    private final Scheduler workers;
    private final Answers answers;

    /**
     * The endpoint.
     *
     * @param key null where the installation has none: then there are no receipts
     * @param workers where receipts are signed, off the event loop
     */
    public ReceiptEndpoint(OwnReports reports, @Nullable SigningKey key, Scheduler workers, Answers answers) {
        this.reports = reports;
        this.key = key;
        this.workers = workers;
        this.answers = answers;
    }

    /**
     * A receipt as it is answered.
     *
     * @param jws the same, signed
     */
    record Answer(Receipt receipt, String jws) {}

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> signed(request))
                .subscribeOn(workers)
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> signed(ServerRequest request) {
        var receipt = Receipt.of(reports.of(request).report());
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"),
                new Answer(receipt, key().sign(ReceiptKey.TYPE, receipt)));
    }

    /** The key as a set of one (RFC 7517). */
    public Mono<ServerResponse> jwks(ServerRequest request) {
        return Mono.defer(() -> Answers.json(ServerResponse.ok(), Map.of("keys", List.of(key().publicJwk()))))
                .onErrorResume(error -> answers.problem(request, error));
    }

    public Mono<ServerResponse> pem(ServerRequest request) {
        return Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.parseMediaType("application/x-pem-file"))
                        .bodyValue(key().publicPem()))
                .onErrorResume(error -> answers.problem(request, error));
    }

    private SigningKey key() {
        if (key == null) {
            throw new TurnedAway(Problem.NO_RECEIPTS);
        }
        return key;
    }
}
