package cn.liandong.intake.attachments;

import cn.liandong.attachments.AttachmentHeaders;
import cn.liandong.attachments.AttachmentStore;
import cn.liandong.attachments.AttachmentStore.KeptAttachment;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.AttachmentType;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.OwnReports.Own;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.edge.CommandIds;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.observe.Shortage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@code POST /v1/reports/{id}/attachments}: answered 201 once the bytes are in the store and the journal says that they belong to
 * the report; and {@code GET …/attachments/{sha256}}, for whoever may report there.
 */
public final class AttachmentsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentsEndpoint.class);
    /** Chunks of one upload that wait for the disk; the connection is read no further until one is written. */
    static final int WAITING_CHUNKS = 4;

    private static final int CHUNK_BYTES = 16 * 1024;

    private final OwnReports reports;
    private final Limits limits;
    private final @Nullable AttachmentStore store;
    private final Commands commands;
    private final Function<ReportId, List<Attachment>> attached;
    private final Reserve reserve;
    private final Scheduler workers;
    private final Answers answers;

    /** The way to intake's decider. */
    @FunctionalInterface
    public interface Commands {
        CompletableFuture<OutcomeNotice> ask(Caller caller, CommandEnvelope<IntakeCommand> envelope);
    }

    /**
     * The endpoint.
     *
     * @param store null where none is set: then nothing is taken
     * @param attached what the journal says is attached to a report
     * @param workers where files are written and read, apart from those who read reports: no upload delays one
     */
    public AttachmentsEndpoint(
            OwnReports reports,
            Limits limits,
            @Nullable AttachmentStore store,
            Commands commands,
            Function<ReportId, List<Attachment>> attached,
            Reserve reserve,
            Scheduler workers,
            Answers answers) {
        this.reports = reports;
        this.limits = limits;
        this.store = store;
        this.commands = commands;
        this.attached = attached;
        this.reserve = reserve;
        this.workers = workers;
        this.answers = answers;
    }

    /** What the caller is told. */
    record Answer(ReportId reportId, String sha256, String mediaType, long bytes, Instant receivedAt) {}

    public Mono<ServerResponse> post(ServerRequest request) {
        return Mono.defer(() -> {
                    var own = reports.ofReporter(request);
                    var kept = store();
                    requireRoom(request);
                    return Mono.using(
                            () -> Upload.begin(kept.incoming(), limits.largestBytes()),
                            upload -> received(request, upload)
                                    .map(whole -> keep(kept, own.report().id(), whole))
                                    .flatMap(attachment -> attach(own, attachment)),
                            Upload::close);
                })
                .subscribeOn(workers)
                .onErrorResume(error -> answers.problem(request, told(error)));
    }

    /** What can be said before a byte is read. */
    private void requireRoom(ServerRequest request) {
        // A file is of something that was begun, and takes no memory for good.
        if (reserve.shortage() == Shortage.SPACE) {
            throw new TurnedAway(Problem.NO_SPACE);
        }
        if (request.headers().contentLength().orElse(0) > limits.largestBytes()) {
            throw Upload.tooLarge(limits.largestBytes());
        }
    }

    private Mono<Upload.Whole> received(ServerRequest request, Upload upload) {
        return received(request.exchange().getRequest().getBody(), upload);
    }

    /** The body, written as it comes; whoever sends nothing for too long has given up. */
    Mono<Upload.Whole> received(Flux<DataBuffer> body, Upload upload) {
        return body.timeout(limits.silence())
                // Silence, or a connection that broke.
                .onErrorMap(error -> new TurnedAway(Problem.ATTACHMENT_INCOMPLETE))
                .publishOn(workers, WAITING_CHUNKS)
                .doOnNext(chunk -> written(chunk, upload))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(Mono.fromCallable(upload::whole));
    }

    private static void written(DataBuffer chunk, Upload upload) {
        try (var bytes = chunk.readableByteBuffers()) {
            bytes.forEachRemaining(upload::take);
        } finally {
            DataBufferUtils.release(chunk);
        }
    }

    /** Into the store; only what may be attached. Whether it is one too many is for the decider to say: this saves the space. */
    private Attachment keep(AttachmentStore store, ReportId report, Upload.Whole whole) {
        if (whole.bytes() == 0) {
            throw new TurnedAway(Problem.ATTACHMENT_EMPTY);
        }
        var type = whole.found().type();
        if (type == null) {
            throw new TurnedAway(
                    Problem.ATTACHMENT_TYPE, "found: " + whole.found().mediaType(), null);
        }
        var others = attached.apply(report);
        if (others.size() >= AttachmentsPolicies.MOST_OF_A_REPORT
                && others.stream().noneMatch(one -> one.sha256().equals(whole.sha256()))) {
            throw new TurnedAway(Problem.TOO_MANY_ATTACHMENTS);
        }
        try {
            store.keep(whole.sha256(), whole.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment(whole.sha256(), type.mediaType(), whole.bytes());
    }

    private Mono<ServerResponse> attach(Own own, Attachment attachment) {
        var report = own.report().id();
        var credential = own.caller().key().id();
        var envelope = new CommandEnvelope<IntakeCommand>(
                // The report and the content are the key: a repeat is the same command, whoever made up which header.
                CommandIds.of(credential.value(), "attach|" + report + "|" + attachment.sha256()),
                new Actor(Actor.Kind.API_KEY, credential, own.caller().key().organization(), null, null),
                own.caller().key().handling(),
                null,
                new KeepAttachment(report, attachment));
        return Mono.fromFuture(() -> commands.ask(own.caller(), envelope))
                .onErrorMap(
                        error -> !(error instanceof TurnedAway),
                        error -> new TurnedAway(Problem.ATTACHMENT_OUTCOME_UNKNOWN))
                .flatMap(notice -> answer(report, attachment, notice.outcome()));
    }

    private static Mono<ServerResponse> answer(ReportId report, Attachment attachment, Outcome outcome) {
        if (!outcome.accepted()) {
            throw new TurnedAway(
                    switch (Objects.requireNonNullElse(outcome.code(), "REFUSED")) {
                        case "TOO_MANY_ATTACHMENTS" -> Problem.TOO_MANY_ATTACHMENTS;
                        case "REPORT_ARCHIVED" -> Problem.REPORT_ARCHIVED;
                        default -> Problem.NOT_FOUND;
                    });
        }
        var receivedAt = Objects.requireNonNull(outcome.facts().get(AttachmentsDecider.RECEIVED_AT));
        return Answers.json(
                ServerResponse.status(HttpStatus.CREATED)
                        .location(URI.create("/v1/reports/" + report + "/attachments/" + attachment.sha256())),
                new Answer(
                        report,
                        attachment.sha256(),
                        attachment.mediaType(),
                        attachment.bytes(),
                        Instant.parse(receivedAt)));
    }

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> {
                    var own = reports.ofReporter(request);
                    var kept = store();
                    var attachment = find(own.report().id(), request.pathVariable("sha256"));
                    return handedOut(kept, attachment);
                })
                .subscribeOn(workers)
                .onErrorResume(error -> answers.problem(request, told(error)));
    }

    /** One that the journal says is attached; what else lies in the store is nobody's. */
    private Attachment find(ReportId report, String sha256) {
        return attached.apply(report).stream()
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new TurnedAway(Problem.NOT_FOUND));
    }

    private Mono<ServerResponse> handedOut(AttachmentStore store, Attachment attachment) {
        var type = AttachmentType.of(attachment.mediaType());
        var kept = type == null ? null : opened(store, attachment.sha256());
        if (type == null || kept == null) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        var response = ServerResponse.ok().contentLength(kept.bytes());
        AttachmentHeaders.of(type, attachment.sha256()).forEach((name, value) -> response.header(name, value));
        return response.body((message, context) ->
                message.writeWith(DataBufferUtils.readInputStream(kept::content, message.bufferFactory(), CHUNK_BYTES)
                        .subscribeOn(workers)));
    }

    private static @Nullable KeptAttachment opened(AttachmentStore store, String sha256) {
        try {
            return store.find(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AttachmentStore store() {
        if (store == null) {
            throw new TurnedAway(Problem.NO_ATTACHMENTS);
        }
        return store;
    }

    private static Throwable told(Throwable error) {
        if (error instanceof UncheckedIOException) {
            LOG.warn("An attachment was answered 503, because it is not known to be kept: {}", error.toString());
            return new TurnedAway(Problem.ATTACHMENT_NOT_KEPT);
        }
        return error;
    }
}
