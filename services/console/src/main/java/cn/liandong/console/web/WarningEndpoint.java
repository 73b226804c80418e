package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.WarningAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Somebody answers a warning of sensors 监测预警: nobody is told of it any more. */
@RestController
public final class WarningEndpoint {
    private final IntakeAnswers intake;

    public WarningEndpoint(IntakeAnswers intake) {
        this.intake = intake;
    }

    record Answering(@Nullable String answer) {}

    @PostMapping("/api/warnings/{warning}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("warning") String warning,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Answering answering,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var answer = Choice.of("answer", answering.answer(), WarningAnswer.class);
        return intake.ask(officer, key, new AnswerWarning(Needed.warning(warning), answer), "answered");
    }
}
