package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.LevelCommand.EndLevel;
import cn.liandong.contracts.response.LevelCommand.RuleOutItem;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelCommand.UntickItem;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UntickReason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer sets or ends the response level of an incident, sounds its next alarm, and says how an item of its checklist stands. */
@RestController
public final class LevelEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public LevelEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Wanted(@Nullable String level) {}

    record Numbered(@Nullable Integer number) {}

    record Why(@Nullable String reason, @Nullable String text) {}

    @PostMapping("/api/incidents/{incident}/level")
    DispatchAnswers.Accepted set(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var level = Choice.of("level", wanted.level(), ResponseLevel.class);
        return dispatch.ask(officer, key, new SetLevel(Needed.incident(incident), level), "set");
    }

    @PostMapping("/api/incidents/{incident}/alarms")
    DispatchAnswers.Accepted sound(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Numbered body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int number = Needed.field(body.number(), "number");
        return dispatch.ask(officer, key, new SoundAlarm(Needed.incident(incident), number), "sounded");
    }

    @PostMapping("/api/incidents/{incident}/level-end")
    DispatchAnswers.Accepted end(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new EndLevel(Needed.incident(incident)), "ended");
    }

    /** It takes two to lower or end a level I or II. */
    @PostMapping("/api/incidents/{incident}/level-second")
    DispatchAnswers.Accepted second(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Numbered body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int number = Needed.field(body.number(), "number");
        return dispatch.ask(officer, key, new SecondStandDown(Needed.incident(incident), number), "agreed to");
    }

    @PostMapping("/api/incidents/{incident}/checklist/{item}/tick")
    DispatchAnswers.Accepted tick(
            @PathVariable("incident") String incident,
            @PathVariable("item") String item,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new TickItem(Needed.incident(incident), item), "ticked");
    }

    @PostMapping("/api/incidents/{incident}/checklist/{item}/untick")
    DispatchAnswers.Accepted untick(
            @PathVariable("incident") String incident,
            @PathVariable("item") String item,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Why why,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Choice.of("reason", why.reason(), UntickReason.class);
        return dispatch.ask(
                officer, key, new UntickItem(Needed.incident(incident), item, reason, why.text()), "unticked");
    }

    @PostMapping("/api/incidents/{incident}/checklist/{item}/not-applicable")
    DispatchAnswers.Accepted ruleOut(
            @PathVariable("incident") String incident,
            @PathVariable("item") String item,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Why why,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Choice.of("reason", why.reason(), NotApplicableReason.class);
        return dispatch.ask(
                officer, key, new RuleOutItem(Needed.incident(incident), item, reason, why.text()), "ruled out");
    }
}
