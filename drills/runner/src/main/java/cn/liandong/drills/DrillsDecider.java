package cn.liandong.drills;

import cn.liandong.contracts.drills.ConductCommand;
import cn.liandong.contracts.drills.ConductCommand.BeginDrill;
import cn.liandong.contracts.drills.ConductCommand.EndDrill;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.FilingCommand;
import cn.liandong.contracts.drills.FilingCommand.FileDrill;
import cn.liandong.contracts.drills.FilingCommand.RecordDrill;
import cn.liandong.contracts.drills.FilingCommand.WithdrawFiling;
import cn.liandong.contracts.drills.FilingCommand.WithdrawRecordedDrill;
import cn.liandong.contracts.drills.InjectCommand;
import cn.liandong.contracts.drills.InjectCommand.DueInject;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.JudgingCommand;
import cn.liandong.contracts.drills.JudgingCommand.AnswerFinding;
import cn.liandong.contracts.drills.JudgingCommand.DueExpectation;
import cn.liandong.contracts.drills.JudgingCommand.DueFinding;
import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.JudgingCommand.MarkHeading;
import cn.liandong.contracts.drills.JudgingCommand.RaiseFinding;
import cn.liandong.contracts.drills.JudgingCommand.ReturnFinding;
import cn.liandong.contracts.drills.JudgingCommand.StrikeOffFinding;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.ProgrammeCommand;
import cn.liandong.contracts.drills.ProgrammeCommand.DueProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.SetProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.WithdrawProgramme;
import cn.liandong.contracts.drills.ScenarioCommand;
import cn.liandong.contracts.drills.ScenarioCommand.CancelDrill;
import cn.liandong.contracts.drills.ScenarioCommand.ClearOutside;
import cn.liandong.contracts.drills.ScenarioCommand.ScheduleDrill;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioCommand.WithdrawScenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.drills.conduct.ConductDecider;
import cn.liandong.drills.conduct.Drill;
import cn.liandong.drills.conduct.DrillsFold;
import cn.liandong.drills.conduct.ExpectationsDecider;
import cn.liandong.drills.conduct.InjectsDecider;
import cn.liandong.drills.conduct.ScheduleDecider;
import cn.liandong.drills.filings.FilingsDecider;
import cn.liandong.drills.findings.FindingsDecider;
import cn.liandong.drills.happenings.Belonging;
import cn.liandong.drills.happenings.Happenings;
import cn.liandong.drills.happenings.RealThing;
import cn.liandong.drills.happenings.RealThings;
import cn.liandong.drills.library.LibraryDecider;
import cn.liandong.drills.programmes.ProgrammesDecider;
import cn.liandong.drills.programmes.ProgrammesFold;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the capability that a command, or something that happened, is for. */
public final class DrillsDecider {
    private DrillsDecider() {}

    public static Decision<DrillEvent> decide(Moment moment, DrillCommand command, DrillsState state, DrillsView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM && isTheRunnersOwn(command)) {
            return Decision.refused(
                    "NOT_A_DEADLINE",
                    "What falls due in a drill, and what came of an inject, the runner says itself. Fire or skip the inject,"
                            + " judge the expectation, or let it run.");
        }
        return switch (command) {
            case ScenarioCommand scenario -> planned(moment, scenario, state, view);
            case ProgrammeCommand programme -> programmed(moment, programme, state, view);
            case ConductCommand conduct ->
                within(
                        idOf(conduct),
                        state,
                        drill -> ConductDecider.decide(
                                moment,
                                conduct,
                                drill,
                                view.leads(moment.actor().post()),
                                realBeside(drill, view),
                                post -> view.peopleAt(post, moment.now())));
            case InjectCommand inject ->
                within(
                        idOf(inject),
                        state,
                        drill -> InjectsDecider.decide(
                                moment, inject, drill, view.leads(moment.actor().post())));
            case JudgingCommand judging -> judged(moment, judging, state, view);
            case FilingCommand filing -> filed(moment, filing, state, view);
        };
    }

    private static boolean isTheRunnersOwn(DrillCommand command) {
        return switch (command) {
            case BeginDrill _, EndDrill _, DueInject _, NoteInject _, DueExpectation _, DueFinding _, DueProgramme _ ->
                true;
            default -> false;
        };
    }

    /** What happened elsewhere, in one entry: what is real comes before what belongs to a drill. */
    public static Decision<DrillEvent> happened(Moment moment, List<?> events, DrillsState state, DrillsView view) {
        var decided = new ArrayList<DrillEvent>();
        var now = state;
        for (var event : events) {
            for (var one : paused(moment, real(moment, event, view), now)) {
                decided.add(one);
                now = evolve(now, one);
            }
            for (var within : within(moment, event, view)) {
                var drill = now.drills().find(within.drill());
                if (drill == null || !drill.isOn()) {
                    continue;
                }
                for (var one : ExpectationsDecider.noted(moment, within.happening(), drill)) {
                    decided.add(one);
                    now = evolve(now, one);
                }
            }
        }
        return Decision.accepted(decided);
    }

    public static DrillsState evolve(DrillsState state, DrillEvent event) {
        return new DrillsState(
                LibraryDecider.evolve(state.library(), event),
                ProgrammesFold.evolve(state.programmes(), event),
                DrillsFold.evolve(state.drills(), event),
                FindingsDecider.evolve(state.findings(), event),
                FilingsDecider.evolve(state.filings(), event));
    }

    private static Decision<DrillEvent> planned(
            Moment moment, ScenarioCommand command, DrillsState state, DrillsView view) {
        return switch (command) {
            case SetScenario set -> LibraryDecider.decide(moment, set, state.library(), view);
            case WithdrawScenario withdraw -> LibraryDecider.decide(moment, withdraw, state.library(), view);
            case ScheduleDrill plan -> {
                var scenario = state.library().find(plan.scenario());
                yield LibraryDecider.mayPlan(moment.actor(), scenario, view)
                        ? ScheduleDecider.decide(moment, plan, scenario)
                        : notYours();
            }
            case ClearOutside clear ->
                within(
                        clear.drill(),
                        state,
                        drill -> isOfficer(moment.actor())
                                        && LibraryDecider.mayPlan(moment.actor(), drill.scenario(), view)
                                ? ScheduleDecider.decide(moment, clear, drill)
                                : notYours());
            case CancelDrill cancel ->
                within(
                        cancel.drill(),
                        state,
                        drill -> LibraryDecider.mayPlan(moment.actor(), drill.scenario(), view)
                                ? ScheduleDecider.decide(moment, cancel, drill)
                                : notYours());
        };
    }

    private static Decision<DrillEvent> programmed(
            Moment moment, ProgrammeCommand command, DrillsState state, DrillsView view) {
        var programmes = state.programmes();
        return switch (command) {
            case DueProgramme due ->
                ProgrammesDecider.decide(
                        moment,
                        due,
                        programmes,
                        state.library()::find,
                        view::toldOf,
                        posts -> view.seatedAt(posts, moment.now()));
            case SetProgramme set ->
                LibraryDecider.mayPlanAll(moment.actor(), view)
                        ? ProgrammesDecider.decide(moment, set, programmes, ZoneId.of(view.zone()))
                        : notTheCity();
            case WithdrawProgramme withdraw ->
                LibraryDecider.mayPlanAll(moment.actor(), view)
                        ? ProgrammesDecider.decide(moment, withdraw, programmes)
                        : notTheCity();
        };
    }

    private static Decision<DrillEvent> judged(
            Moment moment, JudgingCommand command, DrillsState state, DrillsView view) {
        var findings = state.findings();
        boolean leads = view.leads(moment.actor().post());
        return switch (command) {
            case DueExpectation due ->
                within(due.drill(), state, drill -> ExpectationsDecider.decide(moment, due, drill));
            case JudgeExpectation judge ->
                within(judge.drill(), state, drill -> ExpectationsDecider.decide(moment, judge, drill));
            case MarkHeading mark ->
                within(mark.drill(), state, drill -> ExpectationsDecider.decide(moment, mark, drill));
            case RaiseFinding raise -> within(raise.drill(), state, drill -> raised(moment, raise, drill, view));
            case AnswerFinding answer -> FindingsDecider.decide(moment, answer, findings);
            case StrikeOffFinding strike -> FindingsDecider.decide(moment, strike, findings, leads);
            case ReturnFinding back -> FindingsDecider.decide(moment, back, findings, leads);
            case DueFinding due -> FindingsDecider.decide(moment, due, findings, view);
        };
    }

    private static Decision<DrillEvent> raised(Moment moment, RaiseFinding raise, Drill drill, DrillsView view) {
        var post = moment.actor().post();
        return post == null || !drill.isJudgedBy(post)
                ? Decision.refused(
                        "NOT_AN_EVALUATOR",
                        "Findings of " + drill.id() + " are raised by its evaluators and its director: ask one.")
                : FindingsDecider.decide(moment, raise, post, view.isPost(raise.owner()));
    }

    private static Decision<DrillEvent> filed(
            Moment moment, FilingCommand command, DrillsState state, DrillsView view) {
        var filings = state.filings();
        var zone = ZoneId.of(view.zone());
        return switch (command) {
            case RecordDrill record ->
                of(
                        record.organization(),
                        moment.actor(),
                        view,
                        by -> FilingsDecider.decide(moment, record, filings, by, zone));
            case WithdrawRecordedDrill withdraw -> {
                var drill = filings.find(withdraw.drill());
                yield drill == null
                        ? notRecorded(withdraw.drill())
                        : of(
                                drill.organization(),
                                moment.actor(),
                                view,
                                by -> FilingsDecider.decide(moment, withdraw, filings, by));
            }
            case FileDrill file -> {
                var filing = file.filing();
                yield of(filing.organization(), moment.actor(), view, by -> {
                    var heldOn = heldOn(filing.drill(), filing.organization(), state, view);
                    return heldOn == null
                            ? notHeld(filing.drill(), filing.organization())
                            : FilingsDecider.decide(moment, file, filings, by, heldOn, zone);
                });
            }
            case WithdrawFiling withdraw ->
                of(
                        withdraw.organization(),
                        moment.actor(),
                        view,
                        by -> FilingsDecider.decide(moment, withdraw, filings, by));
        };
    }

    /** When the organization held that drill, here or elsewhere; null where it did not, or the drill is not over. */
    private static @Nullable LocalDate heldOn(
            DrillId id, OrganizationId organization, DrillsState state, DrillsView view) {
        var recorded = state.filings().find(id);
        if (recorded != null) {
            return recorded.organization().equals(organization) ? recorded.heldOn() : null;
        }
        var drill = state.drills().find(id);
        return drill != null && drill.phase() == DrillPhase.FINISHED && view.isOf(organization, drill)
                ? FilingsDecider.begunOn(id, state.filings(), ZoneId.of(view.zone()))
                : null;
    }

    private static Decision<DrillEvent> of(
            OrganizationId organization, Actor actor, DrillsView view, Function<PostId, Decision<DrillEvent>> decide) {
        var post = actor.post();
        if (!view.isOrganization(organization)) {
            return Decision.refused(
                    "NO_SUCH_ORGANIZATION",
                    "No organization " + organization + " is registered: look at the directory.");
        }
        return post == null || !isOfficer(actor) || !view.maySayOf(organization, post)
                ? Decision.refused(
                        "MAY_NOT_FILE",
                        "What " + organization
                                + " has held and filed is said by the city's officers, and by its town's: ask one.")
                : decide.apply(post);
    }

    private static Decision<DrillEvent> notRecorded(DrillId drill) {
        return Decision.refused(
                "NO_SUCH_DRILL", "No recorded drill " + drill + " is known: it may be withdrawn already.");
    }

    private static Decision<DrillEvent> notHeld(DrillId drill, OrganizationId organization) {
        return Decision.refused(
                "NOT_HELD",
                organization + " has held no drill " + drill
                        + " to its end: file one of the list, or record first what was held elsewhere.");
    }

    /** Drills that something real needs the area of. */
    private static List<DrillEvent> paused(Moment moment, @Nullable RealThing real, DrillsState state) {
        return real == null
                ? List.of()
                : state.drills().on().stream()
                        .filter(Drill::isRunning)
                        .filter(drill -> isNeededBy(real, drill))
                        .<DrillEvent>map(drill -> new DrillPaused(
                                drill.id(), PauseReason.LIVE_INCIDENT, real.incident(), null, moment.now()))
                        .toList();
    }

    private static boolean isNeededBy(RealThing real, Drill drill) {
        var post = real.post();
        return real.towns().stream().anyMatch(drill.scenario().towns()::contains)
                || (post != null && drill.uses(post))
                || (real.unit() != null && drill.scenario().units().contains(real.unit()));
    }

    /** What is real and open in the drill's area; null where nothing is. */
    private static @Nullable IncidentId realBeside(Drill drill, DrillsView view) {
        return view.real()
                .first(
                        drill.scenario().towns()::contains,
                        drill::names,
                        drill.scenario().units()::contains);
    }

    private static @Nullable RealThing real(Moment moment, Object event, DrillsView view) {
        return switch (event) {
            case IncidentEvent incident ->
                RealThings.of(incident, moment.handling(), view.belonging()).orElse(null);
            case ResponseEvent response -> RealThings.of(response).orElse(null);
            default -> null;
        };
    }

    private static List<Belonging.Within> within(Moment moment, Object event, DrillsView view) {
        return switch (event) {
            case IncidentEvent incident -> Happenings.of(incident, moment.now(), view.belonging());
            case ResponseEvent response -> Happenings.of(response, moment.now(), view.belonging());
            case NotificationEvent notification -> Happenings.of(notification, moment.now(), view.belonging());
            default -> List.of();
        };
    }

    private static Decision<DrillEvent> within(
            DrillId id, DrillsState state, Function<Drill, Decision<DrillEvent>> decide) {
        var drill = state.drills().find(id);
        return drill == null
                ? Decision.refused("NO_SUCH_DRILL", "No drill " + id + " is known here: look at the list of drills.")
                : decide.apply(drill);
    }

    private static boolean isOfficer(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICER;
    }

    private static Decision<DrillEvent> notYours() {
        return Decision.refused(
                "MAY_NOT_PLAN", "Drills are planned by the city's officers and by the scenario's director: ask one.");
    }

    private static Decision<DrillEvent> notTheCity() {
        return Decision.refused("MAY_NOT_PLAN", "Programmes are kept by the city's officers: ask one.");
    }

    private static DrillId idOf(ConductCommand command) {
        return switch (command) {
            case ConductCommand.StartDrill(var id, var _) -> id;
            case ConductCommand.BeginDrill(var id, var _) -> id;
            case ConductCommand.PauseDrill(var id) -> id;
            case ConductCommand.ResumeDrill(var id) -> id;
            case ConductCommand.ShiftDrillClock(var id, var _) -> id;
            case ConductCommand.StopDrill(var id) -> id;
            case ConductCommand.EndDrill(var id, var _) -> id;
        };
    }

    private static DrillId idOf(InjectCommand command) {
        return switch (command) {
            case InjectCommand.DueInject(var id, var _, var _) -> id;
            case InjectCommand.FireInject(var id, var _) -> id;
            case InjectCommand.SkipInject(var id, var _) -> id;
            case InjectCommand.NoteInject(var id, var _, var _, var _) -> id;
        };
    }
}
