package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.console.rosters.RosterSheet.SheetShift;
import cn.liandong.console.rosters.RosterSheets;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.rosters.SignedOverride;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published shifts of 24 hours around now, with what overrides change: of the own organization, and of all for the city. */
@RestController
public final class DutyDayEndpoint {
    /** So that whoever relieved whom is still seen. */
    private static final Duration BEFORE = Duration.ofHours(4);

    private static final Duration DAY = Duration.ofHours(24);

    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;
    private final InstantSource clock;

    public DutyDayEndpoint(Rosters rosters, Function<Jurisdiction, Picture> pictures, InstantSource clock) {
        this.rosters = rosters;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param posts those of which a shift of these hours was published */
    record DutyDay(Instant from, Instant until, String zone, List<PostDay> posts) {}

    record PostDay(String postId, List<ShiftOfDay> shifts) {}

    /** @param changes what overrides and swaps have changed in it; empty where it is as it was published */
    record ShiftOfDay(Instant from, Instant until, List<ScheduleView.PersonView> people, List<ChangeOfDay> changes) {}

    record ChangeOfDay(String kind, String reason) {}

    @GetMapping("/api/duty-day")
    DutyDay read(@AuthenticationPrincipal Officer officer) {
        ScheduleReader.checkRead(rosters);
        var from = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(BEFORE);
        var until = from.plus(DAY);
        var picture = pictures.apply(officer.jurisdiction());
        var roster = rosters.picture(officer.jurisdiction());
        var people = SchedulePeople.of(picture);
        var posts = roster.posts().values().stream()
                .filter(post -> mayRead(post, picture, officer))
                .sorted(Comparator.comparing(post -> post.id().value()))
                .map(post -> new PostDay(
                        post.id().value(),
                        RosterSheets.published(roster, post).stream()
                                .filter(shift -> shift.from().isBefore(until)
                                        && shift.until().isAfter(from))
                                .map(shift -> view(shift, roster, people))
                                .toList()))
                .filter(post -> !post.shifts().isEmpty())
                .toList();
        return new DutyDay(from, until, roster.zone(), posts);
    }

    private static boolean mayRead(Post post, Picture picture, Officer officer) {
        var organization = picture.directory().find(post.organization());
        return organization != null && OwnOrganization.isOwn(organization, picture.directory(), officer);
    }

    private static ShiftOfDay view(SheetShift shift, RosterPicture roster, SchedulePeople people) {
        return new ShiftOfDay(
                shift.from(),
                shift.until(),
                shift.people().stream()
                        .map(person -> new ScheduleView.PersonView(
                                person.value(), people.name(person), people.isReached(person)))
                        .toList(),
                roster.overrides().stream()
                        .map(SignedOverride::override)
                        .filter(override -> shift.overrides().contains(override.id()))
                        .map(override -> new ChangeOfDay(override.kind().name(), override.reason()))
                        .toList());
    }
}
