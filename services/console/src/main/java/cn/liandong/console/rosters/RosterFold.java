package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.CalendarEvent.CalendarOpened;
import cn.liandong.contracts.duty.CalendarEvent.CalendarRevoked;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.LeaveEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.QualificationEvent;
import cn.liandong.contracts.duty.RosterEvent.HolidaysSet;
import cn.liandong.contracts.duty.ScheduleEvent;
import cn.liandong.contracts.duty.ScheduleEvent.DraftEdited;
import cn.liandong.contracts.duty.ScheduleEvent.DraftWithdrawn;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Folds the journal `duty` into the schedules of a jurisdiction, and how its posts were covered. */
public final class RosterFold {
    private static final int MONTHS_KEPT = 13;

    private RosterFold() {}

    public static RosterPicture evolve(RosterPicture picture, Entry<?> entry) {
        var after = picture;
        for (var event : entry.events()) {
            if (event instanceof DutyEvent duty) {
                after = evolve(after, duty, entry);
            }
        }
        return after.at(entry.sequence());
    }

    private static RosterPicture evolve(RosterPicture picture, DutyEvent event, Entry<?> entry) {
        return switch (event) {
            case DutyEvent.ZoneSet(var zone) -> picture.in(zone);
            case DutyEvent.OrganizationRegistered(var organization) -> picture.with(organization);
            case DutyEvent.PostRegistered(var post) -> picture.with(post);
            case DutyEvent.PersonRegistered(var person, var organization) -> picture.with(person, organization);
            case CalendarOpened opened ->
                picture.with(picture.calendars()
                        .plus(opened.secretHash(), new OpenedCalendar(opened.calendar(), opened.of())));
            case CalendarRevoked(var calendar) -> picture.with(without(picture.calendars(), calendar));
            case OverrideMade(var made) ->
                picture.with(picture.overrides().plus(new SignedOverride(made, SignedAct.of(entry))));
            case OverrideWithdrawn withdrawn -> picture.with(withdrawn(picture.overrides(), withdrawn));
            case LeaveEvent.LeaveFiled(var leave, var at) ->
                picture.withLeaves(picture.leaves().plus(leave.id(), leave));
            case LeaveEvent.LeaveWithdrawn(var leave, var person) ->
                picture.withLeaves(picture.leaves().minus(leave));
            case LeaveEvent.LeaveEnded(var leave, var person) ->
                picture.withLeaves(picture.leaves().minus(leave));
            case DutyChanged changed ->
                picture.coverage().containsKey(changed.post())
                        ? picture
                        : picture.with(changed.post(), PostCoverage.begun(changed.from()));
            case GapOpened opened ->
                picture.with(
                        opened.post(),
                        covered(opened.post(), opened.since(), picture).opened(opened.reason(), opened.since()));
            case GapFilled filled ->
                picture.with(
                        filled.post(),
                        covered(filled.post(), filled.since(), picture).filled(filled.at()));
            case QualificationEvent.QualificationKindsSet(var kinds) -> picture.withKinds(kinds);
            case HolidaysSet(var year) -> picture.with(year);
            case ScheduleEvent scheduled -> evolve(picture, scheduled, SignedAct.of(entry));
            default -> picture;
        };
    }

    private static PostCoverage covered(PostId post, Instant since, RosterPicture picture) {
        return picture.coverage().getOrDefault(post, PostCoverage.begun(since));
    }

    private static RosterPicture evolve(RosterPicture picture, ScheduleEvent event, SignedAct act) {
        if (event instanceof ScheduleDrafted(var organization, var month, int revision, var posts)) {
            var today = LocalDate.ofInstant(act.at(), ZoneId.of(picture.zone()));
            var first = YearMonth.from(today).minusMonths(MONTHS_KEPT);
            var begin = first.atDay(1).atStartOfDay(ZoneId.of(picture.zone())).toInstant();
            return picture.since(first, begin, organization)
                    .with(organization, month, MonthPicture.drafted(revision, byPost(posts), act));
        }
        var known = picture.find(event.organization(), event.month());
        if (known == null) {
            return picture;
        }
        return switch (event) {
            case ScheduleDrafted drafted -> picture;
            case DraftEdited(var organization, var month, int revision, var post, var shift) ->
                picture.with(organization, month, known.edited(revision, post, shift, act));
            case DraftWithdrawn withdrawn -> picture.without(withdrawn.organization(), withdrawn.month());
            case ScheduleChecked(var organization, var month, int revision, var warnings, var findings) ->
                picture.with(organization, month, known.checked(revision, warnings, findings));
            case SchedulePublished(var organization, var month, int revision, var posts, var findings) ->
                picture.with(organization, month, known.published(left(known, picture), findings, act));
        };
    }

    /** What was published first keeps its minutes. */
    private static PMap<PostId, ScheduledPost> left(MonthPicture draft, RosterPicture picture) {
        var left = draft.posts();
        for (var post : draft.posts().values()) {
            left = left.plus(post.post(), post.without(picture.published(post.post())));
        }
        return left;
    }

    private static PVector<SignedOverride> withdrawn(PVector<SignedOverride> all, OverrideWithdrawn withdrawn) {
        PVector<SignedOverride> left = TreePVector.empty();
        for (var one : all) {
            var override = one.override();
            if (!override.id().equals(withdrawn.override())) {
                left = left.plus(one);
            } else if (override.from().isBefore(withdrawn.from())) {
                left = left.plus(new SignedOverride(
                        new DutyOverride(
                                override.id(),
                                override.post(),
                                override.kind(),
                                override.from(),
                                withdrawn.from(),
                                override.out(),
                                override.in(),
                                override.reason()),
                        one.made()));
            }
        }
        return left;
    }

    private static PMap<String, OpenedCalendar> without(PMap<String, OpenedCalendar> all, CalendarId revoked) {
        var left = all;
        for (var entry : all.entrySet()) {
            left = entry.getValue().id().equals(revoked) ? left.minus(entry.getKey()) : left;
        }
        return left;
    }

    private static PMap<PostId, ScheduledPost> byPost(List<ScheduledPost> posts) {
        PMap<PostId, ScheduledPost> byPost = HashTreePMap.empty();
        for (var post : posts) {
            byPost = byPost.plus(post.post(), post);
        }
        return byPost;
    }
}
