package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.WithdrawDraft;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An organization's month 月度值班表: drafted, edited, checked, published, and read. */
@RestController
public final class ScheduleEndpoint {
    private static final String KEY = "Idempotency-Key";
    private static final String SCHEDULE = "/api/organizations/{organization}/schedules/{month}";

    private final RosterAnswers roster;
    private final ScheduleReader schedules;

    public ScheduleEndpoint(RosterAnswers roster, ScheduleReader schedules) {
        this.roster = roster;
        this.schedules = schedules;
    }

    record Revised(@Nullable Integer revision) {
        int needed() {
            return Needed.field(revision, "revision");
        }
    }

    record Editing(
            @Nullable Integer revision,
            @Nullable String postId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<String> people) {}

    @GetMapping(SCHEDULE)
    ScheduleView read(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @AuthenticationPrincipal Officer officer) {
        return ScheduleView.of(schedules.sheet(organization, month, officer), schedules.people(officer));
    }

    @PostMapping(SCHEDULE + "/draft")
    DispatchAnswers.Accepted draft(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new DraftSchedule(Needed.organizationOf(organization), Needed.month(month));
        return roster.ask(officer, key, command, "drafted");
    }

    @PostMapping(SCHEDULE + "/edits")
    DispatchAnswers.Accepted edit(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Editing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new EditDraft(
                Needed.organizationOf(organization),
                Needed.month(month),
                Needed.field(body.revision(), "revision"),
                Needed.id(Needed.field(body.postId(), "postId"), PostId::new, "postId"),
                Needed.field(body.from(), "from"),
                Needed.field(body.until(), "until"),
                people(Needed.field(body.people(), "people")));
        return roster.ask(officer, key, command, "edited");
    }

    @PostMapping(SCHEDULE + "/check")
    DispatchAnswers.Accepted check(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Revised body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new CheckDraft(Needed.organizationOf(organization), Needed.month(month), body.needed());
        return roster.ask(officer, key, command, "checked");
    }

    @PostMapping(SCHEDULE + "/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Revised body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new WithdrawDraft(Needed.organizationOf(organization), Needed.month(month), body.needed());
        return roster.ask(officer, key, command, "withdrawn");
    }

    @PostMapping(SCHEDULE + "/publication")
    DispatchAnswers.Accepted publish(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Revised body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new PublishSchedule(Needed.organizationOf(organization), Needed.month(month), body.needed());
        return roster.ask(officer, key, command, "published");
    }

    private static List<PersonId> people(List<String> named) {
        return named.stream().map(one -> Needed.personField(one, "people")).toList();
    }
}
