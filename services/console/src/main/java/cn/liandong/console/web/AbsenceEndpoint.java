package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.WithdrawAbsence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Absences 外出报备: filed beforehand with a named substitute, and approved by another. */
@RestController
public final class AbsenceEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;

    public AbsenceEndpoint(RosterAnswers roster) {
        this.roster = roster;
    }

    record Filing(
            @Nullable String personId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String substituteId,
            @Nullable String reason) {}

    record Answering(
            @Nullable String personId,
            @Nullable Boolean approve,
            @Nullable String reason) {}

    record Withdrawing(@Nullable String reason) {}

    @PostMapping("/api/posts/{post}/absences")
    DispatchAnswers.Accepted file(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Filing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new FileAbsence(
                Needed.post(post),
                Needed.personField(body.personId(), "personId"),
                Needed.field(body.from(), "from"),
                Needed.field(body.until(), "until"),
                Needed.personField(body.substituteId(), "substituteId"),
                Needed.field(body.reason(), "reason"));
        return roster.ask(officer, key, command, "filed");
    }

    @PostMapping("/api/absences/{absence}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("absence") String absence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Answering body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new AnswerAbsence(
                Needed.absence(absence),
                Needed.personField(body.personId(), "personId"),
                Needed.field(body.approve(), "approve"),
                body.reason());
        return roster.ask(officer, key, command, "answered");
    }

    @PostMapping("/api/absences/{absence}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("absence") String absence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Withdrawing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Needed.field(body.reason(), "reason");
        return roster.ask(officer, key, new WithdrawAbsence(Needed.absence(absence), reason), "taken back");
    }
}
