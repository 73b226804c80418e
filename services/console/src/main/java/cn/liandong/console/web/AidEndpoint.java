package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer asks another jurisdiction for units, or answers one that asks. */
@RestController
public final class AidEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public AidEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(
            @Nullable String jurisdiction,
            @Nullable List<String> needs,
            @Nullable String unitKind,
            @Nullable Integer count,
            @Nullable String stagingArea,
            @Nullable Integer answerWithinSeconds) {}

    record Granting(@Nullable String unitId) {}

    record Declining(@Nullable String reason, @Nullable String text) {}

    @PostMapping("/api/incidents/{incident}/aid")
    DispatchAnswers.Accepted request(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var need = new AidNeed(
                Needed.field(wanted.needs(), "needs").stream()
                        .map(each -> Choice.of("needs", each, Capability.class))
                        .toList(),
                wanted.unitKind() == null ? null : Choice.of("unitKind", wanted.unitKind(), UnitKind.class),
                Needed.field(wanted.count(), "count"),
                wanted.stagingArea());
        return dispatch.ask(
                officer,
                key,
                new RequestAid(
                        Needed.incident(incident),
                        Needed.jurisdictionField(wanted.jurisdiction(), "jurisdiction"),
                        need,
                        wanted.answerWithinSeconds()),
                "requested");
    }

    @PostMapping("/api/aid/{aid}/grants")
    DispatchAnswers.Accepted grant(
            @PathVariable("aid") String aid,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Granting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var unit = body.unitId() == null ? null : Needed.unitField(body.unitId(), "unitId");
        return dispatch.ask(officer, key, new GrantAid(Needed.aid(aid), unit), "granted");
    }

    @PostMapping("/api/aid/{aid}/decline")
    DispatchAnswers.Accepted decline(
            @PathVariable("aid") String aid,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Declining body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Choice.of("reason", body.reason(), AidDeclineReason.class);
        return dispatch.ask(officer, key, new DeclineAid(Needed.aid(aid), reason, body.text()), "declined");
    }

    @PostMapping("/api/aid/{aid}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("aid") String aid,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new WithdrawAid(Needed.aid(aid)), "withdrawn");
    }
}
