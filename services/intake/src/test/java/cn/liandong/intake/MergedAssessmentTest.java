package cn.liandong.intake;

import static cn.liandong.intake.Desk.NEIGHBOURS;
import static cn.liandong.intake.Desk.NOON;
import static cn.liandong.intake.Desk.OFFICER;
import static cn.liandong.intake.Desk.SITE;
import static cn.liandong.intake.Desk.TANK;
import static cn.liandong.intake.Desk.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IntakeCommand.MissFollowUp;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.intake.Desk.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is believed of incidents whose reports an officer moves: how far, how grave, and what is still to be told. */
class MergedAssessmentTest {
    private static final String WHY = "同一储罐";
    private static final Substance AMMONIA = new Substance("1005", null, "氨", 100.0, null);
    private static final Substance CHLORINE = new Substance("1017", null, "氯", 100.0, null);

    private final Desk desk = new Desk();

    @Test
    void theGradeFollowsWhatAllReportsTellAndGoesBackWithThem() {
        var near = desk.tell(leak(WORKS).at(TANK).hurt(1));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(12));
        assertThat(grade(near)).isEqualTo(Grade.ORDINARY);
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        assertThat(desk.last(IncidentGraded.class).orElseThrow().incident()).isEqualTo(near);
        assertThat(desk.last(IncidentGraded.class).orElseThrow().report())
                .as("an officer said so")
                .isNull();
        assertThat(grade(near)).isEqualTo(Grade.LARGER);
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(grade(near)).isEqualTo(Grade.ORDINARY);
        assertThat(grade(far)).isEqualTo(Grade.LARGER);
    }

    @Test
    void whatAnOfficerSaidOfItsGradeAndItsKindStands() {
        var near = desk.tell(leak(WORKS).at(TANK).hurt(1));
        desk.ask(OFFICER, new RegradeIncident(near, Grade.MAJOR, "现场确认"));
        desk.ask(OFFICER, new RecategoriseIncident(near, Category.FIRE, "现场确认"));
        var far = desk.tell(told(NEIGHBOURS, Category.EXPLOSION).north(2_000).hurt(12));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        assertThat(desk.last(GradeProposed.class).orElseThrow().stands()).isEqualTo(Grade.MAJOR);
        assertThat(situation(near).category()).isEqualTo(Category.FIRE);
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(grade(near)).isEqualTo(Grade.MAJOR);
        assertThat(situation(near).category()).isEqualTo(Category.FIRE);
    }

    @Test
    void whatAnOfficerSaidOfItsKindStandsWhenTheReportThatSaidSoLeaves() {
        var one = desk.tell(leak(WORKS).at(SITE));
        var first = desk.report();
        desk.tell(told(NEIGHBOURS, Category.FIRE).at(SITE));
        desk.ask(OFFICER, new RecategoriseIncident(one, Category.HAZARDOUS_CHEMICAL_LEAK, "现场确认"));
        desk.ask(OFFICER, new SplitIncident(one, List.of(first), WHY));
        assertThat(situation(one).category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
    }

    @Test
    void theZonesFollowEachSubstanceThatItMayBe() {
        var near = desk.tell(leak(WORKS).at(TANK).with(AMMONIA));
        var alone = zones(near);
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).with(CHLORINE));
        var before = zones(far);
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        var drawn = desk.last(ZonesDrawn.class).orElseThrow();
        assertThat(drawn.incident()).isEqualTo(near);
        assertThat(drawn.changes()).contains(ZoneChange.SUBSTANCE);
        assertThat(drawn.zones().substance()).as("the wider one").isEqualTo("氯");
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(zones(near)).isEqualTo(alone);
        assertThat(zones(far)).isEqualTo(before);
    }

    @Test
    void whatLeavesHasItsOwnZonesAndGrade() {
        var one = desk.tell(leak(WORKS).at(SITE).with(AMMONIA).hurt(1));
        var alone = zones(one);
        desk.tell(leak(NEIGHBOURS).at(SITE).with(CHLORINE).hurt(12));
        assertThat(grade(one)).isEqualTo(Grade.LARGER);
        desk.ask(OFFICER, new SplitIncident(one, List.of(desk.report()), WHY));
        assertThat(zones(one)).isEqualTo(alone);
        assertThat(grade(one)).isEqualTo(Grade.ORDINARY);
        var opened = desk.opened().getLast().incident();
        assertThat(zones(opened).substance()).isEqualTo("氯");
        assertThat(grade(opened)).isEqualTo(Grade.LARGER);
    }

    @Test
    void overAnIncidentThatWasMergedTheSunTurnsAsItLikes() {
        var near = desk.tell(leak(WORKS).at(TANK).with(AMMONIA));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).with(CHLORINE));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        assertThat(desk.intake.zones().deadlines().find("sun/" + far)).isNull();
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(desk.intake.zones().deadlines().find("sun/" + far)).isNotNull();
    }

    @Test
    void ofAnIncidentThatWasMergedNobodyIsAskedForMore() {
        var near = desk.tell(leak(WORKS).at(TANK));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(3));
        var due = Objects.requireNonNull(due(near));
        assertThat(missing(near)).contains(ReportField.CASUALTIES);
        var fars = missing(far);
        var ends = Objects.requireNonNull(due(far));
        desk.now = NOON.plus(Duration.ofMinutes(1));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        assertThat(due(far)).isNull();
        assertThat(due(near)).as("the time that was set stays").isEqualTo(due);
        assertThat(missing(near)).as("another's report told it").doesNotContain(ReportField.CASUALTIES);
        desk.now = ends;
        desk.ask(Actor.SYSTEM, new MissFollowUp(far, ends));
        assertThat(desk.last).as("a deadline that was under way").isEmpty();
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(missing(near)).contains(ReportField.CASUALTIES);
        assertThat(missing(far)).isEqualTo(fars);
        assertThat(due(far)).isAfter(desk.now);
    }

    @Test
    void afterItsFinalReportNothingIsAwaitedOfOneThatStandsAloneAgain() {
        var near = desk.tell(leak(WORKS).at(TANK));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000));
        desk.goOn(desk.report(), ReportKind.FINAL, leak(NEIGHBOURS).hurt(3));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(due(far)).isNull();
    }

    @Test
    void whoeverToldWhatLeavesIsAskedForMoreOfIt() {
        var one = desk.tell(leak(WORKS).at(SITE));
        desk.tell(leak(NEIGHBOURS).at(SITE).hurt(2));
        var report = desk.report();
        assertThat(missing(one)).doesNotContain(ReportField.CASUALTIES);
        desk.ask(OFFICER, new SplitIncident(one, List.of(report), WHY));
        var opened = desk.opened().getLast().incident();
        assertThat(missing(one)).contains(ReportField.CASUALTIES);
        assertThat(missing(opened)).doesNotContain(ReportField.CASUALTIES).contains(ReportField.OCCURRED_AT);
        assertThat(awaited().filter(event -> event.incident().equals(opened)))
                .extracting(FollowUpAwaited::organization)
                .containsExactly(NEIGHBOURS);
    }

    @Test
    void aFollowUpGoesWhereItsReportLiesAndBackWithIt() {
        var near = desk.tell(leak(WORKS).at(TANK).hurt(1));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(2));
        var report = desk.report();
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        var followUp = desk.goOn(report, ReportKind.FOLLOW_UP, leak(NEIGHBOURS).hurt(7))
                .id();
        assertThat(desk.of(followUp)).isEqualTo(near);
        assertThat(hurt(near)).isEqualTo(7);
        desk.ask(OFFICER, new UnmergeIncident(far, WHY));
        assertThat(desk.of(followUp)).isEqualTo(far);
        assertThat(hurt(near)).isEqualTo(1);
        assertThat(hurt(far)).as("told while it was merged").isEqualTo(7);
        assertThat(desk.last.stream().filter(SituationUpdated.class::isInstance))
                .hasSize(2);
    }

    @Test
    void whatAnOfficerKnowsOfTheSubstanceLeavesNoOther() {
        var near = desk.tell(leak(WORKS).at(TANK).with(AMMONIA));
        desk.tell(leak(NEIGHBOURS).north(100).with(CHLORINE));
        assertThat(situation(near).otherSubstances()).containsExactly(CHLORINE);
        desk.ask(OFFICER, new RedrawZones(near, null, AMMONIA));
        assertThat(situation(near).otherSubstances()).isEmpty();
    }

    private Stream<FollowUpAwaited> awaited() {
        return desk.last.stream().filter(FollowUpAwaited.class::isInstance).map(FollowUpAwaited.class::cast);
    }

    private Grade grade(IncidentId incident) {
        return desk.intake.grades().of(incident).grade();
    }

    private Situation situation(IncidentId incident) {
        return Objects.requireNonNull(desk.intake.incidents().find(incident)).situation();
    }

    private @Nullable Integer hurt(IncidentId incident) {
        return Objects.requireNonNull(situation(incident).casualties()).seriouslyInjured();
    }

    private HazardZones zones(IncidentId incident) {
        return desk.zones(incident).orElseThrow();
    }

    private List<ReportField> missing(IncidentId incident) {
        var awaited =
                Objects.requireNonNull(desk.intake.followUps().byIncident().get(incident));
        return ContentList.inOrder(awaited.missing());
    }

    private @Nullable Instant due(IncidentId incident) {
        var deadline = desk.intake.followUps().deadlines().find(incident.value());
        return deadline == null ? null : deadline.dueAt();
    }

    private static Telling leak(OrganizationId by) {
        return told(by, Category.HAZARDOUS_CHEMICAL_LEAK);
    }

    private static Telling told(OrganizationId by, Category category) {
        return Telling.of(by, category);
    }
}
