package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.ConductCommand.PauseDrill;
import cn.liandong.contracts.drills.ConductCommand.ResumeDrill;
import cn.liandong.contracts.drills.ConductCommand.ShiftDrillClock;
import cn.liandong.contracts.drills.ConductCommand.StartDrill;
import cn.liandong.contracts.drills.ConductCommand.StopDrill;
import cn.liandong.contracts.drills.InjectCommand.FireInject;
import cn.liandong.contracts.drills.InjectCommand.SkipInject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Runs a drill 导调: its clock, and what is fed in. */
@RestController
public final class DrillConductEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;

    public DrillConductEndpoint(DrillAnswers drills) {
        this.drills = drills;
    }

    record Starting(@Nullable Boolean despite) {}

    record Shifting(@Nullable Integer seconds) {}

    @PostMapping("/api/drills/{drill}/start")
    DispatchAnswers.Accepted start(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Starting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        boolean despite = body != null && Boolean.TRUE.equals(body.despite());
        return drills.ask(officer, key, new StartDrill(Needed.drill(drill), despite), "started");
    }

    @PostMapping("/api/drills/{drill}/pause")
    DispatchAnswers.Accepted pause(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new PauseDrill(Needed.drill(drill)), "paused");
    }

    @PostMapping("/api/drills/{drill}/resume")
    DispatchAnswers.Accepted resume(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new ResumeDrill(Needed.drill(drill)), "resumed");
    }

    @PostMapping("/api/drills/{drill}/stop")
    DispatchAnswers.Accepted stop(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new StopDrill(Needed.drill(drill)), "stopped");
    }

    @PostMapping("/api/drills/{drill}/shift")
    DispatchAnswers.Accepted shift(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Shifting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var seconds = Needed.field(body.seconds(), "seconds");
        return drills.ask(officer, key, new ShiftDrillClock(Needed.drill(drill), seconds), "put forward");
    }

    @PostMapping("/api/drills/{drill}/injects/{inject}/fire")
    DispatchAnswers.Accepted fire(
            @PathVariable("drill") String drill,
            @PathVariable("inject") String inject,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new FireInject(Needed.drill(drill), inject), "fed in");
    }

    @PostMapping("/api/drills/{drill}/injects/{inject}/skip")
    DispatchAnswers.Accepted skip(
            @PathVariable("drill") String drill,
            @PathVariable("inject") String inject,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new SkipInject(Needed.drill(drill), inject), "skipped");
    }
}
