package cn.liandong.roster.directory;

import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.CalendarCommand;
import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.FollowCommand;
import cn.liandong.contracts.duty.LeaveCommand;
import cn.liandong.contracts.duty.OverrideCommand;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be named: the first rule that refuses wins. */
public final class DirectoryPolicies {
    private DirectoryPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the command. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(RosterCommand command, Directory directory);
    }

    /** Local time is kept by the tz database, so that a change of the clocks is right. */
    public static final Policy ZONE_EXISTS =
            (command, directory) -> command instanceof SetZone set && !isZone(set.zone())
                    ? new Refused<>(
                            "NO_SUCH_ZONE",
                            "A zone is a name of the tz database such as Asia/Shanghai, and '" + shortened(set.zone())
                                    + "' is none: send a name of it.")
                    : null;

    /** A person or a post belongs to an organization that was registered before it. */
    public static final Policy ORGANIZATION_IS_KNOWN = (command, directory) -> {
        OrganizationId named = switch (command) {
            case RegisterPerson person -> person.organization();
            case RegisterPost post -> post.post().organization();
            case ScheduleCommand schedule -> schedule.organization();
            case CalendarCommand.OpenCalendar open -> open.of().organization();
            default -> null;
        };
        return named != null && !directory.organizations().containsKey(named)
                ? new Refused<>(
                        "NO_SUCH_ORGANIZATION", "No organization " + named + " is registered: register it first.")
                : null;
    };

    /** A roster is made for a post that was registered before it. */
    public static final Policy POST_IS_KNOWN = (command, directory) -> postsOf(command)
            .filter(post -> !directory.posts().containsKey(post))
            .findFirst()
            .map(post ->
                    new Refused<DutyEvent>("NO_SUCH_POST", "No post " + post + " is registered: register it first."))
            .orElse(null);

    /** Everybody in a roster was registered before it, so that a shift never turns to somebody nobody can reach. */
    public static final Policy PEOPLE_ARE_KNOWN = (command, directory) -> peopleOf(command)
            .filter(person -> !directory.people().containsKey(person))
            .findFirst()
            .map(person -> new Refused<DutyEvent>(
                    "NO_SUCH_PERSON", "Nobody is registered as " + person + ": register that person first."))
            .orElse(null);

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ZONE_EXISTS, ORGANIZATION_IS_KNOWN, POST_IS_KNOWN, PEOPLE_ARE_KNOWN);
    }

    private static Stream<PostId> postsOf(RosterCommand command) {
        return switch (command) {
            case SetRotation set -> Stream.of(set.post());
            case RosterCommand.SetLayers set -> Stream.of(set.post());
            case OverrideCommand.MakeOverride make -> Stream.of(make.post());
            case OverrideCommand.AskSwap(var asker, var other, var reason) -> Stream.of(asker.post(), other.post());
            case ScheduleCommand.EditDraft edit -> Stream.of(edit.post());
            case ShiftCommand shift -> Stream.of(shift.post());
            case AbsenceCommand.FileAbsence file -> Stream.of(file.post());
            case DutyLogCommand log -> Stream.of(log.post());
            case FollowCommand.FollowPost follow -> Stream.of(follow.follower(), follow.post());
            default -> Stream.of();
        };
    }

    private static Stream<PersonId> peopleOf(RosterCommand command) {
        return switch (command) {
            case SetRotation set -> set.rotation().people().stream();
            case RosterCommand.SetLayers set -> set.layers().stream().flatMap(layer -> layer.people().stream());
            case OverrideCommand.MakeOverride make -> Stream.concat(make.in().stream(), make.out().stream());
            case OverrideCommand.AskSwap(var asker, var other, var reason) -> Stream.of(asker.person(), other.person());
            case ScheduleCommand.EditDraft edit -> edit.people().stream();
            case ShiftCommand.SignOn signOn -> Stream.of(signOn.person());
            case AbsenceCommand.FileAbsence file -> Stream.of(file.person(), file.substitute());
            case LeaveCommand.FileLeave file -> Stream.of(file.person());
            case DutyLogCommand log -> Stream.of(log.by());
            case ContactCodeCommand code -> Stream.of(code.person());
            default -> Stream.of();
        };
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
