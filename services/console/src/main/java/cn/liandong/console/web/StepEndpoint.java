package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer has a step of an alert taken before its time: the next one, or one behind it. */
@RestController
public final class StepEndpoint {
    private final DispatchAnswers dispatch;

    public StepEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable Integer round, @Nullable Integer step) {}

    @PostMapping("/api/alerts/{alert}/steps")
    DispatchAnswers.Accepted take(
            @PathVariable("alert") String alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        if (wanted.round() == null || wanted.step() == null) {
            throw new Problem.Answered(Problem.of(
                    400,
                    "STEP_NEEDED",
                    "The body does not say which step",
                    "Send the round and the step of the alert's plan, such as {\"round\":1,\"step\":2}."));
        }
        return dispatch.ask(
                officer,
                key,
                new EscalateAlert(DispatchAnswers.alertOf(alert), wanted.round(), wanted.step()),
                "escalated");
    }
}
