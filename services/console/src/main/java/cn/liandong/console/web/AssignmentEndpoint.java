package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.CrewCommand.ReportCrewSafe;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who goes: units are proposed and offered, and say how far they have come. */
@RestController
public final class AssignmentEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public AssignmentEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable List<Capability> needs) {}

    record Offer(
            @Nullable String unitId,
            @Nullable List<Capability> needs,
            @Nullable Integer answerWithinSeconds) {}

    record Limit(@Nullable Integer everySeconds) {}

    record Declining(@Nullable DeclineReason reason) {}

    @PostMapping("/api/incidents/{incident}/proposals")
    DispatchAnswers.Accepted propose(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new ProposeUnits(Needed.incident(incident), needs(body.needs())), "proposed");
    }

    @PostMapping("/api/incidents/{incident}/offers")
    DispatchAnswers.Accepted offer(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Offer body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var unit = body.unitId() == null ? null : Needed.unitField(body.unitId(), "unitId");
        return dispatch.ask(
                officer,
                key,
                new OfferUnit(Needed.incident(incident), unit, needs(body.needs()), body.answerWithinSeconds()),
                "offered");
    }

    @PostMapping("/api/assignments/{assignment}/acceptance")
    DispatchAnswers.Accepted accept(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, AcceptOffer::new, "accepted");
    }

    @PostMapping("/api/assignments/{assignment}/decline")
    DispatchAnswers.Accepted decline(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Declining body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Needed.field(body.reason(), "reason");
        return ask(officer, key, assignment, id -> new DeclineOffer(id, reason), "declined");
    }

    @PostMapping("/api/assignments/{assignment}/departure")
    DispatchAnswers.Accepted depart(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, ReportEnRoute::new, "written down");
    }

    @PostMapping("/api/assignments/{assignment}/arrival")
    DispatchAnswers.Accepted arrive(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, ReportOnScene::new, "written down");
    }

    @PostMapping("/api/assignments/{assignment}/release")
    DispatchAnswers.Accepted release(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, ReleaseUnit::new, "released");
    }

    @PostMapping("/api/assignments/{assignment}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, WithdrawAssignment::new, "withdrawn");
    }

    @PostMapping("/api/assignments/{assignment}/safety")
    DispatchAnswers.Accepted reportSafe(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return ask(officer, key, assignment, ReportCrewSafe::new, "written down");
    }

    @PostMapping("/api/assignments/{assignment}/safety-limit")
    DispatchAnswers.Accepted limit(
            @PathVariable("assignment") String assignment,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Limit body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int every = Needed.field(body.everySeconds(), "everySeconds");
        return ask(officer, key, assignment, id -> new SetCrewLimit(id, every), "set");
    }

    private DispatchAnswers.Accepted ask(
            Officer officer,
            @Nullable String key,
            String assignment,
            Function<AssignmentId, DispatchCommand> command,
            String asked)
            throws InterruptedException {
        return dispatch.ask(officer, key, command.apply(Needed.assignment(assignment)), asked);
    }

    private static List<Capability> needs(@Nullable List<Capability> told) {
        return Objects.requireNonNullElse(told, List.of());
    }
}
