package cn.liandong.roster;

import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.CalendarCommand;
import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.FollowCommand;
import cn.liandong.contracts.duty.OverrideCommand;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.roster.absences.AbsencesDecider;
import cn.liandong.roster.absences.AbsencesFold;
import cn.liandong.roster.announcements.AnnouncementsDecider;
import cn.liandong.roster.calendars.CalendarsDecider;
import cn.liandong.roster.cityfiles.CityFilesDecider;
import cn.liandong.roster.contactcodes.ContactCodesDecider;
import cn.liandong.roster.contacts.ContactsDecider;
import cn.liandong.roster.directory.DirectoryDecider;
import cn.liandong.roster.dutylogs.DutyLogsDecider;
import cn.liandong.roster.follows.FollowsDecider;
import cn.liandong.roster.gaps.GapsAheadDecider;
import cn.liandong.roster.gaps.GapsDecider;
import cn.liandong.roster.leaves.LeavesDecider;
import cn.liandong.roster.overrides.OverridesDecider;
import cn.liandong.roster.qualifications.QualificationsDecider;
import cn.liandong.roster.rotations.RotationsDecider;
import cn.liandong.roster.rules.RulesDecider;
import cn.liandong.roster.schedules.SchedulesDecider;
import cn.liandong.roster.shifts.ShiftsDecider;
import cn.liandong.roster.spotchecks.SpotChecksDecider;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Asks roster's capabilities one after the other, each on the state as the ones before have left it. */
public final class RosterDecider {
    private RosterDecider() {}

    /** One capability's part in a decision. */
    @FunctionalInterface
    private interface Part {
        Decision<DutyEvent> decide(Roster roster, List<DutyEvent> decided);
    }

    public static Decision<DutyEvent> decide(Moment moment, RosterCommand command, Roster roster) {
        for (var policy : RosterPolicies.all()) {
            var refusal = policy.refusal(moment, command, roster);
            if (refusal != null) {
                return refusal;
            }
        }
        return inOrder(
                roster,
                List.of(
                        (state, decided) -> DirectoryDecider.decide(command, state.directory()),
                        (state, decided) -> QualificationsDecider.decide(command, state.qualifications()),
                        (state, decided) -> RulesDecider.decide(moment, command, state.rules()),
                        (state, decided) -> RotationsDecider.decide(command, state.rotations()),
                        (state, decided) -> command instanceof ScheduleCommand schedule
                                ? SchedulesDecider.decide(
                                        schedule,
                                        new SchedulesDecider.Given(
                                                moment.now(), state.schedules(), new SchedulingView(state)))
                                : Decision.nothing(),
                        (state, decided) -> command instanceof OverrideCommand override
                                ? OverridesDecider.decide(moment, override, state.overrides(), state::seats)
                                : Decision.nothing(),
                        (state, decided) -> command instanceof AbsenceCommand absence
                                ? AbsencesDecider.decide(moment, absence, state.absences(), new AwayView(state))
                                : Decision.nothing(),
                        (state, decided) -> LeavesDecider.decide(moment, command, decided, state.leaves()),
                        (state, decided) -> Decision.accepted(List.of(), SeatedElsewhere.facts(decided, state)),
                        (state, decided) -> Decision.accepted(List.of(), SeatedUnqualified.facts(decided, state)),
                        (state, decided) -> ShiftsDecider.decide(
                                command,
                                decided,
                                new ShiftsDecider.Given(moment.now(), state.shifts(), state, state::rule)),
                        (state, decided) -> GapsDecider.decide(
                                moment.now(), command, decided, state.gaps(), new StandingView(state, moment.now())),
                        (state, decided) -> Decision.accepted(GapsAheadDecider.decide(
                                moment.now(),
                                command,
                                decided,
                                state.gapsAhead(),
                                new StandingView(state, moment.now()))),
                        (state, decided) -> Decision.accepted(AnnouncementsDecider.decide(
                                command,
                                decided,
                                state.announcements(),
                                new AnnouncementsDecider.Given(
                                        moment.now(),
                                        ZoneId.of(state.rotations().zone()),
                                        state::rule,
                                        state::shifts,
                                        roster.shifts()::answering))),
                        (state, decided) -> Decision.accepted(FollowsDecider.told(
                                decided, state.follows(), roster.shifts()::answering, state.shifts()::answering)),
                        (state, decided) -> command instanceof FollowCommand follow
                                ? FollowsDecider.decide(follow, state.follows())
                                : Decision.nothing(),
                        (state, decided) -> command instanceof CalendarCommand calendar
                                ? CalendarsDecider.decide(calendar, state.calendars(), state::belongs)
                                : Decision.nothing(),
                        (state, decided) -> command instanceof ContactCodeCommand code
                                ? ContactCodesDecider.decide(moment, code, state.contactCodes())
                                : Decision.nothing(),
                        (state, decided) -> command instanceof DutyLogCommand log
                                ? DutyLogsDecider.decide(
                                        log,
                                        new DutyLogsDecider.Given(
                                                moment.now(),
                                                state.dutyLogs(),
                                                state.shifts()::answering,
                                                state::isOwn))
                                : Decision.nothing(),
                        (state, decided) -> SpotChecksDecider.decide(
                                moment, command, decided, state.spotChecks(), new CheckingView(state)),
                        (state, decided) -> CityFilesDecider.decide(command, state.cityFiles())));
    }

    /** Decides what notifier wrote in one entry. */
    public static Decision<DutyEvent> decide(List<? extends NotificationEvent> happened, Roster roster) {
        var state = roster;
        var events = new ArrayList<DutyEvent>();
        for (var event : happened) {
            if (event instanceof ReachabilityEvent found) {
                var fresh = ContactsDecider.decide(found, state.directory().people()::containsKey, state.contacts());
                for (var one : fresh) {
                    state = evolve(state, one);
                }
                events.addAll(fresh);
            }
        }
        return Decision.accepted(events);
    }

    public static Roster evolve(Roster roster, DutyEvent event) {
        return new Roster(
                DirectoryDecider.evolve(roster.directory(), event),
                RotationsDecider.evolve(roster.rotations(), event),
                SchedulesDecider.evolve(roster.schedules(), event),
                OverridesDecider.evolve(roster.overrides(), event),
                RulesDecider.evolve(roster.rules(), event),
                ShiftsDecider.evolve(roster.shifts(), event),
                GapsDecider.evolve(roster.gaps(), event),
                GapsAheadDecider.evolve(roster.gapsAhead(), event),
                AnnouncementsDecider.evolve(roster.announcements(), event),
                CityFilesDecider.evolve(roster.cityFiles(), event),
                ContactsDecider.evolve(roster.contacts(), event),
                CalendarsDecider.evolve(roster.calendars(), event),
                AbsencesFold.evolve(roster.absences(), event),
                LeavesDecider.evolve(roster.leaves(), event),
                DutyLogsDecider.evolve(roster.dutyLogs(), event),
                FollowsDecider.evolve(roster.follows(), event),
                SpotChecksDecider.evolve(roster.spotChecks(), event),
                ContactCodesDecider.evolve(roster.contactCodes(), event),
                QualificationsDecider.evolve(roster.qualifications(), event));
    }

    private static Decision<DutyEvent> inOrder(Roster roster, List<Part> parts) {
        var state = roster;
        var events = new ArrayList<DutyEvent>();
        var facts = new HashMap<String, String>();
        for (var part : parts) {
            switch (part.decide(state, List.copyOf(events))) {
                case Refused<DutyEvent> refused -> {
                    return refused;
                }
                case Accepted<DutyEvent>(var more, var moreFacts) -> {
                    for (var event : more) {
                        state = evolve(state, event);
                    }
                    events.addAll(more);
                    facts.putAll(moreFacts);
                }
            }
        }
        return Decision.accepted(events, facts);
    }
}
