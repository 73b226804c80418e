package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.console.City;
import cn.liandong.console.CityDrills;
import cn.liandong.console.pictures.DrillReport.Passage;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

/** The after-action report is what the journals say, and nothing measured beside them. */
class DrillReportTest extends FoldStory {
    private static final DrillId DRILL = CityDrills.drill(1);
    private static final Instant START = City.AT.plusSeconds(3_600);
    private static final PersonId PERSON = City.person(City.ENTERPRISE);

    @BeforeEach
    void posts() {
        for (var organization : City.ORGANIZATIONS) {
            given(
                    Topics.DUTY,
                    City.registered(organization),
                    new DutyEvent.PostRegistered(City.post(organization)),
                    City.onDuty(organization));
        }
        drills(CityDrills.set(CityDrills.scenario()), CityDrills.scheduled(1, true), CityDrills.started(1, START));
    }

    private void drills(DrillEvent... events) {
        given(Topics.DRILLS, events);
    }

    private static DrillEvent noted(
            HappeningKind kind, int after, @Nullable PostId post, @Nullable PersonId person, @Nullable UnitId unit) {
        return new ConductEvent.HappeningNoted(
                DRILL, new Happening(kind, START.plusSeconds(after), City.incident(1), post, person, unit, null));
    }

    private DrillReport over(int after) {
        drills(CityDrills.finished(1, START.plusSeconds(after)));
        return Objects.requireNonNull(report(City.CITY));
    }

    private @Nullable DrillReport report(Organization who) {
        return DrillReader.report(last.picture(), Scope.of(who), DRILL);
    }

    @Test
    void thereIsOneOnceTheDrillIsOverForWhoeverTookPart() {
        assertThat(report(City.FIRE)).as("its director, in mid-drill").isNull();
        over(100);
        assertThat(report(City.FIRE)).isNotNull();
        assertThat(report(City.ENTERPRISE)).isNotNull();
        assertThat(report(City.DONGSHI_TOWN)).isNull();
        assertThat(report(City.OTHER_ENTERPRISE)).isNull();
    }

    @Test
    void ofEachPersonAndPostItSaysWhenItWasAlertedCalledReachedAcknowledgedAndActed() {
        given(Topics.INCIDENTS, CityDrills.opened(1, 1));
        drills(
                noted(HappeningKind.ALERTED, 31, CityDrills.PARTICIPANT, null, null),
                noted(HappeningKind.ALERTED, 32, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.NOTIFIED, 33, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.UNDELIVERED, 34, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.NOTIFIED, 40, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.DELIVERED, 41, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.ACKNOWLEDGED, 92, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.TICKED, 130, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.CLAIMED, 120, CityDrills.PARTICIPANT, PERSON, null),
                noted(HappeningKind.UNIT_OFFERED, 140, null, null, City.unit(City.FIRE)),
                noted(HappeningKind.UNIT_ACCEPTED, 150, null, null, City.unit(City.FIRE)));
        var report = over(200);
        var number = Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                .opened();
        assertThat(report.people()).hasSize(2);
        var post = report.people().getFirst();
        assertThat(post.personName()).isNull();
        assertThat(post.alertedAt()).isEqualTo(START.plusSeconds(31));
        assertThat(post.expected()).containsExactly("acknowledged");
        var person = report.people().getLast();
        assertThat(person.incidentNumber())
                .isEqualTo(Objects.requireNonNull(number).number());
        assertThat(person.alertedAt()).isEqualTo(START.plusSeconds(32));
        assertThat(person.notifiedAt()).as("the first call").isEqualTo(START.plusSeconds(33));
        assertThat(person.undeliveredAt()).isEqualTo(START.plusSeconds(34));
        assertThat(person.deliveredAt()).isEqualTo(START.plusSeconds(41));
        assertThat(person.acknowledgedAt()).isEqualTo(START.plusSeconds(92));
        assertThat(person.acknowledgedSeconds()).isEqualTo(60);
        assertThat(person.actedAt())
                .as("the earliest act, however late it was noted")
                .isEqualTo(START.plusSeconds(120));
        assertThat(person.acted()).isEqualTo(HappeningKind.CLAIMED);
        assertThat(report.units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.acceptedAt()).isEqualTo(START.plusSeconds(150)));
    }

    @Test
    void whoWasToTakePartAndWasNeverReachedStandsThereWithNothing() {
        var report = over(200);
        assertThat(report.people())
                .extracting(one -> one.personName() == null, DrillReport.Reached::alertedAt)
                .containsExactly(tuple(true, null), tuple(false, null));
    }

    @Test
    void theTimesOfPeopleOutliveTheThousandHappeningsThatAreKept() {
        drills(noted(HappeningKind.ACKNOWLEDGED, 10, CityDrills.PARTICIPANT, PERSON, null));
        for (int more = 0; more <= DrillView.MOST_HAPPENINGS; more++) {
            drills(noted(HappeningKind.NOTIFIED, 20 + more, CityDrills.PARTICIPANT, PERSON, null));
        }
        var report = over(5_000);
        assertThat(report.earlier()).isEqualTo(2);
        assertThat(report.people().getLast().acknowledgedAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void anExpectationSaysByHowMuchItWasMissedAndAnInjectWhenItWasToCome() {
        drills(
                CityDrills.fired(1, "leak", START.plusSeconds(45)),
                CityDrills.missed(1, "acknowledged", START.plusSeconds(165)),
                CityDrills.met(1, "acknowledged", 150, START.plusSeconds(195)));
        var report = over(1_000);
        var expected = report.expectations().getFirst();
        assertThat(expected.state()).isEqualTo(ConductItem.Judgement.LATE);
        assertThat(expected.overSeconds()).isEqualTo(30);
        assertThat(expected.metAt()).isEqualTo(START.plusSeconds(195));
        assertThat(expected.afterTitle()).isEqualTo("注入 leak");
        assertThat(expected.postId()).isEqualTo(CityDrills.PARTICIPANT.value());
        var leak = report.injects().getFirst();
        assertThat(leak.plannedSeconds()).isEqualTo(30);
        assertThat(leak.firedAtSeconds()).isEqualTo(45);
        assertThat(leak.firedAt()).isEqualTo(START.plusSeconds(45));
        assertThat(report.injects().getLast().plannedSeconds())
                .as("60 s after the expectation was met")
                .isEqualTo(255);
        assertThat(report.injects().getLast().firedAt()).isNull();
    }

    @Test
    void theTimelineTellsTheClockAsItStoodThen() {
        drills(
                CityDrills.paused(1, PauseReason.LIVE_INCIDENT, START.plusSeconds(70)),
                noted(HappeningKind.ACKNOWLEDGED, 90, CityDrills.PARTICIPANT, PERSON, null),
                new ConductEvent.DrillResumed(DRILL, CityDrills.DIRECTOR, START.plusSeconds(100)),
                new ConductEvent.DrillClockShifted(DRILL, 300, CityDrills.DIRECTOR, START.plusSeconds(110)),
                CityDrills.fired(1, "leak", START.plusSeconds(120)));
        var report = over(200);
        assertThat(report.timeline())
                .extracting(DrillReport.Passed::passage, DrillReport.Passed::atSeconds)
                .containsExactly(
                        tuple(Passage.STARTED, 0),
                        tuple(Passage.PAUSED, 70),
                        tuple(Passage.HAPPENING, 70),
                        tuple(Passage.RESUMED, 70),
                        tuple(Passage.SHIFTED, 380),
                        tuple(Passage.INJECT, 390),
                        tuple(Passage.FINISHED, 470));
        assertThat(report.injects().getFirst().firedAtSeconds())
                .as("as its entry was folded")
                .isEqualTo(390);
        assertThat(report.pauses())
                .containsExactly(new DrillReport.Pause(
                        PauseReason.LIVE_INCIDENT, START.plusSeconds(70), START.plusSeconds(100)));
    }

    @Test
    void aHeadingHasTheMeanOfItsEvaluatorsAndEachWord() {
        drills(
                new JudgingEvent.HeadingMarked(
                        DRILL, EvaluationHeading.CORDON_AND_CONTROL, 70, "慢", CityDrills.EVALUATOR, START),
                new JudgingEvent.HeadingMarked(
                        DRILL, EvaluationHeading.CORDON_AND_CONTROL, 81, null, CityDrills.DIRECTOR, START),
                CityDrills.missed(1, "cordon", START.plusSeconds(900)));
        var report = over(1_000);
        assertThat(report.headings())
                .extracting(
                        DrillReport.Heading::heading,
                        DrillReport.Heading::missed,
                        DrillReport.Heading::open,
                        DrillReport.Heading::mark)
                .containsExactly(
                        tuple(EvaluationHeading.WARNING_AND_REPORTING, 0, 1, null),
                        tuple(EvaluationHeading.CORDON_AND_CONTROL, 1, 0, 76));
        assertThat(report.headings().getLast().marks())
                .extracting(ConductItem.Mark::note)
                .containsExactly("慢", null);
    }

    @Test
    void aNumberIsKnownWhicheverJournalIsReadFirst() {
        drills(noted(HappeningKind.ALERTED, 31, CityDrills.PARTICIPANT, null, null));
        given(Topics.INCIDENTS, CityDrills.opened(1, 1));
        var later = last.picture().drills();
        assertThat(Objects.requireNonNull(later.byId().get(DRILL)).numbers().get(City.incident(1)))
                .isEqualTo(CityDrills.opened(1, 1).number());
    }

    @Test
    void drillsOfOneScenarioAreHeldAgainstEachOtherAlsoOnceTheyHaveLeft() {
        drills(
                CityDrills.fired(1, "leak", START.plusSeconds(30)),
                CityDrills.met(1, "acknowledged", 40, START.plusSeconds(70)),
                new JudgingEvent.HeadingMarked(
                        DRILL, EvaluationHeading.CORDON_AND_CONTROL, 70, null, CityDrills.EVALUATOR, START));
        over(100);
        for (int number = 2; number <= Drills.MOST_OVER + 1; number++) {
            var at = START.plusSeconds(number * 1_000L);
            drills(
                    CityDrills.scheduled(number, true),
                    CityDrills.started(number, at),
                    CityDrills.missed(number, "acknowledged", at.plusSeconds(50)),
                    CityDrills.finished(number, at.plusSeconds(100)));
        }
        assertThat(last.picture().drills().byId()).doesNotContainKey(DRILL);
        assertThat(last.picture().drills().past().get(CityDrills.scenario().id()))
                .isEqualTo(new PastDrills(TreePVector.singleton(new PastDrill(
                        DRILL,
                        CityDrills.scenario().id(),
                        "冷库氨泄漏",
                        DrillKind.LIVE,
                        DrillExtent.COMPREHENSIVE,
                        City.ENTERPRISE.id(),
                        TreePVector.from(List.of(CityDrills.DIRECTOR, CityDrills.EVALUATOR, CityDrills.PARTICIPANT)),
                        START,
                        TreePVector.from(List.of(
                                new PastDrill.Result(
                                        "acknowledged",
                                        "两分钟内签收",
                                        EvaluationHeading.WARNING_AND_REPORTING,
                                        120,
                                        40,
                                        ConductItem.Judgement.MET),
                                new PastDrill.Result(
                                        "cordon",
                                        "警戒到位",
                                        EvaluationHeading.CORDON_AND_CONTROL,
                                        900,
                                        null,
                                        ConductItem.Judgement.OPEN))),
                        TreePVector.singleton(new PastDrill.Mark(EvaluationHeading.CORDON_AND_CONTROL, 70))))));
        var trend = Objects.requireNonNull(trend(City.ENTERPRISE));
        assertThat(trend.drills()).as("the newest").hasSize(PastDrills.MOST);
        assertThat(trend.drills().getLast().drillId())
                .isEqualTo(CityDrills.drill(Drills.MOST_OVER + 1).value());
        assertThat(trend.expectations().getFirst().outcomes())
                .containsOnly(new DrillTrend.Outcome(ConductItem.Judgement.MISSED, null, 120));
    }

    @Test
    void aTrendHasTheTimesAndMarksOfEachDrillForWhoeverMayReadThem() {
        drills(
                CityDrills.fired(1, "leak", START.plusSeconds(30)),
                CityDrills.met(1, "acknowledged", 40, START.plusSeconds(70)));
        assertThat(Objects.requireNonNull(trend(City.FIRE)).drills())
                .as("one that is not over")
                .isEmpty();
        over(100);
        var later = START.plusSeconds(1_000);
        drills(
                CityDrills.scheduled(2, true),
                CityDrills.started(2, later),
                new JudgingEvent.HeadingMarked(
                        CityDrills.drill(2),
                        EvaluationHeading.CORDON_AND_CONTROL,
                        81,
                        null,
                        CityDrills.EVALUATOR,
                        later),
                CityDrills.finished(2, later.plusSeconds(100)));
        var trend = Objects.requireNonNull(trend(City.CITY));
        assertThat(trend.drills())
                .extracting(DrillTrend.Held::met, DrillTrend.Held::expected)
                .containsExactly(tuple(1, 2), tuple(0, 2));
        assertThat(trend.expectations().getFirst().outcomes())
                .containsExactly(
                        new DrillTrend.Outcome(ConductItem.Judgement.MET, 40, 120),
                        new DrillTrend.Outcome(ConductItem.Judgement.OPEN, null, 120));
        assertThat(trend.headings())
                .containsExactly(
                        new DrillTrend.HeadingTrend(EvaluationHeading.CORDON_AND_CONTROL, Arrays.asList(null, 81)));
        assertThat(trend(City.DONGSHI_TOWN)).as("who took part in none").isNull();
    }

    private @Nullable DrillTrend trend(Organization who) {
        return DrillReader.trend(
                last.picture(), Scope.of(who), CityDrills.scenario().id());
    }

    @Test
    void findingsAreThoseThatTheReaderMaySee() {
        drills(CityDrills.raised(1, City.OTHER_ENTERPRISE));
        assertThat(over(100).findings()).hasSize(1);
        assertThat(Objects.requireNonNull(report(City.ENTERPRISE)).findings()).isEqualTo(List.of());
    }
}
