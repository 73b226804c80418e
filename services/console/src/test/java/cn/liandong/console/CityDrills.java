package cn.liandong.console;

import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Expected;
import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.FilingEvent;
import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectEvent;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.drills.ProgrammeEvent;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drills in 董市镇: the fire brigade runs them, 白洋镇 judges them and 三宁化肥 takes part. 董市镇 itself has nothing to do with
 * them, nor has 金润仓储.
 */
public final class CityDrills {
    public static final PostId DIRECTOR = City.post(City.FIRE).id();
    public static final PostId EVALUATOR = City.post(City.BAIYANG_TOWN).id();
    public static final PostId PARTICIPANT = City.post(City.ENTERPRISE).id();

    private static final ProgrammeId PROGRAMME = new ProgrammeId("420583:programme:1");

    private CityDrills() {}

    public static DrillId drill(int number) {
        return new DrillId("420583:drill:" + number);
    }

    public static FindingId finding(int number) {
        return new FindingId("420583:finding:" + number);
    }

    public static Scenario scenario() {
        return scenario(DIRECTOR);
    }

    public static Scenario scenario(PostId director) {
        return new Scenario(
                new ScenarioId("420583:scenario:ammonia"),
                "冷库氨泄漏",
                "制冷机房储氨器泄漏，两人受伤",
                DrillKind.LIVE,
                DrillExtent.COMPREHENSIVE,
                List.of(City.DONGSHI),
                director,
                List.of(EVALUATOR),
                List.of(PARTICIPANT),
                List.of(City.unit(City.FIRE)),
                List.of("市人民医院"),
                List.of("检验首报"),
                List.of(
                        inject("leak", 30, null, InjectKind.REPORT, "{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\"}", null),
                        inject("smell", 60, "acknowledged", InjectKind.NOTICE, null, "村民称闻到刺鼻气味")),
                List.of(
                        new Expectation(
                                "acknowledged",
                                "两分钟内签收",
                                EvaluationHeading.WARNING_AND_REPORTING,
                                "leak",
                                120,
                                new Expected(HappeningKind.ACKNOWLEDGED, PARTICIPANT, null, null)),
                        new Expectation("cordon", "警戒到位", EvaluationHeading.CORDON_AND_CONTROL, null, 900, null)),
                City.ENTERPRISE.id());
    }

    private static Inject inject(
            String id,
            int after,
            @Nullable String follows,
            InjectKind kind,
            @Nullable String body,
            @Nullable String text) {
        return new Inject(
                id,
                "注入 " + id,
                after,
                follows,
                kind,
                kind == InjectKind.REPORT ? City.ENTERPRISE.id() : null,
                null,
                body,
                kind == InjectKind.NOTICE ? List.of(PARTICIPANT) : List.of(),
                null,
                null,
                null,
                text);
    }

    public static DrillEvent set() {
        return set(scenario());
    }

    /** Each enterprise holds one at least every so many months. */
    public static DrillEvent programme(int months) {
        return new ProgrammeEvent.ProgrammeSet(
                new Programme(PROGRAMME, "半年演练", List.of(scenario().id()), true, null, months),
                "Asia/Shanghai",
                City.post(City.CITY).id(),
                City.AT);
    }

    public static DrillEvent overdue() {
        return new ProgrammeEvent.DrillOverdue(
                PROGRAMME, City.ENTERPRISE.id(), scenario().id(), City.AT, List.of(PARTICIPANT), City.AT, List.of());
    }

    public static DrillEvent set(Scenario scenario) {
        return new ScenarioEvent.ScenarioSet(scenario, City.post(City.CITY).id(), City.AT);
    }

    public static DrillEvent scheduled(int number, boolean announced) {
        return scheduled(number, announced, City.AT.plusSeconds(3_600));
    }

    public static DrillEvent scheduled(int number, boolean announced, Instant startsAt) {
        return new ScenarioEvent.DrillScheduled(
                drill(number),
                scenario(),
                startsAt,
                announced,
                City.post(City.CITY).id(),
                City.AT);
    }

    public static DrillEvent started(int number, Instant at) {
        return new ConductEvent.DrillStarted(
                drill(number),
                List.of(new DrillParty(PARTICIPANT, List.of(City.person(City.ENTERPRISE)))),
                DIRECTOR,
                at);
    }

    public static DrillEvent paused(int number, PauseReason reason, Instant at) {
        return new ConductEvent.DrillPaused(
                drill(number),
                reason,
                reason == PauseReason.LIVE_INCIDENT ? City.incident(9) : null,
                reason == PauseReason.DIRECTOR ? DIRECTOR : null,
                at);
    }

    public static DrillEvent finished(int number, Instant at) {
        return new ConductEvent.DrillFinished(drill(number), List.of(), DIRECTOR, at);
    }

    public static DrillEvent fired(int number, String inject, Instant at) {
        return new InjectEvent.InjectFired(
                drill(number), Objects.requireNonNull(scenario().inject(inject)), null, null, null, at);
    }

    public static DrillEvent met(int number, String expectation, int took, Instant at) {
        return new JudgingEvent.ExpectationMet(drill(number), expectation, took, at);
    }

    public static DrillEvent missed(int number, String expectation, Instant at) {
        return new JudgingEvent.ExpectationMissed(drill(number), expectation, at, at);
    }

    public static DrillEvent raised(int number, Organization owner) {
        return new JudgingEvent.FindingRaised(
                new Finding(
                        finding(number),
                        drill(number),
                        "警戒带不足",
                        City.post(owner).id(),
                        EVALUATOR,
                        City.AT.plusSeconds(86_400)),
                City.AT.plusSeconds(4_000));
    }

    /** One that 金润仓储 held elsewhere. */
    public static RecordedDrill elsewhere() {
        return new RecordedDrill(
                new DrillId("420583:drill:recorded-1"),
                City.OTHER_ENTERPRISE.id(),
                DrillKind.LIVE,
                DrillExtent.SINGLE,
                LocalDate.of(2026, 9, 18),
                "卸油口泄漏现场处置");
    }

    public static FilingEvent recorded() {
        return new FilingEvent.DrillRecorded(elsewhere(), City.post(City.CITY).id(), City.AT);
    }

    public static FilingEvent recordedDrillWithdrawn() {
        return new FilingEvent.RecordedDrillWithdrawn(
                elsewhere().id(), "日期有误", City.post(City.CITY).id(), City.AT);
    }

    public static FilingEvent filed(DrillId drill, Organization organization) {
        return new FilingEvent.DrillFiled(
                new Filing(drill, organization.id(), LocalDate.of(2026, 11, 24), "枝江市应急管理局", "枝应急演备〔2026〕31号"),
                City.post(City.DONGSHI_TOWN).id(),
                City.AT);
    }

    public static FilingEvent filingWithdrawn(DrillId drill, Organization organization) {
        return new FilingEvent.FilingWithdrawn(
                drill, organization.id(), "材料被退回", City.post(City.CITY).id(), City.AT);
    }

    /** All that can become of one, in an order in which it may. */
    public static List<DrillEvent> runs(int number) {
        var id = drill(number);
        var at = City.AT.plusSeconds(3_600);
        return List.of(
                set(scenario()),
                scheduled(number, number % 2 == 0),
                new ConductEvent.DrillNotStarted(id, "OUTSIDE_NOT_CLEARED", at),
                new ScenarioEvent.OutsideCleared(id, City.post(City.CITY).id(), at),
                started(number, at),
                fired(number, "leak", at.plusSeconds(30)),
                new InjectEvent.InjectTaken(id, "leak", new ReportId("420583-report-x"), at.plusSeconds(31)),
                new ConductEvent.HappeningNoted(
                        id,
                        new Happening(
                                HappeningKind.ACKNOWLEDGED,
                                at.plusSeconds(60),
                                City.incident(number),
                                PARTICIPANT,
                                City.person(City.ENTERPRISE),
                                City.unit(City.FIRE),
                                1)),
                met(number, "acknowledged", 30, at.plusSeconds(60)),
                paused(number, PauseReason.LIVE_INCIDENT, at.plusSeconds(70)),
                new ConductEvent.DrillResumed(id, DIRECTOR, at.plusSeconds(100)),
                new ConductEvent.DrillClockShifted(id, 300, DIRECTOR, at.plusSeconds(110)),
                new InjectEvent.InjectHeld(id, "smell", at.plusSeconds(110), at.plusSeconds(111)),
                fired(number, "smell", at.plusSeconds(120)),
                new InjectEvent.InjectNotTaken(id, "smell", "UNREACHABLE", at.plusSeconds(121)),
                new InjectEvent.InjectSkipped(id, "smell", DIRECTOR, at.plusSeconds(130)),
                missed(number, "cordon", at.plusSeconds(900)),
                new JudgingEvent.ExpectationJudged(id, "cordon", true, "用了锥桶", EVALUATOR, at.plusSeconds(950)),
                new JudgingEvent.HeadingMarked(
                        id, EvaluationHeading.CORDON_AND_CONTROL, 80, "可", EVALUATOR, at.plusSeconds(960)),
                raised(number, City.OTHER_ENTERPRISE),
                new JudgingEvent.FindingOverdue(
                        finding(number), 1, List.of(City.post(City.CITY).id()), at.plusSeconds(90_000), List.of()),
                new JudgingEvent.FindingAnswered(
                        finding(number), "已补充", City.post(City.OTHER_ENTERPRISE).id(), at.plusSeconds(90_100)),
                new JudgingEvent.FindingReturned(finding(number), "仍缺两卷", EVALUATOR, at.plusSeconds(90_200)),
                finished(number, at.plusSeconds(90_300)),
                new JudgingEvent.FindingStruckOff(finding(number), EVALUATOR, at.plusSeconds(90_400)));
    }

    /** An incident of a drill, reported in the name of 三宁化肥. */
    public static IncidentOpened opened(int number, int drill) {
        var real = City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI));
        return of(real, drill);
    }

    public static IncidentOpened of(IncidentOpened real, int drill) {
        return new IncidentOpened(
                real.incident(),
                real.number(),
                real.report(),
                real.reportedBy(),
                real.category(),
                real.place(),
                real.site(),
                real.substance(),
                real.casualties(),
                real.receivedAt(),
                real.occurredAt(),
                real.flags(),
                Handling.EXERCISE,
                null,
                null,
                drill(drill));
    }
}
