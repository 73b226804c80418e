package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says: received 签收. */
@RestController
public final class AcknowledgementEndpoint {
    private final DispatchAnswers dispatch;

    public AcknowledgementEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    /** @param personId who of those told at the officer's post; null where no other could be meant */
    record Wanted(@Nullable String personId) {}

    @PostMapping("/api/alerts/{alert}/acknowledgement")
    DispatchAnswers.Accepted acknowledge(
            @PathVariable("alert") String alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person =
                wanted == null || wanted.personId() == null ? null : Needed.personField(wanted.personId(), "personId");
        return dispatch.ask(officer, key, new AcknowledgeAlert(DispatchAnswers.alertOf(alert), person), "acknowledged");
    }
}
