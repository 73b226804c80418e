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
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchCommand.DismissMatch;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.intake.Desk.Telling;
import cn.liandong.intake.merges.MergePolicies;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final String WHY = "同一储罐";
    private static final PostId POST = new PostId("420583:city-duty");

    private final Desk desk = new Desk();

    @Test
    void theReportsOfOneBelongToTheOtherAndItsNumberStays() {
        var near = desk.tell(leak(WORKS).at(TANK));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(2));
        var report = desk.report();
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        var merged = desk.last(IncidentsMerged.class).orElseThrow();
        assertThat(merged.reports()).containsExactly(report);
        assertThat(merged.reason()).isEqualTo(WHY);
        assertThat(desk.of(report)).isEqualTo(near);
        assertThat(desk.last(ReportLinked.class).orElseThrow().reason()).isEqualTo(LinkReason.MERGED);
        assertThat(desk.last(SituationUpdated.class).orElseThrow().changes()).contains(SituationChange.MORE_CASUALTIES);
        assertThat(desk.opened()).extracting(IncidentOpened::number).doesNotHaveDuplicates();
    }

    @Test
    void aRepeatChangesNothing() {
        var near = desk.tell(leak(WORKS).at(TANK));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        assertThat(desk.last).isEmpty();
    }

    @Test
    void whatWasMergedTakesUpNothingAndAnswersItsDoubts() {
        var first = desk.tell(leak(WORKS).at(TANK));
        var second = desk.tell(leak(NEIGHBOURS).north(400));
        desk.ask(OFFICER, new MergeIncidents(second, first, WHY));
        desk.ask(OFFICER, new DismissMatch(second, first));
        assertThat(desk.last).as("it was answered by merging").isEmpty();
        assertThat(desk.tell(leak(NEIGHBOURS).north(410)))
                .as("close to where the second was")
                .isNotEqualTo(second);
    }

    @Test
    void whatWasMergedByMistakeHasItsOwnReportsBack() {
        var near = desk.tell(leak(WORKS).at(TANK).hurt(1));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(7));
        var before = desk.memberships();
        desk.ask(OFFICER, new MergeIncidents(far, near, WHY));
        desk.ask(OFFICER, new UnmergeIncident(far, "不是同一起"));
        assertThat(desk.last(IncidentsUnmerged.class)).isPresent();
        assertThat(desk.memberships()).isEqualTo(before);
        var updated = desk.last(SituationUpdated.class).orElseThrow();
        assertThat(updated.incident()).isEqualTo(near);
        assertThat(Objects.requireNonNull(updated.situation().casualties()).seriouslyInjured())
                .isEqualTo(1);
        assertThat(desk.tell(leak(NEIGHBOURS).north(2_010)))
                .as("it takes up reports again")
                .isEqualTo(far);
    }

    @Test
    void reportsThatLeaveGetAnIncidentOfTheirOwnThatSaysWhatTheyTold() {
        var one = desk.tell(leak(WORKS).at(SITE).hurt(1));
        desk.tell(told(NEIGHBOURS, Category.FIRE).at(SITE).hurt(6));
        var report = desk.report();
        desk.ask(OFFICER, new SplitIncident(one, List.of(report), WHY));
        var opened = desk.last(IncidentOpened.class).orElseThrow();
        assertThat(opened.category()).isEqualTo(Category.FIRE);
        assertThat(opened.report()).isEqualTo(report);
        assertThat(opened.reportedBy()).isEqualTo(NEIGHBOURS);
        assertThat(opened.number()).isEqualTo("420583-20261124-002");
        assertThat(opened.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(desk.of(report)).isEqualTo(opened.incident());
        assertThat(desk.last(IncidentSplit.class).orElseThrow().from()).isEqualTo(one);
        assertThat(desk.last(SituationUpdated.class).orElseThrow().changes())
                .containsExactly(SituationChange.FEWER_CASUALTIES);
    }

    @Test
    void oneReportIsUnlinkedByItsId() {
        var one = desk.tell(leak(WORKS).at(SITE));
        desk.tell(leak(NEIGHBOURS).at(SITE));
        var report = desk.report();
        desk.ask(OFFICER, new UnlinkReport(report, WHY));
        assertThat(desk.of(report)).isNotEqualTo(one);
        assertThat(desk.opened()).hasSize(2);
    }

    @Test
    void whatCameByTwoMergesIsFoundAgain() {
        var a = desk.tell(leak(WORKS).at(TANK));
        var b = desk.tell(leak(WORKS).north(2_000));
        var c = desk.tell(leak(WORKS).north(4_000));
        var before = desk.memberships();
        desk.ask(OFFICER, new MergeIncidents(a, b, WHY));
        desk.ask(OFFICER, new MergeIncidents(b, c, WHY));
        assertThat(desk.memberships().values()).containsOnly(c);
        desk.ask(OFFICER, new UnmergeIncident(a, WHY));
        desk.ask(OFFICER, new UnmergeIncident(b, WHY));
        assertThat(desk.memberships()).isEqualTo(before);
    }

    @Test
    void onlyTheCityMovesReportsAndSaysWhy() {
        var a = desk.tell(leak(WORKS).at(TANK));
        var b = desk.tell(leak(WORKS).north(2_000));
        assertThat(desk.refused(Desk.officer(WORKS), new MergeIncidents(a, b, WHY)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(desk.refused(Actor.SYSTEM, new UnmergeIncident(a, WHY))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(desk.refused(OFFICER, new MergeIncidents(a, b, " "))).isEqualTo("REASON_NEEDED");
        assertThat(desk.refused(OFFICER, new MergeIncidents(a, b, "长".repeat(201))))
                .isEqualTo("REASON_NEEDED");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var a = desk.tell(leak(WORKS).at(TANK));
        var report = desk.report();
        var b = desk.tell(leak(WORKS).north(2_000));
        var trial = desk.tell(leak(WORKS).north(4_000).handled(Handling.TEST));
        assertThat(refusal(a, a)).isEqualTo("SAME_INCIDENT");
        assertThat(refusal(a, new IncidentId("incident:none"))).isEqualTo("NO_SUCH_INCIDENT");
        assertThat(refusal(a, trial)).isEqualTo("OTHER_HANDLING");
        assertThat(desk.refused(OFFICER, new UnmergeIncident(a, WHY))).isEqualTo("NOT_MERGED");
        assertThat(desk.refused(OFFICER, new SplitIncident(b, List.of(report), WHY)))
                .isEqualTo("REPORT_NOT_THERE");
        assertThat(desk.refused(OFFICER, new SplitIncident(a, List.of(), WHY))).isEqualTo("REPORT_NOT_THERE");
        assertThat(desk.refused(OFFICER, new UnlinkReport(report, WHY))).isEqualTo("NOTHING_STAYS");
        assertThat(desk.refused(OFFICER, new UnlinkReport(new ReportId("r-none"), WHY)))
                .isEqualTo("NO_SUCH_INCIDENT");
        desk.happened(new IncidentClosed(b, ClosingOutcome.HANDLED, List.of(), POST, null, NOON, null));
        assertThat(refusal(a, b)).isEqualTo("NOT_OPEN");
        assertThat(MergePolicies.all())
                .extracting(MergePolicies.MergePolicy::code)
                .doesNotHaveDuplicates();
    }

    private String refusal(IncidentId from, IncidentId into) {
        return desk.refused(OFFICER, new MergeIncidents(from, into, WHY));
    }

    private static Telling leak(OrganizationId by) {
        return told(by, Category.HAZARDOUS_CHEMICAL_LEAK);
    }

    private static Telling told(OrganizationId by, Category category) {
        return Telling.of(by, category);
    }
}
