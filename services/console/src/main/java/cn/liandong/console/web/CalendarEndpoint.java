package cn.liandong.console.web;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.calendars.CalendarText;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.OpenedCalendar;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.CalendarCommand.OpenCalendar;
import cn.liandong.contracts.duty.CalendarCommand.RevokeCalendar;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Calendars of duty: opened and revoked by officers, read by whoever knows the address. */
@RestController
public final class CalendarEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;
    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;
    private final CalendarSecrets secrets;
    private final Exports exports;
    private final InstantSource clock;

    public CalendarEndpoint(
            RosterAnswers roster,
            Rosters rosters,
            Function<Jurisdiction, Picture> pictures,
            CalendarSecrets secrets,
            Exports exports,
            InstantSource clock) {
        this.roster = roster;
        this.rosters = rosters;
        this.pictures = pictures;
        this.secrets = secrets;
        this.exports = exports;
        this.clock = clock;
    }

    record Opening(@Nullable String postId, @Nullable String personId) {}

    /** @param address under the console's own; told once and kept nowhere */
    record Opened(boolean accepted, String journal, long sequence, String address) {}

    record Listed(List<OneCalendar> calendars) {}

    record OneCalendar(
            String id, @Nullable String postId, @Nullable String personId) {}

    @PostMapping("/api/organizations/{organization}/calendars")
    Opened open(
            @PathVariable("organization") String organization,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Opening body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var secret = secrets.of(officer.session().value(), DispatchAnswers.checked(key));
        var of = of(organization, body);
        var accepted = roster.ask(officer, key, new OpenCalendar(of, CalendarSecrets.hash(secret)), "opened");
        return new Opened(true, accepted.journal(), accepted.sequence(), "/calendars/" + secret + ".ics");
    }

    @GetMapping("/api/organizations/{organization}/calendars")
    Listed list(@PathVariable("organization") String organization, @AuthenticationPrincipal Officer officer) {
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var id = OwnOrganization.of(organization, directory, officer).id();
        return new Listed(rosters.picture(officer.jurisdiction()).calendars().values().stream()
                .filter(calendar -> calendar.of().organization().equals(id))
                .map(calendar -> new OneCalendar(
                        calendar.id().value(),
                        calendar.of().post() == null
                                ? null
                                : calendar.of().post().value(),
                        calendar.of().person() == null
                                ? null
                                : calendar.of().person().value()))
                .sorted(Comparator.comparing(OneCalendar::id))
                .toList());
    }

    @PostMapping("/api/calendars/{calendar}/revocation")
    DispatchAnswers.Accepted revoke(
            @PathVariable("calendar") String calendar,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return roster.ask(officer, key, new RevokeCalendar(Needed.calendar(calendar)), "revoked");
    }

    /** Nobody signs in here: the address is the right. What is revoked is as if it had never been. */
    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable("secret") String secret) throws InterruptedException {
        if (!rosters.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The rosters are not read yet", "The console has just started. Try again."));
        }
        var hash = CalendarSecrets.isOne(secret) ? CalendarSecrets.hash(secret) : "";
        var jurisdiction = rosters.findByCalendar(hash);
        var opened = jurisdiction == null
                ? null
                : rosters.picture(jurisdiction).calendars().get(hash);
        if (jurisdiction == null || opened == null) {
            throw new Problem.Answered(Problem.of(
                    404, "NO_SUCH_CALENDAR", "There is no such calendar", "Ask the duty room for another address."));
        }
        return exports.audited(
                jurisdiction,
                opened,
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(text(jurisdiction, opened).getBytes(StandardCharsets.UTF_8)));
    }

    private String text(Jurisdiction jurisdiction, OpenedCalendar opened) {
        RosterPicture roster = rosters.picture(jurisdiction);
        var picture = pictures.apply(jurisdiction);
        Function<PersonId, String> names = person -> {
            var name = picture.nameOf(person);
            return name == null ? person.value() : name;
        };
        var now = clock.instant();
        return CalendarText.of(
                DutyCalendars.name(roster, opened.of(), names),
                DutyCalendars.shifts(roster, opened.of(), names, now),
                now);
    }

    private static CalendarOf of(String organization, Opening body) {
        var post = body.postId();
        var person = body.personId();
        if (post != null && person != null) {
            throw new Problem.Answered(Problem.of(
                    400, "FIELD_NEEDED", "The body names too much", "Name a post, a person, or neither of them."));
        }
        return new CalendarOf(
                Needed.organizationOf(organization),
                post == null ? null : Needed.id(post, PostId::new, "postId"),
                person == null ? null : Needed.personField(person, "personId"));
    }
}
