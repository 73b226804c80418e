package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ReportingChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says that it was reported upward 已报, which meets a statutory clock. */
@RestController
public final class ClockEndpoint {
    private final DispatchAnswers dispatch;

    public ClockEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Reported(
            @Nullable String channel,
            @Nullable String toldTo,
            @Nullable Instant reportedAt,
            @Nullable String receipt) {}

    @PostMapping("/api/clocks/{clock}/report")
    DispatchAnswers.Accepted record(
            @PathVariable("clock") String clock,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Reported body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new RecordUpwardReport(
                Needed.clock(clock),
                Choice.of("channel", body.channel(), ReportingChannel.class),
                Needed.field(body.toldTo(), "toldTo"),
                Needed.field(body.reportedAt(), "reportedAt"),
                body.receipt());
        return dispatch.ask(officer, key, command, "recorded");
    }
}
