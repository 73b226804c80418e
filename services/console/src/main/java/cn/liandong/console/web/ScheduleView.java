package cn.liandong.console.web;

import cn.liandong.console.rosters.RosterSheet;
import cn.liandong.console.rosters.SignedAct;
import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the page shows it: with names, and with what overrides have changed.
 *
 * @param sequence of the entry of `duty` that was read last: an act is in it that was answered with this one or a lower one
 * @param days what kind of day each day of the month is, in order
 * @param checkedAtRevision the revision of which the warnings are; 0 before the first check
 * @param unreached who sits in it and has no contact that is called
 */
record ScheduleView(
        long sequence,
        String organizationId,
        String organizationName,
        String month,
        String zone,
        String stage,
        int revision,
        int checkedAtRevision,
        Act last,
        List<DayKind> days,
        List<PostView> posts,
        List<OverrideView> overrides,
        List<ScheduleFinding> findings,
        List<ScheduleWarning> warnings,
        List<PersonView> unreached,
        List<LeaveView> leaves) {

    record Act(@Nullable String postId, @Nullable PersonView person, Instant at) {}

    /** @param reached whether the person has a contact that is called */
    record PersonView(String id, String name, boolean reached) {}

    record PostView(String id, String name, PostKind kind, List<ShiftView> shifts) {}

    record ShiftView(Instant from, Instant until, List<PersonView> people, List<String> overrides) {}

    /** Somebody who sits in the month and is on leave for a part of it. */
    record LeaveView(String id, PersonView person, Instant from, Instant until) {}

    record OverrideView(
            String id,
            String postId,
            String kind,
            Instant from,
            Instant until,
            List<PersonView> out,
            List<PersonView> in,
            String reason,
            Act made) {}

    /** @param people who is who */
    static ScheduleView of(RosterSheet sheet, SchedulePeople people) {
        Function<PersonId, PersonView> named =
                person -> new PersonView(person.value(), people.name(person), people.isReached(person));
        var schedule = sheet.schedule();
        return new ScheduleView(
                sheet.sequence(),
                sheet.organization().id().value(),
                sheet.organization().name(),
                sheet.month().toString(),
                sheet.zone().getId(),
                schedule.stage().name(),
                schedule.revision(),
                schedule.checkedAt(),
                act(schedule.last(), named),
                sheet.days(),
                sheet.posts().stream().map(post -> post(post, named)).toList(),
                sheet.overrides().stream()
                        .map(one -> new OverrideView(
                                one.override().id().value(),
                                one.override().post().value(),
                                one.override().kind().name(),
                                one.override().from(),
                                one.override().until(),
                                one.override().out().stream().map(named).toList(),
                                one.override().in().stream().map(named).toList(),
                                one.override().reason(),
                                act(one.made(), named)))
                        .toList(),
                schedule.findings(),
                schedule.warnings(),
                people.unreached(sheet).map(named).toList(),
                sheet.leaves().stream()
                        .map(leave -> new LeaveView(
                                leave.id().value(), named.apply(leave.person()), leave.from(), leave.until()))
                        .toList());
    }

    private static PostView post(RosterSheet.SheetPost post, Function<PersonId, PersonView> named) {
        return new PostView(
                post.post().id().value(),
                post.post().name(),
                post.post().kind(),
                post.shifts().stream()
                        .map(shift -> new ShiftView(
                                shift.from(),
                                shift.until(),
                                shift.people().stream().map(named).toList(),
                                shift.overrides().stream()
                                        .map(OverrideId::value)
                                        .toList()))
                        .toList());
    }

    private static Act act(SignedAct act, Function<PersonId, PersonView> named) {
        var post = act.post();
        var person = act.person();
        return new Act(post == null ? null : post.value(), person == null ? null : named.apply(person), act.at());
    }
}
