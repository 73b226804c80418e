package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.MatchCommand.DismissMatch;
import cn.liandong.contracts.incidents.MatchCommand.ReadReports;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says which reports tell of one happening 并案、拆分, and that joined reports are read. */
@RestController
public final class MergeEndpoint {
    private final IntakeAnswers intake;

    public MergeEndpoint(IntakeAnswers intake) {
        this.intake = intake;
    }

    record Merging(@Nullable String into, @Nullable String reason) {}

    record Splitting(
            @Nullable List<String> reports, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    record Dismissing(@Nullable String other) {}

    @PostMapping("/api/incidents/{incident}/merge")
    DispatchAnswers.Accepted merge(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Merging asked,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var named = asked == null ? null : asked.into();
        var into = Needed.incident(Needed.field(named, "into"));
        var command =
                new MergeIncidents(Needed.incident(incident), into, reason(asked == null ? null : asked.reason()));
        return intake.ask(officer, key, command, "merged");
    }

    @PostMapping("/api/incidents/{incident}/unmerge")
    DispatchAnswers.Accepted unmerge(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Reason asked,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new UnmergeIncident(Needed.incident(incident), reason(asked == null ? null : asked.reason()));
        return intake.ask(officer, key, command, "taken back");
    }

    @PostMapping("/api/incidents/{incident}/split")
    DispatchAnswers.Accepted split(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Splitting asked,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reports = asked == null || asked.reports() == null
                ? List.<ReportId>of()
                : asked.reports().stream().map(MergeEndpoint::report).toList();
        var command =
                new SplitIncident(Needed.incident(incident), reports, reason(asked == null ? null : asked.reason()));
        return intake.ask(officer, key, command, "split");
    }

    @PostMapping("/api/reports/{report}/unlink")
    DispatchAnswers.Accepted unlink(
            @PathVariable("report") String report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Reason asked,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new UnlinkReport(report(report), reason(asked == null ? null : asked.reason()));
        return intake.ask(officer, key, command, "unlinked");
    }

    @PostMapping("/api/incidents/{incident}/dismiss-match")
    DispatchAnswers.Accepted dismiss(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Dismissing asked,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var named = asked == null ? null : asked.other();
        var other = Needed.incident(Needed.field(named, "other"));
        return intake.ask(officer, key, new DismissMatch(Needed.incident(incident), other), "dismissed");
    }

    @PostMapping("/api/incidents/{incident}/read-reports")
    DispatchAnswers.Accepted read(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return intake.ask(officer, key, new ReadReports(Needed.incident(incident)), "read");
    }

    private static ReportId report(String path) {
        return Needed.report(path);
    }

    /** What is missing is for intake to refuse, like what is too long. */
    private static String reason(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
