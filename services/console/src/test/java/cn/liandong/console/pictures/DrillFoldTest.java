package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityDrills;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.ScenarioEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drills as the picture shows them, and to whom. */
class DrillFoldTest extends FoldStory {
    private static final DrillId DRILL = CityDrills.drill(1);
    private static final Instant START = City.AT.plusSeconds(3_600);

    @BeforeEach
    void posts() {
        for (var organization : City.ORGANIZATIONS) {
            given(
                    Topics.DUTY,
                    City.registered(organization),
                    new DutyEvent.PostRegistered(City.post(organization)),
                    City.onDuty(organization));
        }
    }

    @Test
    void aDrillIsScheduledRunsStandsStillAndIsOver() {
        drills(CityDrills.scheduled(1, true));
        assertThat(drill().phase()).isEqualTo(DrillPhase.SCHEDULED);
        assertThat(drill().parties().getFirst().people()).isEmpty();
        drills(new ConductEvent.DrillNotStarted(DRILL, "OUTSIDE_NOT_CLEARED", START));
        assertThat(drill().notStarted()).isEqualTo("OUTSIDE_NOT_CLEARED");
        drills(new ScenarioEvent.OutsideCleared(DRILL, City.post(City.CITY).id(), START));
        drills(CityDrills.started(1, START));
        assertThat(drill().phase()).isEqualTo(DrillPhase.RUNNING);
        assertThat(drill().notStarted()).isNull();
        assertThat(drill().outsideClearedAt()).isEqualTo(START);
        assertThat(drill().parties().getFirst().people())
                .extracting(DutyItem.Named::id)
                .containsExactly("person-sanning");
        drills(CityDrills.paused(1, PauseReason.LIVE_INCIDENT, START.plusSeconds(70)));
        assertThat(drill().pause())
                .isEqualTo(new DrillItem.Pause(
                        PauseReason.LIVE_INCIDENT, City.incident(9).value(), START.plusSeconds(70)));
        drills(CityDrills.finished(1, START.plusSeconds(80)));
        assertThat(drill().phase()).isEqualTo(DrillPhase.FINISHED);
        assertThat(drill().pause()).isNull();
        assertThat(drill().endedAt()).isEqualTo(START.plusSeconds(80));
    }

    @Test
    void itsClockStandsStillWithItAndCanBePutForward() {
        drills(CityDrills.scheduled(1, true), CityDrills.started(1, START));
        assertThat(drill().clock()).isEqualTo(new DrillItem.Clock(START, 0, 0));
        drills(CityDrills.paused(1, PauseReason.DIRECTOR, START.plusSeconds(70)));
        assertThat(drill().clock()).isEqualTo(new DrillItem.Clock(null, 70, 0));
        drills(new ConductEvent.DrillClockShifted(DRILL, 300, CityDrills.DIRECTOR, START.plusSeconds(80)));
        drills(new ConductEvent.DrillResumed(DRILL, CityDrills.DIRECTOR, START.plusSeconds(100)));
        assertThat(drill().clock()).isEqualTo(new DrillItem.Clock(START.plusSeconds(100), 70, 300));
        drills(CityDrills.finished(1, START.plusSeconds(130)));
        assertThat(drill().clock()).isEqualTo(new DrillItem.Clock(null, 100, 300));
    }

    @Test
    void whatFollowsAnExpectationFallsDueOnceThatIsMet() {
        drills(CityDrills.scheduled(1, true), CityDrills.started(1, START));
        assertThat(conduct().injects()).extracting(ConductItem.Fed::dueSeconds).containsExactly(30, null);
        assertThat(conduct().expectations())
                .extracting(ConductItem.Expected::dueSeconds)
                .containsExactly(null, 900);
        drills(CityDrills.fired(1, "leak", START.plusSeconds(30)));
        assertThat(conduct().expectations().getFirst().dueSeconds()).isEqualTo(150);
        drills(CityDrills.met(1, "acknowledged", 15, START.plusSeconds(45)));
        assertThat(conduct().injects().getLast().dueSeconds()).isEqualTo(105);
        assertThat(conduct().expectations().getFirst().state()).isEqualTo(ConductItem.Judgement.MET);
        assertThat(conduct().expectations().getFirst().tookSeconds()).isEqualTo(15);
    }

    @Test
    void whatIsMetLateStaysAMissAndAnEvaluatorsWordCountsBeforeIt() {
        drills(CityDrills.scheduled(1, true), CityDrills.started(1, START));
        drills(CityDrills.missed(1, "cordon", START.plusSeconds(900)));
        assertThat(cordon()).isEqualTo(ConductItem.Judgement.MISSED);
        drills(CityDrills.met(1, "cordon", 1_000, START.plusSeconds(1_000)));
        assertThat(cordon()).isEqualTo(ConductItem.Judgement.LATE);
        drills(new ExpectationJudged(DRILL, "cordon", true, "用了锥桶", CityDrills.EVALUATOR, START.plusSeconds(1_100)));
        assertThat(cordon()).isEqualTo(ConductItem.Judgement.MET);
    }

    private ConductItem.Judgement cordon() {
        return conduct().expectations().getLast().state();
    }

    @Test
    void anAnnouncedDrillIsForAllWhoTakePartAndWhatComesForThoseWhoRunAndJudgeItAlone() {
        drills(CityDrills.scheduled(1, true));
        assertThat(whoSees(ItemKey.of(DRILL))).containsExactly("emergency-office", "baiyang", "fire", "sanning");
        assertThat(whoSees(ItemKey.conduct(DRILL))).containsExactly("baiyang", "fire");
        drills(CityDrills.started(1, START));
        assertThat(whoSees(ItemKey.conduct(DRILL))).containsExactly("baiyang", "fire");
        drills(CityDrills.finished(1, START.plusSeconds(80)));
        assertThat(whoSees(ItemKey.conduct(DRILL)))
                .as("nothing comes any more")
                .containsExactly("emergency-office", "baiyang", "fire", "sanning");
    }

    @Test
    void ofADrillThatIsNotAnnouncedWhoTakesPartHearsWhenItBegins() {
        drills(CityDrills.scheduled(1, false));
        assertThat(whoSees(ItemKey.of(DRILL))).containsExactly("emergency-office", "baiyang", "fire");
        drills(CityDrills.started(1, START));
        assertThat(last.touched()).contains(ItemKey.of(DRILL));
        assertThat(whoSees(ItemKey.of(DRILL))).containsExactly("emergency-office", "baiyang", "fire", "sanning");
    }

    @Test
    void whatTheCityRunsItSeesComing() {
        drills(new ScenarioEvent.DrillScheduled(
                DRILL, CityDrills.scenario(City.post(City.CITY).id()), START, true, null, City.AT));
        assertThat(whoSees(ItemKey.conduct(DRILL))).containsExactly("emergency-office", "baiyang");
    }

    @Test
    void anIncidentOfADrillIsSeenByTheCityAndByThoseWhoTakePartAloneWhereverItIs() {
        given(Topics.INCIDENTS, CityDrills.opened(1, 1), City.linked(1));
        assertThat(whoSees(ItemKey.of(City.incident(1))))
                .as("nothing is known of the drill")
                .containsExactly("emergency-office");
        drills(CityDrills.scheduled(1, true));
        assertThat(last.revealed()).containsKey(City.incident(1));
        given(Topics.RESPONSE, City.began(1, City.DONGSHI_TOWN), City.began(1, City.OTHER_ENTERPRISE));
        assertThat(whoSees(ItemKey.of(City.incident(1))))
                .as("it is in 董市镇, and 董市镇 and 金润仓储 are even alerted")
                .containsExactly("emergency-office", "baiyang", "fire", "sanning");
        assertThat(whoSees(ItemKey.of(City.alert(1, City.DONGSHI_TOWN))))
                .containsExactly("emergency-office", "baiyang", "fire", "sanning");
        assertThat(Scope.ofWall().sees(last.picture().audience(ItemKey.of(City.incident(1)))))
                .isFalse();
        assertThat(item(ItemKey.of(City.incident(1)), Item.Incident.class).drillId())
                .isEqualTo(DRILL.value());
    }

    @Test
    void itStaysOfItsDrillWhenMoreIsKnownOfItAndWhenItComesBack() {
        drills(CityDrills.scheduled(1, true));
        given(Topics.INCIDENTS, CityDrills.opened(1, 1), City.linked(1));
        var opened = Objects.requireNonNull(
                Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                        .opened());
        given(
                Topics.INCIDENTS,
                new SituationUpdated(opened.incident(), opened.report(), opened.situation(), List.of(), City.AT));
        assertThat(item(ItemKey.of(City.incident(1)), Item.Incident.class).drillId())
                .isEqualTo(DRILL.value());
    }

    @Test
    void aPostThatComesLateIsToldOfItsDrillThen() {
        last = new Changed(Picture.EMPTY, List.of(), Map.of(), Map.of());
        drills(CityDrills.scheduled(1, true));
        given(Topics.INCIDENTS, CityDrills.opened(1, 1), City.linked(1));
        given(Topics.DUTY, City.registered(City.ENTERPRISE));
        assertThat(whoSees(ItemKey.of(DRILL))).containsExactly("emergency-office");
        given(Topics.DUTY, new DutyEvent.PostRegistered(City.post(City.ENTERPRISE)));
        assertThat(last.touched()).contains(ItemKey.of(DRILL));
        assertThat(last.revealed()).containsKey(City.incident(1));
        assertThat(whoSees(ItemKey.of(DRILL))).containsExactly("emergency-office", "sanning");
    }

    @Test
    void aNameThatComesLateReadsDifferently() {
        drills(CityDrills.scheduled(1, true), CityDrills.started(1, START));
        var person = City.record(City.ENTERPRISE);
        last = PictureFold.person(
                last.picture(),
                person.id(),
                new PersonRecord(person.id(), person.organization(), "改名", person.phone(), List.of()));
        assertThat(last.touched()).contains(ItemKey.of(DRILL));
    }

    @Test
    void aFindingIsForTheCityForWhoeverMendsItAndForThoseWhoJudge() {
        CityDrills.runs(1).stream().limit(20).forEach(this::drills);
        assertThat(whoSees(ItemKey.of(CityDrills.finding(1))))
                .containsExactly("emergency-office", "baiyang", "fire", "jinrun");
        CityDrills.runs(1).stream().skip(20).forEach(this::drills);
        var finding = item(ItemKey.of(CityDrills.finding(1)), FindingItem.class);
        assertThat(finding.state()).isEqualTo(FindingItem.State.STRUCK_OFF);
        assertThat(finding.step()).isEqualTo(1);
        assertThat(finding.note()).isEqualTo("仍缺两卷");
    }

    @Test
    void whoeverIsToldThatAFindingIsOverdueSeesIt() {
        CityDrills.runs(1).stream().limit(20).forEach(this::drills);
        drills(new FindingOverdue(
                CityDrills.finding(1),
                1,
                List.of(City.post(City.DONGSHI_TOWN).id()),
                START.plusSeconds(90_000),
                List.of()));
        assertThat(whoSees(ItemKey.of(CityDrills.finding(1))))
                .contains(City.DONGSHI_TOWN.id().value());
        assertThat(whoSees(ItemKey.of(DRILL)))
                .doesNotContain(City.DONGSHI_TOWN.id().value());
    }

    @Test
    void aScenarioIsForTheCityAndItsDirectorsOrganization() {
        drills(CityDrills.set(CityDrills.scenario()));
        var key = ItemKey.scenario(CityDrills.scenario().id());
        assertThat(whoSees(key)).containsExactly("emergency-office", "fire");
        drills(CityDrills.set(CityDrills.scenario(CityDrills.EVALUATOR)));
        assertThat(Scope.of(City.FIRE)
                        .sees(Objects.requireNonNull(last.removed().get(key))))
                .as("whoever directed it before is told that it is gone")
                .isTrue();
        assertThat(whoSees(key)).containsExactly("emergency-office", "baiyang");
        drills(new ScenarioEvent.ScenarioWithdrawn(CityDrills.scenario().id(), City.AT));
        assertThat(last.picture().has(key)).isFalse();
    }

    @Test
    void ofThoseThatAreOverTheOldestLeaveAndWhatIsStillToBeMendedStays() {
        CityDrills.runs(1).stream().limit(20).forEach(this::drills);
        drills(CityDrills.finished(1, START.plusSeconds(60)));
        for (int number = 2; number <= Drills.MOST_OVER + 1; number++) {
            drills(
                    CityDrills.scheduled(number, true),
                    CityDrills.started(number, START.plusSeconds(number * 100L)),
                    CityDrills.finished(number, START.plusSeconds(number * 100L + 50)));
        }
        assertThat(last.removed()).containsKeys(ItemKey.of(DRILL), ItemKey.conduct(DRILL));
        assertThat(last.picture().has(ItemKey.of(CityDrills.finding(1)))).isTrue();
        drills(new FindingStruckOff(CityDrills.finding(1), CityDrills.EVALUATOR, START.plusSeconds(9_000)));
        assertThat(last.picture().has(ItemKey.of(CityDrills.finding(1)))).isFalse();
    }

    private void drills(DrillEvent... events) {
        given(Topics.DRILLS, events);
    }

    private DrillItem drill() {
        return item(ItemKey.of(DRILL), DrillItem.class);
    }

    private ConductItem conduct() {
        return item(ItemKey.conduct(DRILL), ConductItem.class);
    }

    private <T extends Item> T item(ItemKey key, Class<T> type) {
        return type.cast(Objects.requireNonNull(Items.find(last.picture(), key, true)));
    }

    private List<String> whoSees(ItemKey key) {
        var audience = last.picture().audience(key);
        return City.ORGANIZATIONS.stream()
                .filter(organization -> Scope.of(organization).sees(audience))
                .map(organization -> organization.id().value())
                .toList();
    }
}
