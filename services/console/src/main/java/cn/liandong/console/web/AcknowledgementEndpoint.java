package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says: received 签收. */
@RestController
public final class AcknowledgementEndpoint {
    private final DispatchAnswers dispatch;

    public AcknowledgementEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/alerts/{alert}/acknowledgement")
    DispatchAnswers.Accepted acknowledge(
            @PathVariable("alert") String alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new AcknowledgeAlert(DispatchAnswers.alertOf(alert)), "acknowledged");
    }
}
