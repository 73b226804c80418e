package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.LeadCommand.AcceptLead;
import cn.liandong.contracts.response.LeadCommand.DeclineLead;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.contracts.response.LeadCommand.WithdrawLead;
import cn.liandong.contracts.response.LeadDeclineReason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer offers the lead of an incident to another, or answers such an offer. */
@RestController
public final class LeadEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public LeadEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable String organizationId) {}

    record Declining(@Nullable String reason, @Nullable String text) {}

    @PostMapping("/api/incidents/{incident}/lead")
    DispatchAnswers.Accepted offer(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var organization = Needed.organizationField(wanted.organizationId(), "organizationId");
        return dispatch.ask(officer, key, new OfferLead(Needed.incident(incident), organization), "offered");
    }

    @PostMapping("/api/incidents/{incident}/lead/{number}/acceptance")
    DispatchAnswers.Accepted accept(
            @PathVariable("incident") String incident,
            @PathVariable("number") String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(
                officer, key, new AcceptLead(Needed.incident(incident), Needed.offerNumber(number)), "accepted");
    }

    @PostMapping("/api/incidents/{incident}/lead/{number}/decline")
    DispatchAnswers.Accepted decline(
            @PathVariable("incident") String incident,
            @PathVariable("number") String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Declining body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Choice.of("reason", body.reason(), LeadDeclineReason.class);
        return dispatch.ask(
                officer,
                key,
                new DeclineLead(Needed.incident(incident), Needed.offerNumber(number), reason, body.text()),
                "declined");
    }

    @PostMapping("/api/incidents/{incident}/lead/{number}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("incident") String incident,
            @PathVariable("number") String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(
                officer, key, new WithdrawLead(Needed.incident(incident), Needed.offerNumber(number)), "withdrawn");
    }
}
