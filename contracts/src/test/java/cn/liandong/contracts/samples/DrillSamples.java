package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ANFUSI;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_LEADER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.REPORT;
import static cn.liandong.contracts.samples.Zhijiang.RESPONDER;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.drills.ConductCommand;
import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Expected;
import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.FilingCommand;
import cn.liandong.contracts.drills.FilingEvent;
import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectCommand;
import cn.liandong.contracts.drills.InjectEvent;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.JudgingCommand;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.drills.ProgrammeCommand;
import cn.liandong.contracts.drills.ProgrammeEvent;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand;
import cn.liandong.contracts.drills.ScenarioEvent;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An ammonia leak at the cold store that nobody has to fear, and something real in between. Its inject shows every field. */
final class DrillSamples {
    static final ScenarioId SCENARIO = new ScenarioId("420583:scenario:ammonia");
    static final FindingId FINDING = new FindingId("420583:finding:1");
    private static final UnitId ENGINE = new UnitId("420583:unit-fire-1");
    private static final Instant BEGINS = SHIFT_TURNS.plusSeconds(7_200);
    private static final Instant ACKNOWLEDGED_AT = BEGINS.plusSeconds(41);
    private static final Instant OVER = BEGINS.plusSeconds(3_600);

    private static final Inject LEAK = new Inject(
            "leak",
            "冷库报告氨泄漏",
            30,
            "acknowledged",
            InjectKind.FOLLOW_UP,
            COLD_STORE,
            "first",
            "{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\",\"siteId\":\"site-coldstore-main\"}",
            List.of(DUTY_OFFICER),
            ENGINE,
            Channel.SMS,
            120,
            "村民称闻到刺鼻气味");

    private static final List<Inject> INJECTS = List.of(LEAK);

    private static final Scenario SCRIPT = new Scenario(
            SCENARIO,
            "冷库氨泄漏",
            "制冷机房储氨器泄漏，两人受伤",
            DrillKind.LIVE,
            DrillExtent.COMPREHENSIVE,
            List.of(ANFUSI),
            DUTY_LEADER,
            List.of(DUTY_LEADER),
            List.of(DUTY_OFFICER, RESPONDER),
            List.of(ENGINE),
            List.of("市人民医院"),
            List.of("检验首报与警戒范围"),
            INJECTS,
            List.of(
                    new Expectation(
                            "acknowledged",
                            "市值班员两分钟内签收",
                            EvaluationHeading.WARNING_AND_REPORTING,
                            "leak",
                            120,
                            new Expected(HappeningKind.ACKNOWLEDGED, DUTY_OFFICER, ENGINE, 1)),
                    new Expectation("cordon", "警戒到位", EvaluationHeading.CORDON_AND_CONTROL, null, 900, null)),
            COLD_STORE);

    /** No programme has both; its sample shows every field. */
    static final Programme PROGRAMME = new Programme(
            new ProgrammeId("420583:programme:chemicals"), "危险化学品单位半年演练", List.of(SCENARIO), true, "30 9 1 * *", 6);

    private static final RecordedDrill RECORDED = new RecordedDrill(
            new DrillId("420583:drill:recorded-1"),
            COLD_STORE,
            DrillKind.LIVE,
            DrillExtent.SINGLE,
            LocalDate.of(2026, 9, 18),
            "储氨器法兰泄漏现场处置");

    private static final Filing FILING =
            new Filing(RECORDED.id(), COLD_STORE, LocalDate.of(2026, 9, 25), "枝江市应急管理局", "枝应急演备〔2026〕31号");

    static final List<DrillEvent> EVENTS = List.of(
            new ScenarioEvent.ScenarioSet(SCRIPT, DUTY_LEADER, SHIFT_TURNS),
            new ScenarioEvent.ScenarioWithdrawn(SCENARIO, SHIFT_TURNS),
            new ScenarioEvent.DrillScheduled(DRILL, SCRIPT, BEGINS, true, DUTY_LEADER, PROGRAMME.id(), SHIFT_TURNS),
            new ScenarioEvent.OutsideCleared(DRILL, DUTY_LEADER, SHIFT_TURNS),
            new ScenarioEvent.DrillCancelled(DRILL, DUTY_LEADER, SHIFT_TURNS),
            new ProgrammeEvent.ProgrammeSet(PROGRAMME, "Asia/Shanghai", DUTY_LEADER, SHIFT_TURNS),
            new ProgrammeEvent.ProgrammeWithdrawn(PROGRAMME.id(), DUTY_LEADER, SHIFT_TURNS),
            new ProgrammeEvent.DrillOverdue(
                    PROGRAMME.id(),
                    COLD_STORE,
                    SCENARIO,
                    BEGINS,
                    List.of(DUTY_OFFICER, RESPONDER),
                    OVER,
                    List.of(new SeatedPerson(DUTY_OFFICER, WU))),
            new ConductEvent.DrillStarted(
                    DRILL,
                    List.of(new DrillParty(DUTY_OFFICER, List.of(WU)), new DrillParty(RESPONDER, List.of(QIN))),
                    DUTY_LEADER,
                    BEGINS),
            new ConductEvent.DrillNotStarted(DRILL, "OUTSIDE_NOT_CLEARED", BEGINS),
            new ConductEvent.DrillPaused(DRILL, PauseReason.LIVE_INCIDENT, INCIDENT, DUTY_LEADER, ACKNOWLEDGED_AT),
            new ConductEvent.DrillResumed(DRILL, DUTY_LEADER, ACKNOWLEDGED_AT),
            new ConductEvent.DrillClockShifted(DRILL, 300, DUTY_LEADER, ACKNOWLEDGED_AT),
            new ConductEvent.DrillFinished(DRILL, List.of(COLD_STORE), DUTY_LEADER, OVER),
            new ConductEvent.HappeningNoted(
                    DRILL,
                    new Happening(HappeningKind.ACKNOWLEDGED, ACKNOWLEDGED_AT, INCIDENT, DUTY_OFFICER, WU, ENGINE, 1)),
            new InjectEvent.InjectFired(DRILL, LEAK, COLD_STORE, REPORT, DUTY_LEADER, BEGINS.plusSeconds(30)),
            new InjectEvent.InjectHeld(DRILL, "wind", BEGINS.plusSeconds(60), BEGINS.plusSeconds(400)),
            new InjectEvent.InjectSkipped(DRILL, "wind", DUTY_LEADER, OVER),
            new InjectEvent.InjectTaken(DRILL, "leak", REPORT, BEGINS.plusSeconds(30)),
            new InjectEvent.InjectNotTaken(DRILL, "leak", "UNREACHABLE", BEGINS.plusSeconds(40)),
            new JudgingEvent.ExpectationMet(DRILL, "acknowledged", 11, ACKNOWLEDGED_AT),
            new JudgingEvent.ExpectationMissed(DRILL, "acknowledged", BEGINS.plusSeconds(150), BEGINS.plusSeconds(150)),
            new JudgingEvent.ExpectationJudged(DRILL, "cordon", false, "东侧路口无人", DUTY_LEADER, OVER),
            new JudgingEvent.HeadingMarked(DRILL, EvaluationHeading.CORDON_AND_CONTROL, 60, "路口缺人", DUTY_LEADER, OVER),
            new JudgingEvent.FindingRaised(
                    new Finding(FINDING, DRILL, "东侧路口缺警戒人员", DUTY_OFFICER, DUTY_LEADER, OVER.plusSeconds(864_000)),
                    OVER),
            new JudgingEvent.FindingAnswered(FINDING, "已增派两人", DUTY_OFFICER, OVER),
            new JudgingEvent.FindingReturned(FINDING, "夜间仍缺", DUTY_LEADER, OVER),
            new JudgingEvent.FindingStruckOff(FINDING, DUTY_LEADER, OVER),
            new JudgingEvent.FindingOverdue(
                    FINDING, 1, List.of(DUTY_OFFICER, DUTY_LEADER), OVER, List.of(new SeatedPerson(DUTY_OFFICER, WU))),
            new FilingEvent.DrillRecorded(RECORDED, DUTY_OFFICER, OVER),
            new FilingEvent.RecordedDrillWithdrawn(RECORDED.id(), "日期登记有误", DUTY_OFFICER, OVER),
            new FilingEvent.DrillFiled(FILING, DUTY_OFFICER, OVER),
            new FilingEvent.FilingWithdrawn(RECORDED.id(), COLD_STORE, "备案材料被退回", DUTY_OFFICER, OVER),
            new DrillEvent.Unrecognized("DrillFilmed", Map.of("drill", DRILL.value())));

    static final List<DrillCommand> COMMANDS = List.of(
            new ScenarioCommand.SetScenario(SCRIPT),
            new ScenarioCommand.WithdrawScenario(SCENARIO),
            new ScenarioCommand.ScheduleDrill(SCENARIO, BEGINS, true),
            new ScenarioCommand.ClearOutside(DRILL),
            new ScenarioCommand.CancelDrill(DRILL),
            new ProgrammeCommand.SetProgramme(PROGRAMME),
            new ProgrammeCommand.WithdrawProgramme(PROGRAMME.id()),
            new ProgrammeCommand.DueProgramme(PROGRAMME.id(), BEGINS),
            new ConductCommand.StartDrill(DRILL, true),
            new ConductCommand.BeginDrill(DRILL, BEGINS),
            new ConductCommand.PauseDrill(DRILL),
            new ConductCommand.ResumeDrill(DRILL),
            new ConductCommand.ShiftDrillClock(DRILL, 300),
            new ConductCommand.StopDrill(DRILL),
            new ConductCommand.EndDrill(DRILL, OVER),
            new InjectCommand.DueInject(DRILL, "leak", BEGINS.plusSeconds(30)),
            new InjectCommand.FireInject(DRILL, "leak"),
            new InjectCommand.SkipInject(DRILL, "leak"),
            new InjectCommand.NoteInject(DRILL, "leak", REPORT, "503"),
            new JudgingCommand.DueExpectation(DRILL, "acknowledged", BEGINS.plusSeconds(150)),
            new JudgingCommand.JudgeExpectation(DRILL, "cordon", false, "东侧路口无人"),
            new JudgingCommand.MarkHeading(DRILL, EvaluationHeading.CORDON_AND_CONTROL, 60, "路口缺人"),
            new JudgingCommand.RaiseFinding(DRILL, "东侧路口缺警戒人员", DUTY_OFFICER, OVER.plusSeconds(864_000)),
            new JudgingCommand.AnswerFinding(FINDING, "已增派两人"),
            new JudgingCommand.StrikeOffFinding(FINDING),
            new JudgingCommand.ReturnFinding(FINDING, "夜间仍缺"),
            new JudgingCommand.DueFinding(FINDING, OVER.plusSeconds(864_000)),
            new FilingCommand.RecordDrill(
                    RECORDED.organization(),
                    RECORDED.kind(),
                    RECORDED.extent(),
                    RECORDED.heldOn(),
                    RECORDED.practised()),
            new FilingCommand.WithdrawRecordedDrill(RECORDED.id(), "日期登记有误"),
            new FilingCommand.FileDrill(FILING),
            new FilingCommand.WithdrawFiling(RECORDED.id(), COLD_STORE, "备案材料被退回"));

    private DrillSamples() {}
}
