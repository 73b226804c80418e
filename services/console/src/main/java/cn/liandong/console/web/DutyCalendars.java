package cn.liandong.console.web;

import cn.liandong.console.calendars.CalendarShift;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.console.rosters.RosterSheet.SheetShift;
import cn.liandong.console.rosters.RosterSheets;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published shifts that a calendar shows, from a month ago on. */
final class DutyCalendars {
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(31);
    /** Whoever reads a calendar may not be of the other organization. */
    private static final String OTHERS = "外单位人员";

    private DutyCalendars() {}

    static String name(RosterPicture picture, CalendarOf of, Function<PersonId, String> names) {
        var organization = nameOf(of.organization(), picture);
        var post = of.post() == null ? null : picture.posts().get(of.post());
        var person = of.person();
        return person != null ? names.apply(person) + " 值班" : (post != null ? post.name() : organization) + " 值班";
    }

    /** @param names a person's name */
    static List<CalendarShift> shifts(
            RosterPicture picture, CalendarOf of, Function<PersonId, String> names, Instant now) {
        return posts(picture, of)
                .flatMap(post -> RosterSheets.published(picture, post).stream()
                        .filter(shift -> shift.until().isAfter(now.minus(SHOWN_AFTERWARDS)))
                        .filter(shift -> isShown(shift, of))
                        .map(shift -> new CalendarShift(
                                post.id().value().replace('/', '-') + "-"
                                        + shift.from().getEpochSecond() + "@liandong",
                                shift.from(),
                                shift.until(),
                                summary(picture, of, post, shift, names))))
                .sorted(Comparator.comparing(CalendarShift::from).thenComparing(CalendarShift::uid))
                .toList();
    }

    /** A person may sit in for somebody at another organization's post. */
    private static Stream<Post> posts(RosterPicture picture, CalendarOf of) {
        var post = of.post();
        if (post != null) {
            return Stream.ofNullable(picture.posts().get(post));
        }
        return picture.posts().values().stream()
                .filter(one -> of.person() != null || one.organization().equals(of.organization()));
    }

    private static boolean isShown(SheetShift shift, CalendarOf of) {
        var person = of.person();
        return person == null || shift.people().contains(person);
    }

    private static String summary(
            RosterPicture picture, CalendarOf of, Post post, SheetShift shift, Function<PersonId, String> names) {
        if (of.person() != null) {
            return post.name();
        }
        var people = shift.people().stream()
                .map(person -> of.organization().equals(picture.people().get(person)) ? names.apply(person) : OTHERS)
                .distinct()
                .collect(Collectors.joining("、"));
        return post.name() + " " + (people.isEmpty() ? "（空岗）" : people);
    }

    private static String nameOf(OrganizationId id, RosterPicture picture) {
        Organization organization = picture.organizations().get(id);
        return organization == null ? id.value() : organization.name();
    }
}
