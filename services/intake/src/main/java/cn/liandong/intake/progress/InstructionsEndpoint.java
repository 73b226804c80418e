package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.OwnReports.Own;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.progress.Work.Instruction;
import cn.liandong.runtime.edge.CommandIds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /v1/reports/{id}/instructions/{directive}/done} and {@code …/cannot}: the organization's key says what became of
 * what it was ordered. Whether it may is for dispatch to say.
 */
public final class InstructionsEndpoint {
    private final OwnReports reports;
    private final Progress progress;
    private final DispatchGateway dispatch;
    private final Answers answers;

    public InstructionsEndpoint(OwnReports reports, Progress progress, DispatchGateway dispatch, Answers answers) {
        this.reports = reports;
        this.progress = progress;
        this.dispatch = dispatch;
        this.answers = answers;
    }

    /**
     * What the caller is told.
     *
     * @param sequence of the entry that says so: the event that tells it has that in its id
     */
    record Answered(DirectiveId instructionId, DirectiveAnswer answer, long sequence) {}

    public Mono<ServerResponse> done(ServerRequest request) {
        return answered(request, DirectiveAnswer.DONE);
    }

    public Mono<ServerResponse> cannot(ServerRequest request) {
        return answered(request, DirectiveAnswer.CANNOT);
    }

    private Mono<ServerResponse> answered(ServerRequest request, DirectiveAnswer answer) {
        return Mono.defer(() -> {
                    var own = reports.of(request);
                    var instruction = instruction(own, request.pathVariable("directive"));
                    return InstructionText.read(request.exchange().getRequest())
                            .flatMap(text -> asked(request, own.caller(), instruction, answer, text.orElse(null)));
                })
                .onErrorResume(error -> answers.problem(request, error));
    }

    /** One of those that the caller reads; any other is not there. */
    private Instruction instruction(Own own, String id) {
        var incident = progress.incidentOf(own.report().id());
        if (incident != null) {
            for (var one : incident.work().instructions()) {
                if (one.id().value().equals(id)
                        && one.organization().equals(own.report().organization())) {
                    return one;
                }
            }
        }
        throw new TurnedAway(Problem.NO_SUCH_INSTRUCTION);
    }

    private Mono<ServerResponse> asked(
            ServerRequest request,
            Caller caller,
            Instruction instruction,
            DirectiveAnswer answer,
            @Nullable String text) {
        // Without a key of its own a repeat is the same until something else became of the instruction.
        var header = request.headers().firstHeader("Idempotency-Key");
        var key = header == null || header.isBlank()
                ? String.join("|", instruction.id().value(), answer.name(), String.valueOf(instruction.sequence()))
                : header.strip();
        var credential = caller.key().id();
        var command = new CommandEnvelope<DispatchCommand>(
                CommandIds.of(credential.value(), key),
                new Actor(Actor.Kind.API_KEY, credential, caller.key().organization(), null, null),
                caller.key().handling(),
                caller.key().drill(),
                new AnswerDirective(instruction.id(), answer, text));
        return Mono.fromFuture(() -> dispatch.ask(caller.jurisdiction(), command))
                .onErrorMap(silence -> new TurnedAway(Problem.OUTCOME_UNKNOWN, null, key))
                .flatMap(notice -> Answers.json(
                        ServerResponse.ok(),
                        new Answered(instruction.id(), answer, accepted(notice).sequence())));
    }

    private static OutcomeNotice accepted(OutcomeNotice notice) {
        if (notice.outcome().accepted()) {
            return notice;
        }
        throw switch (Objects.requireNonNullElse(notice.outcome().code(), "")) {
            case "NO_SUCH_DIRECTIVE" -> new TurnedAway(Problem.NO_SUCH_INSTRUCTION);
            case "TEXT_MISSING" -> TurnedAway.inField(Problem.TEXT_MISSING, null, "/text");
            case "TEXT_UNFIT" -> TurnedAway.inField(Problem.TEXT_UNFIT, null, "/text");
            case "OVER", "ANSWERED_ALREADY" -> new TurnedAway(Problem.INSTRUCTION_OVER);
            case "KEY_REUSED", "COMMAND_ID_REUSED" -> new TurnedAway(Problem.KEY_REUSED);
            default -> new TurnedAway(Problem.KEY_MAY_NOT_ANSWER);
        };
    }
}
