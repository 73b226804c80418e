package cn.liandong.roster;

import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.CalendarCommand;
import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.FollowCommand;
import cn.liandong.contracts.duty.LeaveCommand;
import cn.liandong.contracts.duty.OverrideCommand;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.duty.SpotCheckCommand;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.directory.Directory;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may ask roster for what: the first rule that refuses wins. */
public final class RosterPolicies {
    private RosterPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the caller. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(Moment moment, RosterCommand command, Roster roster);
    }

    /** What a city is made of comes from its files; what a deadline says comes from the clock. */
    public static final Policy FILES_AND_DEADLINES_ARE_THE_SYSTEMS =
            (moment, command, roster) -> isSystem(moment) || isOfficers(command)
                    ? null
                    : new Refused<>(
                            "NOT_ALLOWED",
                            "Zones, rules and rotations come from the city file alone: change the file and have it loaded.");

    /** Whoever sits in an organization changes its own duty; the city changes any. */
    public static final Policy OWN_ORGANIZATION_OR_CITY = (moment, command, roster) -> isSystem(moment)
                    || organizations(command, roster).allMatch(one -> isOwn(one, moment.actor()))
                    || isCity(moment.actor(), roster.directory())
            ? null
            : new Refused<>(
                    "NEITHER_OWN_NOR_CITY",
                    "Duty is changed by the organization whose it is, or by the city's duty room.");

    /** A duty log is written where the duty is done; the tiers above read it. */
    public static final Policy LOG_IS_WRITTEN_BY_ITS_OWN = (moment, command, roster) -> command
                            instanceof DutyLogCommand log
                    && !isOwn(organizationOf(log.post(), roster.directory()), moment.actor())
            ? new Refused<>("NOT_OWN_LOG", "A duty log is written by its own organization alone; others read it.")
            : null;

    /** How much duty a person may have is said by whoever leads the city's shift. */
    public static final Policy LIMITS_ARE_THE_LEADERS =
            (moment, command, roster) -> !(command instanceof RosterCommand.SetDutyLimits)
                            || isSystem(moment)
                            || leadsTheCity(moment.actor(), roster.directory())
                    ? null
                    : new Refused<>(
                            "NOT_THE_DUTY_LEADER",
                            "Only the city's duty leader, or the city's file, sets the limits of duty. Ask the leader of the"
                                    + " shift.");

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                FILES_AND_DEADLINES_ARE_THE_SYSTEMS,
                OWN_ORGANIZATION_OR_CITY,
                LOG_IS_WRITTEN_BY_ITS_OWN,
                LIMITS_ARE_THE_LEADERS,
                DirectoryRights.DIRECTORY_IS_KEPT);
    }

    private static boolean isSystem(Moment moment) {
        return moment.actor().kind() == Actor.Kind.SYSTEM;
    }

    private static boolean isOfficers(RosterCommand command) {
        return switch (command) {
            case OverrideCommand.EndSwap end -> false;
            case OverrideCommand override -> true;
            case ScheduleCommand schedule -> true;
            case CalendarCommand calendar -> true;
            case AbsenceCommand.LapseAbsence lapse -> false;
            case AbsenceCommand.SetAbsenceRights set -> false;
            case AbsenceCommand absence -> true;
            case LeaveCommand.EndLeave end -> false;
            case LeaveCommand leave -> true;
            case DutyLogCommand log -> true;
            case FollowCommand follow -> true;
            case ContactCodeCommand code -> true;
            case SpotCheckCommand.CallSpotCheck call -> true;
            case SpotCheckCommand.AnswerSpotCheck answer -> true;
            case ShiftCommand.CheckSignOn check -> false;
            case ShiftCommand.RaiseGap raise -> false;
            case ShiftCommand shift -> true;
            case RosterCommand.RegisterOrganization register -> true;
            case RosterCommand.RegisterPerson register -> true;
            case RosterCommand.RegisterPost register -> true;
            case RosterCommand.SetDutyLimits set -> true;
            default -> false;
        };
    }

    private static Stream<@Nullable OrganizationId> organizations(RosterCommand command, Roster roster) {
        return switch (command) {
            case ScheduleCommand schedule -> Stream.of(schedule.organization());
            case CalendarCommand.OpenCalendar open -> Stream.of(open.of().organization());
            case CalendarCommand.RevokeCalendar revoke ->
                Stream.ofNullable(roster.calendars().organizationOf(revoke.calendar()));
            case LeaveCommand.FileLeave file ->
                Stream.of(roster.directory().people().get(file.person()));
            case LeaveCommand.WithdrawLeave withdraw ->
                Stream.ofNullable(roster.leaves().personOf(withdraw.leave()))
                        .map(roster.directory().people()::get);
            default -> posts(command, roster).map(post -> organizationOf(post, roster.directory()));
        };
    }

    /** Of what no longer is there nothing is named, and its decider says so. */
    private static Stream<PostId> posts(RosterCommand command, Roster roster) {
        return switch (command) {
            case OverrideCommand.MakeOverride make -> Stream.of(make.post());
            case OverrideCommand.WithdrawOverride withdraw ->
                Stream.ofNullable(roster.overrides().postOf(withdraw.override()));
            case OverrideCommand.AskSwap ask -> Stream.of(ask.asker().post());
            case OverrideCommand.AnswerSwap answer ->
                swap(answer.swap(), roster).map(swap -> swap.other().post());
            case OverrideCommand.WithdrawSwap withdraw ->
                swap(withdraw.swap(), roster).map(swap -> swap.asker().post());
            case ShiftCommand shift -> Stream.of(shift.post());
            case AbsenceCommand.FileAbsence file -> Stream.of(file.post());
            case AbsenceCommand.WithdrawAbsence withdraw ->
                Stream.ofNullable(roster.absences().postOf(withdraw.absence()));
            case FollowCommand follow -> Stream.of(follow.follower());
            default -> Stream.of();
        };
    }

    private static Stream<Swap> swap(OverrideId id, Roster roster) {
        return Stream.ofNullable(roster.overrides().swaps().get(id));
    }

    private static @Nullable OrganizationId organizationOf(PostId post, Directory directory) {
        var known = directory.posts().get(post);
        return known == null ? null : known.organization();
    }

    private static boolean isOwn(@Nullable OrganizationId organization, Actor actor) {
        return actor.kind() == Actor.Kind.OFFICER && organization != null && organization.equals(actor.organization());
    }

    private static boolean leadsTheCity(Actor actor, Directory directory) {
        var post = actor.post() == null ? null : directory.posts().get(actor.post());
        return isCity(actor, directory)
                && post != null
                && post.kind() == PostKind.DUTY_LEADER
                && post.organization().equals(actor.organization());
    }

    private static boolean isCity(Actor actor, Directory directory) {
        OrganizationId organization = actor.organization();
        var known = organization == null ? null : directory.organizations().get(organization);
        return actor.kind() == Actor.Kind.OFFICER && known != null && known.tier() == Tier.CITY;
    }
}
