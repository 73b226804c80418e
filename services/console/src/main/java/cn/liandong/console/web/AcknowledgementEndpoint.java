package cn.liandong.console.web;

import cn.liandong.console.commands.Acknowledgements;
import cn.liandong.console.commands.DispatchGateway;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says: received 签收. Whether he may is for dispatch to decide; this waits for what it decided. */
@RestController
public final class AcknowledgementEndpoint {
    /** The gateway gives up after six; this only keeps a thread from waiting for ever. */
    private static final long LONGEST_SECONDS = 8;

    private final Acknowledgements acknowledgements;
    private final DispatchGateway dispatch;

    public AcknowledgementEndpoint(Acknowledgements acknowledgements, DispatchGateway dispatch) {
        this.acknowledgements = acknowledgements;
        this.dispatch = dispatch;
    }

    record Acknowledged(boolean accepted, String journal, long sequence) {}

    @PostMapping("/api/alerts/{alert}/acknowledgement")
    Acknowledged acknowledge(
            @PathVariable("alert") String alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = acknowledgements.command(officer, checked(key), alertOf(alert));
        try {
            return answer(dispatch.ask(officer.jurisdiction(), command).get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException unknown) {
            throw new Problem.Answered(Problem.of(
                    504,
                    "OUTCOME_UNKNOWN",
                    "It is not known whether it was acknowledged",
                    "It may have been. Ask again with the same Idempotency-Key."));
        }
    }

    private static Acknowledged answer(OutcomeNotice notice) {
        var outcome = notice.outcome();
        if (outcome.accepted()) {
            return new Acknowledged(true, Topics.RESPONSE, notice.sequence());
        }
        var code = Objects.requireNonNullElse(outcome.code(), "REFUSED");
        int status = switch (code) {
            case "NOT_ALERTED" -> 403;
            case "NO_SUCH_ALERT" -> 404;
            default -> 409;
        };
        throw new Problem.Answered(Problem.of(status, code, "It was not acknowledged", outcome.message()));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isEmpty() || key.length() > 200 || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Problem.Answered(Problem.of(
                    400,
                    "IDEMPOTENCY_KEY_NEEDED",
                    "The header Idempotency-Key is needed",
                    "Send 1 to 200 visible ASCII characters, the same again for a repeat of the same request."));
        }
        return key;
    }

    private static AlertId alertOf(String text) {
        try {
            return new AlertId(text);
        } catch (IllegalArgumentException noId) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_ALERT", "There is no such alert", "The path names no alert's id."));
        }
    }
}
