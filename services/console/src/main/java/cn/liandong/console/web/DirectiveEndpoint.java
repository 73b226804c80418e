package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Orders that must be answered 指令: given, answered, accepted or returned, withdrawn. */
@RestController
public final class DirectiveEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public DirectiveEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Giving(
            @Nullable String organizationId,
            @Nullable String unitId,
            @Nullable String postId,
            @Nullable String text,
            @Nullable Integer answerWithinSeconds) {}

    record Answering(@Nullable String answer, @Nullable String text) {}

    record Accepting(@Nullable Integer number) {}

    record Returning(@Nullable Integer number, @Nullable String reason) {}

    @PostMapping("/api/incidents/{incident}/directives")
    DispatchAnswers.Accepted give(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Giving body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new GiveDirective(
                Needed.incident(incident),
                Needed.organizationField(body.organizationId(), "organizationId"),
                body.unitId() == null ? null : Needed.id(body.unitId(), UnitId::new, "unitId"),
                body.postId() == null ? null : Needed.id(body.postId(), PostId::new, "postId"),
                Needed.field(body.text(), "text"),
                body.answerWithinSeconds());
        return dispatch.ask(officer, key, command, "given");
    }

    @PostMapping("/api/directives/{directive}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("directive") String directive,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Answering body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var answer = Choice.of("answer", body.answer(), DirectiveAnswer.class);
        return dispatch.ask(
                officer, key, new AnswerDirective(Needed.directive(directive), answer, body.text()), "answered");
    }

    @PostMapping("/api/directives/{directive}/acceptance")
    DispatchAnswers.Accepted accept(
            @PathVariable("directive") String directive,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Accepting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int number = Needed.field(body.number(), "number");
        return dispatch.ask(officer, key, new AcceptAnswer(Needed.directive(directive), number), "accepted");
    }

    @PostMapping("/api/directives/{directive}/return")
    DispatchAnswers.Accepted giveBack(
            @PathVariable("directive") String directive,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Returning body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int number = Needed.field(body.number(), "number");
        var reason = Needed.field(body.reason(), "reason");
        return dispatch.ask(officer, key, new ReturnAnswer(Needed.directive(directive), number, reason), "returned");
    }

    @PostMapping("/api/directives/{directive}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("directive") String directive,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new WithdrawDirective(Needed.directive(directive)), "withdrawn");
    }
}
