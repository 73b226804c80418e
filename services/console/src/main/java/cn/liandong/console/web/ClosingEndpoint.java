package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.DeclareControlled;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says that an incident is controlled, that its response is over, or that it goes on after all. */
@RestController
public final class ClosingEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public ClosingEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable String outcome, @Nullable List<String> leftOpen) {}

    @PostMapping("/api/incidents/{incident}/control")
    DispatchAnswers.Accepted control(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new DeclareControlled(Needed.incident(incident)), "declared controlled");
    }

    @PostMapping("/api/incidents/{incident}/closing")
    DispatchAnswers.Accepted close(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var outcome = Choice.of("outcome", wanted.outcome(), ClosingOutcome.class);
        var leftOpen = Objects.requireNonNullElse(wanted.leftOpen(), List.<String>of());
        return dispatch.ask(officer, key, new CloseIncident(Needed.incident(incident), outcome, leftOpen), "closed");
    }

    @PostMapping("/api/incidents/{incident}/reopening")
    DispatchAnswers.Accepted reopen(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new ReopenIncident(Needed.incident(incident)), "reopened");
    }
}
