package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.StandDownReason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The city's duty room says that nobody has to acknowledge an alert any more. */
@RestController
public final class StandDownEndpoint {
    private final DispatchAnswers dispatch;

    public StandDownEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable String reason) {}

    @PostMapping("/api/alerts/{alert}/stand-down")
    DispatchAnswers.Accepted standDown(
            @PathVariable("alert") String alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Choice.of("reason", wanted.reason(), StandDownReason.class);
        return dispatch.ask(officer, key, new StandDownAlert(DispatchAnswers.alertOf(alert), reason), "stood down");
    }
}
