package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.JudgingCommand.AnswerFinding;
import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.JudgingCommand.MarkHeading;
import cn.liandong.contracts.drills.JudgingCommand.RaiseFinding;
import cn.liandong.contracts.drills.JudgingCommand.ReturnFinding;
import cn.liandong.contracts.drills.JudgingCommand.StrikeOffFinding;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Judges a drill 评估, and follows what it has shown 整改 until it is struck off 销案. */
@RestController
public final class DrillJudgingEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;

    public DrillJudgingEndpoint(DrillAnswers drills) {
        this.drills = drills;
    }

    record Judging(@Nullable Boolean met, @Nullable String note) {}

    record Marking(
            @Nullable String heading,
            @Nullable Integer mark,
            @Nullable String note) {}

    record Raising(
            @Nullable String text,
            @Nullable String owner,
            @Nullable Instant dueAt) {}

    record Noting(@Nullable String note) {}

    @PostMapping("/api/drills/{drill}/expectations/{expectation}/judge")
    DispatchAnswers.Accepted judge(
            @PathVariable("drill") String drill,
            @PathVariable("expectation") String expectation,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Judging body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var met = Needed.field(body.met(), "met");
        var command = new JudgeExpectation(Needed.drill(drill), expectation, met, body.note());
        return drills.ask(officer, key, command, "judged");
    }

    @PostMapping("/api/drills/{drill}/marks")
    DispatchAnswers.Accepted mark(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Marking body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new MarkHeading(
                Needed.drill(drill),
                Choice.of("heading", body.heading(), EvaluationHeading.class),
                Needed.field(body.mark(), "mark"),
                body.note());
        return drills.ask(officer, key, command, "marked");
    }

    @PostMapping("/api/drills/{drill}/findings")
    DispatchAnswers.Accepted raise(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Raising body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new RaiseFinding(
                Needed.drill(drill),
                Needed.field(body.text(), "text"),
                Needed.id(Needed.field(body.owner(), "owner"), PostId::new, "owner"),
                Needed.field(body.dueAt(), "dueAt"));
        return drills.ask(officer, key, command, "raised");
    }

    @PostMapping("/api/drill-findings/{finding}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("finding") String finding,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Noting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var note = Needed.field(body.note(), "note");
        return drills.ask(officer, key, new AnswerFinding(Needed.finding(finding), note), "answered");
    }

    @PostMapping("/api/drill-findings/{finding}/return")
    DispatchAnswers.Accepted giveBack(
            @PathVariable("finding") String finding,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Noting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var note = Needed.field(body.note(), "note");
        return drills.ask(officer, key, new ReturnFinding(Needed.finding(finding), note), "returned");
    }

    @PostMapping("/api/drill-findings/{finding}/strike-off")
    DispatchAnswers.Accepted strikeOff(
            @PathVariable("finding") String finding,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new StrikeOffFinding(Needed.finding(finding)), "struck off");
    }
}
