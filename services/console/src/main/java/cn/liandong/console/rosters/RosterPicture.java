package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The schedules of one jurisdiction, and what is needed to read them.
 *
 * @param sequence of the entry that was folded last
 * @param zone the jurisdiction's local time
 * @param people whom each person belongs to
 * @param overrides in the order they were made
 * @param calendars those that are open, by the hash of their secret
 * @param leaves those that are not over
 * @param coverage of each post that has a roster
 * @param holidays by year
 * @param qualificationKinds by code; empty where the city names none
 */
public record RosterPicture(
        long sequence,
        String zone,
        PMap<OrganizationId, Organization> organizations,
        PMap<PostId, Post> posts,
        PMap<PersonId, OrganizationId> people,
        PMap<OrganizationId, PMap<YearMonth, MonthPicture>> months,
        PVector<SignedOverride> overrides,
        PMap<String, OpenedCalendar> calendars,
        PMap<LeaveId, Leave> leaves,
        PMap<PostId, PostCoverage> coverage,
        PMap<Integer, Holidays> holidays,
        PMap<String, QualificationKind> qualificationKinds) {
    public static final RosterPicture EMPTY = new RosterPicture(
            0,
            "Asia/Shanghai",
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** Null where nobody has drafted that month, or the draft was withdrawn. */
    public @Nullable MonthPicture find(OrganizationId organization, YearMonth month) {
        return months.getOrDefault(organization, HashTreePMap.empty()).get(month);
    }

    /** What kind of day it is here; of a year without holidays only the days of the week are known. */
    DayKind kindOf(LocalDate date) {
        var year = holidays.get(date.getYear());
        return year == null ? Holidays.ofTheWeek(date) : year.kindOf(date);
    }

    /** All that was published of a post, in order. */
    public List<ScheduledShift> published(PostId id) {
        var post = posts.get(id);
        return post == null
                ? List.of()
                : months.getOrDefault(post.organization(), HashTreePMap.empty()).values().stream()
                        .filter(month -> month.stage() == MonthPicture.Stage.PUBLISHED)
                        .flatMap(month -> Stream.ofNullable(month.posts().get(id)))
                        .flatMap(plan -> plan.shifts().stream())
                        .sorted(Comparator.comparing(ScheduledShift::from))
                        .toList();
    }

    /** The leaves of a person that are not over, the earliest first. */
    public List<Leave> leavesOf(PersonId person) {
        return leaves.values().stream()
                .filter(leave -> leave.person().equals(person))
                .sorted(Comparator.comparing(Leave::from))
                .toList();
    }

    RosterPicture withLeaves(PMap<LeaveId, Leave> changed) {
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                changed,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture at(long folded) {
        return new RosterPicture(
                folded,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture in(String newZone) {
        return new RosterPicture(
                sequence,
                newZone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(Organization organization) {
        var all = organizations.plus(organization.id(), organization);
        return new RosterPicture(
                sequence,
                zone,
                all,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(Post post) {
        var all = posts.plus(post.id(), post);
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                all,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(PersonId person, OrganizationId organization) {
        var all = people.plus(person, organization);
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                all,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(PVector<SignedOverride> changed) {
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                changed,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(PMap<String, OpenedCalendar> changed) {
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                changed,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(Holidays year) {
        var all = holidays.plus(year.year(), year);
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                all,
                qualificationKinds);
    }

    RosterPicture withKinds(List<QualificationKind> kinds) {
        var all = HashTreePMap.<String, QualificationKind>empty();
        for (var kind : kinds) {
            all = all.plus(kind.kind(), kind);
        }
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                all);
    }

    RosterPicture with(PostId post, PostCoverage changed) {
        var all = coverage.plus(post, changed);
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                months,
                overrides,
                calendars,
                leaves,
                all,
                holidays,
                qualificationKinds);
    }

    RosterPicture with(OrganizationId organization, YearMonth month, MonthPicture picture) {
        var own = months.getOrDefault(organization, HashTreePMap.empty());
        return with(organization, own.plus(month, picture));
    }

    RosterPicture without(OrganizationId organization, YearMonth month) {
        return with(
                organization,
                months.getOrDefault(organization, HashTreePMap.empty()).minus(month));
    }

    /** Without what is over for so long that nobody prints it any more; the journal has it. */
    RosterPicture since(YearMonth first, Instant begin, OrganizationId organization) {
        var own = months.getOrDefault(organization, HashTreePMap.<YearMonth, MonthPicture>empty());
        for (var month : own.keySet()) {
            own = month.isBefore(first) ? own.minus(month) : own;
        }
        var kept = overrides.stream()
                .filter(one -> one.override().until().isAfter(begin))
                .toList();
        return with(organization, own).with(TreePVector.from(kept));
    }

    private RosterPicture with(OrganizationId organization, PMap<YearMonth, MonthPicture> own) {
        var all = months.plus(organization, own);
        return new RosterPicture(
                sequence,
                zone,
                organizations,
                posts,
                people,
                all,
                overrides,
                calendars,
                leaves,
                coverage,
                holidays,
                qualificationKinds);
    }
}
