package cn.liandong.notifier;

import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningClosed;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.CloseCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.DrillTold;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.ReadDrill;
import cn.liandong.contracts.notifications.NotifierCommand.ReadOverdue;
import cn.liandong.contracts.notifications.NotifierCommand.RecordDelivered;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.NotifierCommand.RecordResults;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.RecordShown;
import cn.liandong.contracts.notifications.NotifierCommand.RecordUndelivered;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.notifications.NotifierCommand.RetryNotification;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.PauseEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.ResponseEvent.Unrecognized;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.notifier.attempts.AttemptDecider;
import cn.liandong.notifier.attempts.Attempts;
import cn.liandong.notifier.attempts.CommunicationsTestCalls;
import cn.liandong.notifier.attempts.DocumentCalls;
import cn.liandong.notifier.attempts.DrillCalls;
import cn.liandong.notifier.attempts.DutyCalls;
import cn.liandong.notifier.communications.CommunicationsTestDecider;
import cn.liandong.notifier.communications.CommunicationsTestPolicies;
import cn.liandong.notifier.receipts.DisabledChannelDecider;
import cn.liandong.notifier.receipts.ReceiptDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs notifier's deciders: its own commands, and what dispatch decided. */
public final class NotifierDecider {
    private NotifierDecider() {}

    public static Decision<NotificationEvent> decide(
            Moment moment, NotifierCommand command, NotifierState state, NotifierView view) {
        if (command instanceof StartCommunicationsTest test) {
            return begin(moment, test, state, view);
        }
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_THE_NOTIFIER",
                    "Only the notifier's own channels, edge and deadlines say what came of a call. Nothing is to be done.");
        }
        var attempts = state.attempts();
        List<NotificationEvent> decided = switch (command) {
            case RecordSent sent -> sent(sent, moment.now(), state, view, attempts);
            case RecordFailed failed -> AttemptDecider.failed(failed, moment.now(), channels(state, view), attempts);
            case RecordResults results -> results(results, moment.now(), state, view);
            case RecordDelivered receipt -> ReceiptDecider.delivered(receipt, moment.now(), state.receipts());
            case RecordUndelivered receipt -> undelivered(receipt.sending(), moment.now(), state, view);
            case RecordShown receipt -> ReceiptDecider.shown(receipt, moment.now(), state.receipts());
            case RecordReply reply -> ReceiptDecider.replied(reply, moment.now());
            case RetryNotification due -> AttemptDecider.retry(due, moment.now(), attempts);
            case ResumeNotification resume ->
                AttemptDecider.resume(resume, moment.now(), channels(state, view), attempts);
            case StartCommunicationsTest ignored -> List.of();
            case CloseCommunicationsTest due -> end(due, moment, state);
            case ReadDrill read -> tell(read, moment.now(), state, view);
            case ReadOverdue ignored -> remind(moment.now(), state, view);
        };
        var drilled = within(decided, moment.now(), state, view);
        var ended =
                DutyCalls.withEnds(DocumentCalls.withResults(drilled, moment.now(), attempts), moment.now(), attempts);
        return Decision.accepted(Reachability.after(ended, moment.now(), state, view));
    }

    private static Decision<NotificationEvent> begin(
            Moment moment, StartCommunicationsTest test, NotifierState state, NotifierView view) {
        var asked = new CommunicationsTestPolicies.Asked(
                test, moment.actor(), view.cities()::contains, view.channels()::containsKey);
        var decision = CommunicationsTestDecider.begin(moment, asked, view::reachable, state.tests());
        if (!(decision instanceof Decision.Accepted<NotificationEvent>(var begun, var facts))) {
            return decision;
        }
        var events = new ArrayList<NotificationEvent>(begun);
        var attempts = state.attempts();
        for (var event : begun) {
            if (event instanceof CommunicationsTestBegan began) {
                for (var chosen : began.people()) {
                    if (!chosen.channels().isEmpty()) {
                        var told = CommunicationsTestDecider.told(began, chosen.person());
                        attempts = add(
                                events,
                                CommunicationsTestCalls.call(
                                        told,
                                        chosen.channels().getFirst(),
                                        moment.now(),
                                        view.quietUntil(chosen.person(), moment.now()),
                                        attempts),
                                attempts);
                    }
                }
            }
        }
        return Decision.accepted(events, facts);
    }

    private static List<NotificationEvent> within(
            List<NotificationEvent> decided, Instant now, NotifierState state, NotifierView view) {
        return DrillCalls.within(
                DutyCalls.standing(decided, view.drills(), now),
                view.drills(),
                channels(state, view),
                person -> view.quietUntil(person, now),
                now,
                state.attempts());
    }

    /** What the drill's people were not told yet; what is no news is passed over. */
    private static List<NotificationEvent> tell(ReadDrill read, Instant now, NotifierState state, NotifierView view) {
        var drill = view.drills().find(read.drill());
        long through = state.drills().through(read.drill());
        if (drill == null || drill.newest() <= through) {
            return List.of();
        }
        var events = new ArrayList<NotificationEvent>();
        var attempts = state.attempts();
        for (var telling : drill.tellings()) {
            if (telling.sequence() <= through) {
                continue;
            }
            var told = new DrillTold(
                    drill.id(),
                    telling.notice(),
                    drill.name(),
                    telling.reason(),
                    view.drills().unitName(telling),
                    telling.text());
            for (var seated : view.drills().people(drill, telling).entrySet()) {
                var fresh = DrillCalls.tell(
                        told,
                        telling.sequence() + "." + telling.index(),
                        seated.getKey(),
                        seated.getValue(),
                        telling.at(),
                        wanted(seated.getKey(), state, view),
                        view.quietUntil(seated.getKey(), now),
                        now,
                        attempts);
                attempts = add(events, fresh, attempts);
            }
        }
        events.add(new DrillRead(drill.id(), drill.newest(), now));
        return List.copyOf(events);
    }

    /** What is overdue of drills and nobody was told of yet. */
    private static List<NotificationEvent> remind(Instant now, NotifierState state, NotifierView view) {
        var overdues = view.drills().overdues();
        long through = state.drills().overdue();
        long newest = overdues.newest();
        if (newest <= through) {
            return List.of();
        }
        var events = new ArrayList<NotificationEvent>();
        var attempts = state.attempts();
        for (var due : overdues.since(through)) {
            for (var seated : due.people()) {
                var fresh = DutyCalls.remind(
                        view.named(due.told()),
                        seated,
                        due.owner() == null ? "" : view.postName(due.owner()),
                        due.dueAt(),
                        NotifierView.messages(wanted(seated.person(), state, view)),
                        view.quietUntil(seated.person(), now),
                        now,
                        attempts);
                attempts = add(events, fresh, attempts);
            }
        }
        events.add(new OverdueRead(newest, now));
        return List.copyOf(events);
    }

    /** What has no result by then has failed, before the test is over. */
    private static List<NotificationEvent> end(CloseCommunicationsTest due, Moment moment, NotifierState state) {
        var ended = CommunicationsTestDecider.end(due, moment, state.tests());
        if (ended.isEmpty()) {
            return ended;
        }
        var events = new ArrayList<>(CommunicationsTestCalls.abandon(due.test(), moment.now(), state.attempts()));
        events.addAll(ended);
        return List.copyOf(events);
    }

    /** A test tries every channel: the next is begun when one was taken, too. */
    private static List<NotificationEvent> sent(
            RecordSent result, Instant now, NotifierState state, NotifierView view, Attempts attempts) {
        var events = AttemptDecider.sent(result, now, attempts);
        var attempt = attempts.find(result.notification());
        if (events.isEmpty()
                || attempt == null
                || !state.tests().runs(attempt.latest().alert())) {
            return events;
        }
        var all = new ArrayList<>(events);
        all.addAll(CommunicationsTestCalls.next(
                attempt.latest(),
                now,
                view.quietUntil(attempt.latest().person(), now),
                channels(state, view),
                attempts));
        return List.copyOf(all);
    }

    /**
     * A test keeps to the channels it began with, a code to its contact's, what is overdue to messages; an alert follows what
     * the person changes.
     */
    private static AttemptDecider.ChannelsOf channels(NotifierState state, NotifierView view) {
        return (alert, person) -> {
            var only = DutyCalls.only(alert, state.attempts());
            if (only != null) {
                return List.of(only);
            }
            var chosen = state.tests().channels(alert, person);
            var all = chosen == null ? view.of(person) : chosen;
            return DutyCalls.isReadOnly(alert, state.attempts()) ? NotifierView.messages(all) : all;
        };
    }

    /** Of everything that the call told; each goes on to its own next channel. */
    private static List<NotificationEvent> undelivered(
            NotificationSending sending, Instant now, NotifierState state, NotifierView view) {
        var events = new ArrayList<NotificationEvent>();
        var attempts = state.attempts();
        for (var one : ReceiptDecider.together(sending, state.receipts())) {
            if (!ReceiptDecider.knowsEnd(one.alert(), one.notification(), state.receipts())) {
                attempts = add(events, AttemptDecider.undelivered(one, now, channels(state, view), attempts), attempts);
            }
        }
        return List.copyOf(events);
    }

    /** Each call's result on the attempts as those before it left them: the same attempt told twice is a repeat. */
    private static List<NotificationEvent> results(
            RecordResults results, Instant now, NotifierState state, NotifierView view) {
        var attempts = state.attempts();
        var events = new ArrayList<NotificationEvent>();
        for (var sent : results.sent()) {
            attempts = add(events, sent(sent, now, state, view, attempts), attempts);
        }
        for (var failed : results.failed()) {
            attempts = add(events, AttemptDecider.failed(failed, now, channels(state, view), attempts), attempts);
        }
        return List.copyOf(events);
    }

    private static Attempts add(List<NotificationEvent> events, List<NotificationEvent> fresh, Attempts attempts) {
        for (var event : fresh) {
            attempts = AttemptDecider.evolve(attempts, event);
        }
        events.addAll(fresh);
        return attempts;
    }

    /**
     * Decides what dispatch wrote in one entry.
     *
     * @param handling the entry's
     * @param drill the entry's; null where it is of none
     */
    public static Decision<NotificationEvent> decide(
            Instant now,
            Handling handling,
            @Nullable DrillId drill,
            List<? extends ResponseEvent> happened,
            NotifierState state,
            NotifierView view) {
        var events = new ArrayList<NotificationEvent>();
        for (var event : happened) {
            var fresh = within(decide(now, handling, drill, event, state, view), now, state, view);
            events.addAll(fresh);
            for (var one : fresh) {
                state = evolve(state, one);
            }
        }
        return Decision.accepted(events);
    }

    /**
     * Decides whom roster wants told, and whom no more, in one entry.
     *
     * @param at when roster decided it
     */
    public static Decision<NotificationEvent> notices(
            Instant now, Instant at, List<? extends DutyEvent> happened, NotifierState state, NotifierView view) {
        var events = new ArrayList<NotificationEvent>();
        var attempts = state.attempts();
        for (var event : happened) {
            var fresh = switch (event) {
                case DutyNotice notice ->
                    DutyCalls.tell(
                            notice,
                            view.postName(notice.post()),
                            at,
                            wanted(notice.person(), state, view),
                            view.quietUntil(notice.person(), now),
                            now,
                            attempts);
                case ContactCodeAsked asked -> DutyCalls.tell(asked, view.postName(asked.post()), now, attempts);
                case SpotCheckAnswered answered -> DutyCalls.answered(answered, attempts);
                default -> List.<NotificationEvent>of();
            };
            attempts = add(events, fresh, attempts);
        }
        return Decision.accepted(events);
    }

    /**
     * Decides whom intake wants told of warnings of sensors, and whom no more, in one entry.
     *
     * @param at when intake decided it
     */
    public static Decision<NotificationEvent> warnings(
            Instant now, Instant at, List<? extends IncidentEvent> happened, NotifierState state, NotifierView view) {
        var events = new ArrayList<NotificationEvent>();
        var attempts = state.attempts();
        for (var event : happened) {
            if (event instanceof WarningTold told) {
                for (var seated : told.people()) {
                    var fresh = DutyCalls.warn(
                            told,
                            seated,
                            view.postName(seated.post()),
                            at,
                            wanted(seated.person(), state, view),
                            view.quietUntil(seated.person(), now),
                            now,
                            attempts);
                    attempts = add(events, fresh, attempts);
                }
            } else if (event instanceof WarningAnswered answered) {
                attempts = add(events, DutyCalls.over(answered.warning(), answered.at(), attempts), attempts);
            } else if (event instanceof WarningClosed closed) {
                attempts = add(events, DutyCalls.over(closed.warning(), closed.at(), attempts), attempts);
            }
        }
        return Decision.accepted(events);
    }

    public static NotifierState evolve(NotifierState state, NotificationEvent event) {
        return new NotifierState(
                AttemptDecider.evolve(state.attempts(), event),
                ReceiptDecider.evolve(state.receipts(), event),
                DisabledChannelDecider.evolve(state.disabled(), event),
                CommunicationsTestDecider.evolve(state.tests(), event),
                state.drills().evolve(event));
    }

    private static List<Channel> wanted(PersonId person, NotifierState state, NotifierView view) {
        return DisabledChannelDecider.wanted(
                view.of(person), person, channel -> view.since(person, channel), state.disabled());
    }

    private static List<NotificationEvent> document(
            UpwardReportEvent event, Instant now, Handling handling, NotifierState state, NotifierView view) {
        return event instanceof UpwardReportSending sending
                ? DocumentCalls.send(
                        sending, handling, view.reachable(sending.office().id()), now, state.attempts())
                : List.of();
    }

    private static List<NotificationEvent> decide(
            Instant now,
            Handling handling,
            @Nullable DrillId drill,
            ResponseEvent event,
            NotifierState state,
            NotifierView view) {
        return switch (event) {
            case PersonAlerted told ->
                AttemptDecider.tell(
                        told,
                        handling,
                        drill,
                        view.drills(),
                        wanted(told.person(), state, view),
                        now,
                        state.attempts());
            case AlertAcknowledged by -> AttemptDecider.end(by.alert(), by.at(), state.attempts());
            case EachPersonEvent by -> AttemptDecider.end(by.alert(), by.person(), by.at(), state.attempts());
            case AlertStoodDown by -> AttemptDecider.end(by.alert(), by.at(), state.attempts());
            case AlertSettled settled -> AttemptDecider.end(settled.alert(), settled.at(), state.attempts());
            case AlertRaisedAgain ignored -> List.of();
            case IncidentClaimed ignored -> List.of();
            case AidEvent ignored -> List.of();
            case ArchiveEvent ignored -> List.of();
            case RoadEvent ignored -> List.of();
            case ClosingEvent ignored -> List.of();
            case CrewEvent ignored -> List.of();
            case DirectiveEvent ignored -> List.of();
            case LevelEvent ignored -> List.of();
            case LeadEvent ignored -> List.of();
            case PauseEvent ignored -> List.of();
            case ClockEvent ignored -> List.of();
            case PlanDefined ignored -> List.of();
            case AlertBegan ignored -> List.of();
            case UnitEvent ignored -> List.of();
            case UpwardReportEvent report -> document(report, now, handling, state, view);
            case UpwardOfficeEvent ignored -> List.of();
            case AssignmentEvent ignored -> List.of();
            case RuleAlertedNobody ignored -> List.of();
            case StepTaken ignored -> List.of();
            case Unrecognized ignored -> List.of();
        };
    }
}
