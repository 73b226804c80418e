package cn.liandong.console.web;

import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.console.pictures.Handovers;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.ShiftCommand.TakeOverDuty;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Coming and leaving: sign-on 签到, handover 交接班 item by item, and taking over in an emergency. */
@RestController
public final class ShiftEndpoint {
    private static final String KEY = "Idempotency-Key";

    /** For how long the relief sits, where no schedule says (ours). */
    private static final Duration LONGEST_SHIFT = Duration.ofDays(1);

    private final RosterAnswers roster;
    private final DutyLogs logs;
    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;
    private final InstantSource clock;

    public ShiftEndpoint(
            RosterAnswers roster,
            DutyLogs logs,
            Rosters rosters,
            Function<Jurisdiction, Picture> pictures,
            InstantSource clock) {
        this.roster = roster;
        this.logs = logs;
        this.rosters = rosters;
        this.pictures = pictures;
        this.clock = clock;
    }

    record Coming(@Nullable String personId) {}

    record Leaving(
            @Nullable String personId,
            @Nullable List<HandoverItem> items,
            @Nullable String note) {}

    record TakingOver(@Nullable String personId, @Nullable String reason) {}

    /** What has to be handed over at the post now. */
    record ToHandOver(List<Handovers.Listed> items) {}

    @GetMapping("/api/posts/{post}/handover")
    ToHandOver toHandOver(@PathVariable("post") String post, @AuthenticationPrincipal Officer officer) {
        return new ToHandOver(open(post, officer));
    }

    @PostMapping("/api/posts/{post}/sign-on")
    DispatchAnswers.Accepted signOn(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Coming body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        return roster.ask(officer, key, new SignOn(Needed.post(post), person), "signed on");
    }

    @PostMapping("/api/posts/{post}/handover")
    DispatchAnswers.Accepted offer(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Leaving body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var at = Needed.post(post);
        var items = Needed.field(body.items(), "items");
        var missing = open(post, officer).stream()
                .filter(listed -> !items.contains(listed.item()))
                .map(listed -> listed.item().kind() + " " + listed.item().id()
                        + (listed.number() == null ? "" : " (" + listed.number() + ")"))
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem.Answered(Problem.of(
                    409,
                    "ITEMS_MISSING",
                    "Not everything is handed over",
                    "Go through these as well, and send their items with the others: " + String.join("; ", missing)
                            + "."));
        }
        var person = Needed.personField(body.personId(), "personId");
        var note = body.note() == null ? "" : body.note();
        return roster.ask(officer, key, new OfferHandover(at, person, items, note), "signed");
    }

    @PostMapping("/api/posts/{post}/handover-acceptance")
    DispatchAnswers.Accepted accept(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Coming body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        return roster.ask(officer, key, new AcceptHandover(Needed.post(post), person), "handed over");
    }

    @PostMapping("/api/posts/{post}/takeover")
    DispatchAnswers.Accepted takeOver(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody TakingOver body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        var reason = Needed.field(body.reason(), "reason");
        return roster.ask(officer, key, new TakeOverDuty(Needed.post(post), person, reason), "taken over");
    }

    /** What the post's own organization has open; the city hands over for others by phone, and sees what they see. */
    private List<Handovers.Listed> open(String post, Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var organization = OwnPost.organizationOf(post, picture.directory(), officer);
        var listed = Handovers.of(picture, Scope.of(organization), reliefUntil(post, officer));
        return Stream.concat(listed.stream(), notes(post, officer)).toList();
    }

    /** When the shift of the relief ends, as it is published. */
    private Instant reliefUntil(String post, Officer officer) {
        var now = clock.instant();
        return rosters.picture(officer.jurisdiction()).published(Needed.post(post)).stream()
                .filter(shift -> shift.from().isAfter(now))
                .findFirst()
                .map(ScheduledShift::until)
                .orElse(now.plus(LONGEST_SHIFT));
    }

    /** What its duty log has marked for the relief. */
    private Stream<Handovers.Listed> notes(String post, Officer officer) {
        if (!logs.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The duty logs are not read yet", "The console has just started. Try again."));
        }
        return logs.picture(officer.jurisdiction()).log(Needed.post(post)).forRelief().stream()
                .map(kept -> {
                    var text = logs.find(kept.note().note());
                    return Handovers.Listed.note(kept.note().note(), text == null ? null : text.course());
                });
    }
}
