package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.TakeOverReason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says: this incident is mine to see to 认领. */
@RestController
public final class ClaimEndpoint {
    private final DispatchAnswers dispatch;

    public ClaimEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable String takeOver) {}

    @PostMapping("/api/incidents/{incident}/claim")
    DispatchAnswers.Accepted claim(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var takeOver = wanted == null || wanted.takeOver() == null
                ? null
                : Choice.of("takeOver", wanted.takeOver(), TakeOverReason.class);
        return dispatch.ask(officer, key, new ClaimIncident(Needed.incident(incident), takeOver), "claimed");
    }
}
