package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.LeaveCommand.FileLeave;
import cn.liandong.contracts.duty.LeaveCommand.WithdrawLeave;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Leave 请假: filed and taken back, never with a reason. */
@RestController
public final class LeaveEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;

    public LeaveEndpoint(RosterAnswers roster) {
        this.roster = roster;
    }

    record Filing(@Nullable Instant from, @Nullable Instant until) {}

    @PostMapping("/api/people/{person}/leaves")
    DispatchAnswers.Accepted file(
            @PathVariable("person") String person,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Filing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new FileLeave(
                Needed.person(person), Needed.field(body.from(), "from"), Needed.field(body.until(), "until"));
        return roster.ask(officer, key, command, "filed");
    }

    @PostMapping("/api/leaves/{leave}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("leave") String leave,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return roster.ask(officer, key, new WithdrawLeave(Needed.leave(leave)), "taken back");
    }
}
