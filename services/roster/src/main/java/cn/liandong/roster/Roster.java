package cn.liandong.roster;

import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.absences.Absences;
import cn.liandong.roster.announcements.Announcements;
import cn.liandong.roster.calendars.Calendars;
import cn.liandong.roster.cityfiles.CityFiles;
import cn.liandong.roster.contactcodes.ContactCodes;
import cn.liandong.roster.contacts.Contacts;
import cn.liandong.roster.directory.Directory;
import cn.liandong.roster.dutylogs.DutyLogs;
import cn.liandong.roster.follows.Follows;
import cn.liandong.roster.gaps.Gaps;
import cn.liandong.roster.gaps.GapsAhead;
import cn.liandong.roster.leaves.Leaves;
import cn.liandong.roster.overrides.Overrides;
import cn.liandong.roster.qualifications.Qualifications;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.roster.rules.DutyRules;
import cn.liandong.roster.schedules.Schedules;
import cn.liandong.roster.shifts.DutyCalendar;
import cn.liandong.roster.shifts.Shifts;
import cn.liandong.roster.spotchecks.SpotChecks;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The state of one jurisdiction: the fold of its part of the journal {@code duty}. */
public record Roster(
        Directory directory,
        Rotations rotations,
        Schedules schedules,
        Overrides overrides,
        DutyRules rules,
        Shifts shifts,
        Gaps gaps,
        GapsAhead gapsAhead,
        Announcements announcements,
        CityFiles cityFiles,
        Contacts contacts,
        Calendars calendars,
        Absences absences,
        Leaves leaves,
        DutyLogs dutyLogs,
        Follows follows,
        SpotChecks spotChecks,
        ContactCodes contactCodes,
        Qualifications qualifications)
        implements DutyCalendar {
    public static final Roster EMPTY = new Roster(
            Directory.EMPTY,
            Rotations.EMPTY,
            Schedules.EMPTY,
            Overrides.EMPTY,
            DutyRules.EMPTY,
            Shifts.EMPTY,
            Gaps.EMPTY,
            GapsAhead.EMPTY,
            Announcements.EMPTY,
            CityFiles.EMPTY,
            Contacts.EMPTY,
            Calendars.EMPTY,
            Absences.EMPTY,
            Leaves.EMPTY,
            DutyLogs.EMPTY,
            Follows.EMPTY,
            SpotChecks.EMPTY,
            ContactCodes.NONE,
            Qualifications.NONE);

    /** Who is to be on duty, by the layers, by what was published over them, and by what overrides change in it. */
    @Override
    public @Nullable DutyChanged dutyAt(PostId post, Instant instant) {
        var planned = schedules.applied(post, rotations.dutyAt(post, instant), instant, zone());
        return planned == null ? null : overrides.applied(planned, instant);
    }

    ZoneId zone() {
        return ZoneId.of(rotations.zone());
    }

    /** What is asked of the post. */
    public DutyRule rule(PostId id) {
        var post = directory.posts().get(id);
        var organization = post == null ? null : directory.organizations().get(post.organization());
        return post == null || organization == null ? DutyRules.DEFAULT : rules.of(organization.tier(), post.kind());
    }

    /** From when on within this while the person lacks a qualification that the post asks for; null where it lacks none. */
    @Nullable
    Instant lacksFrom(PostId post, PersonId person, Instant from, Instant until) {
        return qualifications.lackedFrom(person, rule(post).qualifications(), from, until, zone());
    }

    /** Whether the person is of the post's organization. */
    boolean isOwn(PersonId person, PostId post) {
        var known = directory.posts().get(post);
        return known != null && known.organization().equals(directory.people().get(person));
    }

    /** Whether the post or person is the organization's. */
    boolean belongs(CalendarOf of) {
        var post = of.post();
        var person = of.person();
        if (post != null) {
            var known = directory.posts().get(post);
            return known != null && known.organization().equals(of.organization());
        }
        return person == null || of.organization().equals(directory.people().get(person));
    }

    /** Whether the person sits there by the roster for the whole of the while. */
    boolean seats(Swap.Seat seat) {
        var shifts = shifts(seat.post(), seat.from(), seat.until());
        return !shifts.isEmpty()
                && shifts.stream().allMatch(shift -> shift.people().contains(seat.person()));
    }
}
