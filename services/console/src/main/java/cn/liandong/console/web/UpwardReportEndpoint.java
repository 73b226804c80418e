package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardReportCommand.DiscardUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.EditUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the city reports upward 信息报送: drafted, edited, submitted, signed off or returned, discarded, sent. */
@RestController
public final class UpwardReportEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DispatchAnswers dispatch;

    public UpwardReportEndpoint(DispatchAnswers dispatch) {
        this.dispatch = dispatch;
    }

    record Section(
            @Nullable String heading,
            @Nullable String text,
            @Nullable Instant asOf) {}

    record Drafting(
            @Nullable String kind,
            @Nullable String title,
            @Nullable List<@Nullable Section> sections) {}

    record Editing(
            @Nullable Integer revision,
            @Nullable String title,
            @Nullable List<@Nullable Section> sections) {}

    record Reading(@Nullable Integer revision) {}

    record Returning(@Nullable Integer revision, @Nullable String reason) {}

    record Sending(@Nullable String officeId, @Nullable Integer attempt) {}

    record Sent(
            @Nullable String to,
            @Nullable String channel,
            @Nullable String toldTo,
            @Nullable Instant sentAt,
            @Nullable String receipt) {}

    @PostMapping("/api/incidents/{incident}/upward-reports")
    DispatchAnswers.Accepted draft(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Drafting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new DraftUpwardReport(
                Needed.incident(incident),
                Choice.of("kind", body.kind(), UpwardReportKind.class),
                text(body.title(), body.sections()));
        return dispatch.ask(officer, key, command, "drafted");
    }

    @PostMapping("/api/upward-reports/{report}/text")
    DispatchAnswers.Accepted edit(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Editing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new EditUpwardReport(
                Needed.upwardReport(report), revision(body.revision()), text(body.title(), body.sections()));
        return dispatch.ask(officer, key, command, "edited");
    }

    @PostMapping("/api/upward-reports/{report}/submission")
    DispatchAnswers.Accepted submit(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reading body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new SubmitUpwardReport(Needed.upwardReport(report), revision(body.revision()));
        return dispatch.ask(officer, key, command, "submitted");
    }

    @PostMapping("/api/upward-reports/{report}/signature")
    DispatchAnswers.Accepted signOff(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reading body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new SignOffUpwardReport(Needed.upwardReport(report), revision(body.revision()));
        return dispatch.ask(officer, key, command, "signed off");
    }

    @PostMapping("/api/upward-reports/{report}/return")
    DispatchAnswers.Accepted giveBack(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Returning body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new ReturnUpwardReport(
                Needed.upwardReport(report), revision(body.revision()), Needed.field(body.reason(), "reason"));
        return dispatch.ask(officer, key, command, "returned");
    }

    @PostMapping("/api/upward-reports/{report}/discarding")
    DispatchAnswers.Accepted discard(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(officer, key, new DiscardUpwardReport(Needed.upwardReport(report)), "discarded");
    }

    @PostMapping("/api/upward-reports/{report}/sendings")
    DispatchAnswers.Accepted sent(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Sent body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new RecordUpwardSending(
                Needed.upwardReport(report),
                Choice.of("to", body.to(), ReportingParty.class),
                Choice.of("channel", body.channel(), ReportingChannel.class),
                Needed.field(body.toldTo(), "toldTo"),
                Needed.field(body.sentAt(), "sentAt"),
                body.receipt());
        return dispatch.ask(officer, key, command, "recorded");
    }

    @PostMapping("/api/upward-reports/{report}/delivery")
    DispatchAnswers.Accepted send(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Sending body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new SendUpwardReport(
                Needed.upwardReport(report),
                Needed.personField(body.officeId(), "officeId"),
                Needed.field(body.attempt(), "attempt"));
        return dispatch.ask(officer, key, command, "sending");
    }

    private static int revision(@Nullable Integer revision) {
        return Needed.field(revision, "revision");
    }

    private static UpwardReportText text(@Nullable String title, @Nullable List<@Nullable Section> sections) {
        return new UpwardReportText(
                Needed.field(title, "title"),
                Needed.field(sections, "sections").stream()
                        .map(section -> section(Needed.field(section, "sections")))
                        .toList());
    }

    private static UpwardReportSection section(Section section) {
        return new UpwardReportSection(
                Choice.of("heading", section.heading(), UpwardReportHeading.class),
                Needed.field(section.text(), "text"),
                section.asOf());
    }
}
